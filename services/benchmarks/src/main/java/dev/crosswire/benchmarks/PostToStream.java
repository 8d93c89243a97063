package dev.crosswire.benchmarks;

import dev.crosswire.local.Endpoints;
import dev.crosswire.local.LocalStack;
import dev.crosswire.local.Part;
import dev.crosswire.local.StackSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How long an article takes from its POST to the alert in the event stream, on a stack of its own. Every measured article
 * contradicts one posted before on a subject of its own, so each leads to exactly one alert. Arguments: how many articles
 * (200), how many a second (5).
 */
public final class PostToStream {

    private static final List<String> COUNTRIES = List.of(
            "Albania",
            "Austria",
            "Belgium",
            "Bulgaria",
            "Croatia",
            "Denmark",
            "Estonia",
            "Finland",
            "Greece",
            "Hungary",
            "Iceland",
            "Ireland",
            "Italy",
            "Latvia",
            "Lithuania",
            "Norway",
            "Poland",
            "Portugal",
            "Romania",
            "Slovakia",
            "Slovenia",
            "Spain",
            "Sweden",
            "Turkey",
            "Ukraine");
    private static final Instant FIRST_YEAR = Instant.parse("2001-03-01T12:00:00Z");
    private static final Pattern MEASURED_SOURCE = Pattern.compile("\"source\":\"measured-(\\d+)\"");

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI articles;
    private final URI stream;
    private final Map<Integer, Long> arrived = new ConcurrentHashMap<>();

    private PostToStream(Endpoints endpoints) {
        articles = endpoints.uri(Part.INGEST).resolve("/api/v1/articles");
        stream = endpoints.uri(Part.ALERTS).resolve("/api/v1/alerts/stream");
    }

    /** Runs the measurement and prints its figures. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200;
        double rate = arguments.length > 1 ? Double.parseDouble(arguments[1]) : 5;
        Path data = Files.createTempDirectory("post-to-stream");
        try (LocalStack stack = LocalStack.started(StackSettings.isolated(data, ""))) {
            new PostToStream(stack.endpoints()).measure(count, rate);
        }
    }

    private void measure(int count, double rate) throws IOException, InterruptedException {
        for (int i = 0; i < count; i++) {
            post(article("earlier-" + i, i, "300,000"));
        }
        CountDownLatch open = new CountDownLatch(1);
        CountDownLatch all = new CountDownLatch(count);
        Thread listener = Thread.startVirtualThread(() -> listen(open, all));
        if (!open.await(30, TimeUnit.SECONDS)) {
            throw new IOException("the event stream did not open");
        }
        long[] posted = new long[count];
        long interval = (long) (TimeUnit.SECONDS.toNanos(1) / rate);
        long begin = System.nanoTime();
        for (int i = 0; i < count; i++) {
            LockSupport.parkNanos(begin + i * interval - System.nanoTime());
            posted[i] = System.nanoTime();
            post(article("measured-" + i, i, "200,000"));
        }
        boolean complete = all.await(60, TimeUnit.SECONDS);
        listener.interrupt();
        long[] latencies = arrived.entrySet().stream()
                .mapToLong(entry -> entry.getValue() - posted[entry.getKey()])
                .sorted()
                .toArray();
        System.out.printf(
                "%d of %d alerts arrived%s; POST to SSE at %.1f articles/s: p50 %d ms, p90 %d ms, p99 %d ms, max %d ms%n",
                latencies.length,
                count,
                complete ? "" : " in time",
                rate,
                millis(latencies, 0.5),
                millis(latencies, 0.9),
                millis(latencies, 0.99),
                millis(latencies, 1));
    }

    private void listen(CountDownLatch open, CountDownLatch all) {
        HttpRequest request = HttpRequest.newBuilder(stream)
                .header("Accept", "text/event-stream")
                .build();
        try (Stream<String> lines =
                http.send(request, HttpResponse.BodyHandlers.ofLines()).body()) {
            lines.forEach(line -> {
                open.countDown();
                Matcher source = MEASURED_SOURCE.matcher(line);
                if (source.find() && arrived.putIfAbsent(Integer.valueOf(source.group(1)), System.nanoTime()) == null) {
                    all.countDown();
                }
            });
        } catch (IOException | UncheckedIOException e) {
            // At the end the reading is interrupted; before it, the count of what arrived says what is missing.
            Thread.currentThread().interrupt();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void post(String article) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(articles)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(article))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 202) {
            throw new IOException("an article was not taken: " + answer.body());
        }
    }

    /** Two years apart, two limits on one country's army are two subjects. */
    private static String article(String source, int number, String limit) {
        String country = COUNTRIES.get(number % COUNTRIES.size());
        Instant at = FIRST_YEAR.plus(Duration.ofDays(730L * (number / COUNTRIES.size())));
        return """
                {"source": "%s", "title": "Talks end", "publishedAt": "%s", "language": "en",
                 "text": "The talks ended late. Under the deal agreed in Paris, %s's army will be capped at %s troops."}
                """.formatted(source, at, country, limit);
    }

    private static long millis(long[] sorted, double quantile) {
        return sorted.length == 0
                ? -1
                : TimeUnit.NANOSECONDS.toMillis(Arrays.stream(sorted)
                        .skip((long) Math.ceil(quantile * sorted.length) - 1)
                        .findFirst()
                        .orElse(-1));
    }
}
