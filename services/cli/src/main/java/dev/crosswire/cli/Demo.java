package dev.crosswire.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.crosswire.local.Endpoints;
import dev.crosswire.local.Part;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * The sample articles, written for this project. They are dated relative to the first time that they were posted to a
 * data folder, which the folder remembers: posted again they are the same articles and change nothing.
 */
final class Demo {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);

    /** The count of alerts is taken as final once it has stood for so many looks. */
    private static final int LOOKS_UNCHANGED = 6;

    private final Endpoints endpoints;
    private final Path data;

    Demo(Endpoints endpoints, Path data) {
        this.endpoints = endpoints;
        this.data = data;
    }

    /**
     * Posts the articles and says how many alerts stand then.
     *
     * @throws CommandFailedException if one was rejected
     */
    void run() {
        List<ArticleFile.Found> articles = articles(firstPosted());
        ArticleService.Outcome outcome = new ArticleService(endpoints.uri(Part.INGEST)).post(articles);
        if (!outcome.rejections().isEmpty()) {
            ArticleService.Rejection first = outcome.rejections().getFirst();
            throw new CommandFailedException(
                    "The sample article at " + first.origin() + " was rejected: " + first.reason() + ".");
        }
        Terminal.say("✓ " + outcome.accepted() + " sample articles, " + outcome.claims() + " claims"
                + (outcome.duplicates() > 0 ? ", " + outcome.duplicates() + " known already" : ""));
        OptionalInt alerts = alertsOnceTheyStand();
        Terminal.say(
                alerts.isPresent()
                        ? "✓ " + alerts.getAsInt() + " alerts stand: "
                                + endpoints.page().orElse("")
                        : "The alerts service did not say how many alerts stand: look at "
                                + endpoints.page().orElse("its page") + ".");
    }

    /** The articles with {@code publishedAgo} turned into {@code publishedAt}. */
    static List<ArticleFile.Found> articles(Instant now) {
        List<ArticleFile.Found> articles = new ArrayList<>();
        String file = "demo/articles.ndjson";
        try (InputStream in = Objects.requireNonNull(Demo.class.getResourceAsStream("/" + file))) {
            int number = 0;
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                number++;
                if (!line.isBlank()) {
                    ObjectNode article = (ObjectNode) JSON.readTree(line);
                    Duration ago =
                            Duration.parse(article.required("publishedAgo").asText());
                    article.remove("publishedAgo");
                    article.put("publishedAt", now.minus(ago).toString());
                    articles.add(new ArticleFile.Found(file + ":" + number, article));
                }
            }
            return articles;
        } catch (IOException | IllegalArgumentException | DateTimeException e) {
            throw new IllegalStateException(file + " is not what the demo expects", e);
        }
    }

    private Instant firstPosted() {
        Path file = data.resolve("demo-posted-at");
        try {
            if (Files.exists(file)) {
                return Instant.parse(Files.readString(file).strip());
            }
            Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
            Files.writeString(file, now.toString());
            return now;
        } catch (IOException | DateTimeException e) {
            throw new CommandFailedException(
                    file + " cannot be used (" + e.getMessage() + "): delete it and run the demo again.", e);
        }
    }

    private OptionalInt alertsOnceTheyStand() {
        URI count = endpoints.uri(Part.ALERTS).resolve("/api/v1/alerts?limit=1");
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        OptionalInt last = OptionalInt.empty();
        int unchanged = 0;
        while (System.nanoTime() < deadline && unchanged < LOOKS_UNCHANGED) {
            OptionalInt now = total(count);
            boolean some = now.isPresent() && now.getAsInt() > 0;
            unchanged = some && now.equals(last) ? unchanged + 1 : 0;
            last = now;
            pause();
        }
        return last;
    }

    private static OptionalInt total(URI address) {
        try {
            URLConnection connection = address.toURL().openConnection();
            ServiceToken.header().ifPresent(value -> connection.setRequestProperty("Authorization", value));
            try (InputStream in = connection.getInputStream()) {
                JsonNode total = JSON.readTree(in).path("total");
                return total.isInt() ? OptionalInt.of(total.intValue()) : OptionalInt.empty();
            }
        } catch (IOException e) {
            return OptionalInt.empty();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_LOOKS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailedException("The demo was interrupted.", e);
        }
    }
}
