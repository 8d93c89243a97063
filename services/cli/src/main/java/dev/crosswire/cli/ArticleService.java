package dev.crosswire.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Posts articles to the ingest service, and waits for one that is busy or just starting. Thread-safe. */
final class ArticleService {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration ANSWER = Duration.ofSeconds(60);
    private static final Duration FIRST_WAIT = Duration.ofMillis(200);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final URI articles;

    ArticleService(URI ingest) {
        this.articles = ingest.resolve("/api/v1/articles");
    }

    /**
     * What became of a batch.
     *
     * @param accepted how many, duplicates included
     * @param duplicates how many of them changed nothing
     * @param claims how many claims were read out of them
     * @param rejections one for each that was not
     */
    record Outcome(int accepted, int duplicates, int claims, List<Rejection> rejections) {

        Outcome {
            rejections = List.copyOf(rejections);
        }

        Outcome plus(Outcome other) {
            List<Rejection> all = new ArrayList<>(rejections);
            all.addAll(other.rejections);
            return new Outcome(accepted + other.accepted, duplicates + other.duplicates, claims + other.claims, all);
        }
    }

    /** An article that was not accepted: where it came from and why. */
    record Rejection(String origin, String reason) {}

    /**
     * Posts one batch.
     *
     * @throws CommandFailedException if the service cannot be reached or does not recover within a minute
     */
    Outcome post(List<ArticleFile.Found> batch) {
        ArrayNode body = JSON.createArrayNode();
        batch.forEach(found -> body.add(found.article()));
        HttpResponse<String> response = send(body.toString());
        return switch (response.statusCode()) {
            case 200, 202, 400 -> read(batch, response);
            case 413 -> batch.size() == 1 ? tooLarge(batch.getFirst()) : halves(batch);
            default ->
                throw new CommandFailedException("The ingest service at " + articles + " answered "
                        + response.statusCode() + ": " + detail(response.body()) + ".");
        };
    }

    private Outcome halves(List<ArticleFile.Found> batch) {
        int middle = batch.size() / 2;
        return post(batch.subList(0, middle)).plus(post(batch.subList(middle, batch.size())));
    }

    private static Outcome tooLarge(ArticleFile.Found found) {
        return new Outcome(0, 0, 0, List.of(new Rejection(found.origin(), "it is larger than the service takes")));
    }

    private Outcome read(List<ArticleFile.Found> batch, HttpResponse<String> response) {
        JsonNode answer = parse(response.body());
        if (!answer.path("accepted").isArray() && !answer.path("rejected").isArray()) {
            if (batch.size() > 1) {
                return halves(batch);
            }
            Rejection rejection = new Rejection(batch.getFirst().origin(), detail(response.body()));
            return new Outcome(0, 0, 0, List.of(rejection));
        }
        int accepted = 0;
        int duplicates = 0;
        int claims = 0;
        for (JsonNode one : answer.path("accepted")) {
            accepted++;
            duplicates += one.path("duplicate").asBoolean() ? 1 : 0;
            claims += one.path("claims").asInt();
        }
        List<Rejection> rejections = new ArrayList<>();
        for (JsonNode one : answer.path("rejected")) {
            int index = one.path("index").asInt(-1);
            String origin =
                    index >= 0 && index < batch.size() ? batch.get(index).origin() : "article " + index;
            rejections.add(new Rejection(origin, one.path("reason").asText("no reason was given")));
        }
        return new Outcome(accepted, duplicates, claims, rejections);
    }

    private HttpResponse<String> send(String body) {
        HttpRequest request = ServiceToken.on(HttpRequest.newBuilder(articles))
                .timeout(ANSWER)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        Duration wait = FIRST_WAIT;
        while (true) {
            String trouble;
            Duration asked = Duration.ZERO;
            try {
                HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
                if (response.statusCode() != 503 && response.statusCode() != 429) {
                    return response;
                }
                trouble = detail(response.body());
                asked = retryAfter(response);
            } catch (IOException e) {
                trouble = e.getMessage() == null ? "nothing listens there" : e.getMessage();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CommandFailedException("Posting was interrupted.", e);
            }
            if (System.nanoTime() > deadline) {
                throw new CommandFailedException("The ingest service at " + articles + " took no articles for "
                        + PATIENCE.toSeconds() + " s (" + trouble + "): check it with `crosswire status`.");
            }
            pause(wait.compareTo(asked) > 0 ? wait : asked);
            wait = wait.multipliedBy(2).compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait.multipliedBy(2);
        }
    }

    /** What the service asks for; nothing where it states no number of seconds. */
    private static Duration retryAfter(HttpResponse<String> response) {
        String seconds = response.headers().firstValue("Retry-After").orElse("").strip();
        return seconds.matches("[0-9]{1,9}")
                ? Duration.ofSeconds(Math.min(Long.parseLong(seconds), PATIENCE.toSeconds()))
                : Duration.ZERO;
    }

    private static void pause(Duration wait) {
        try {
            Thread.sleep(wait);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailedException("Posting was interrupted.", e);
        }
    }

    private static JsonNode parse(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            return JSON.createObjectNode();
        }
    }

    /** The sentence of a problem (RFC 9457), or what the body says. */
    private static String detail(String body) {
        JsonNode answer = parse(body);
        String detail =
                answer instanceof ObjectNode object ? object.path("detail").asText("") : "";
        String text = detail.isEmpty() ? body.lines().findFirst().orElse("no explanation") : detail;
        String bounded = text.length() > 300 ? text.substring(0, 300) + "…" : text;
        return bounded.endsWith(".") ? bounded.substring(0, bounded.length() - 1) : bounded;
    }
}
