package dev.crosswire.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.crosswire.local.Part;
import dev.crosswire.wire.WireSettings;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How many articles of 5 kB one ingest service puts on Kafka in a second, claims read and each request in a transaction: posted
 * one by one by several clients, and by one client in arrays.
 */
final class IngestRate implements Measurement {

    private static final String NAME = "ingest";
    private static final int CHARACTERS = 5_000;
    private static final int CLIENTS = 8;
    private static final int IN_AN_ARRAY = 50;
    private static final int WARM_UP = 2_000;
    private static final int MEASURED = 3_000;
    private static final String GOAL = "≥ 100";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final NewsTexts texts = new NewsTexts(CHARACTERS);
    private final HttpClient http = HttpClient.newHttpClient();
    private final AtomicInteger next = new AtomicInteger();

    @Override
    public void run(Ground ground, Work work, Report report) {
        WireSettings wire = ground.prepared(NAME + ".");
        try (ServiceProcess ingest =
                new ServiceProcess(Part.INGEST, wire, ground.folder().resolve(NAME), Map.of(), work.machine())) {
            report.progress("%s: %,d articles to warm up".formatted(NAME, WARM_UP));
            post(ingest, WARM_UP / 2, CLIENTS, 1);
            post(ingest, WARM_UP / 2, 1, IN_AN_ARRAY);
            List<Run> single = new ArrayList<>();
            List<Run> arrays = new ArrayList<>();
            for (int round = 0; round < work.rounds(); round++) {
                report.progress("%s: round %d".formatted(NAME, round + 1));
                single.add(measured(ground, ingest, CLIENTS, 1));
                arrays.add(measured(ground, ingest, 1, IN_AN_ARRAY));
            }
            add(report, CLIENTS + " clients post single articles", single);
            add(report, "one client posts " + IN_AN_ARRAY + " at a time", arrays);
        } finally {
            http.shutdownNow();
        }
        ground.clear(wire);
    }

    /** What a run took; times in seconds, all of them together for those of several threads. */
    private record Run(
            double seconds, double cpu, double brokerCpu, double reading, double publishing, double claims) {}

    private Run measured(Ground ground, ServiceProcess ingest, int clients, int atOnce) {
        Duration cpu = ingest.cpu();
        Duration broker = ground.brokerCpu();
        double reading = ingest.metric("crosswire_ingest_extraction_seconds_sum");
        double publishing = ingest.metric("crosswire_ingest_publishing_seconds_sum");
        double claims = ingest.metric("crosswire_ingest_claims_total");
        long began = System.nanoTime();
        post(ingest, MEASURED, clients, atOnce);
        return new Run(
                (System.nanoTime() - began) / 1e9,
                ingest.cpu().minus(cpu).toNanos() / 1e9,
                ground.brokerCpu().minus(broker).toNanos() / 1e9,
                ingest.metric("crosswire_ingest_extraction_seconds_sum") - reading,
                ingest.metric("crosswire_ingest_publishing_seconds_sum") - publishing,
                ingest.metric("crosswire_ingest_claims_total") - claims);
    }

    private static void add(Report report, String how, List<Run> runs) {
        report.add(NAME, how, all(runs, run -> MEASURED / run.seconds()), "articles/s", GOAL);
        report.add(NAME, how + ": CPU of ingest", all(runs, run -> 1e3 * run.cpu() / MEASURED), "ms/article", "");
        report.add(
                NAME,
                how + ": CPU of the broker",
                all(runs, run -> 1e3 * run.brokerCpu() / MEASURED),
                "ms/article",
                "");
        report.add(NAME, how + ": reading claims", all(runs, run -> 1e3 * run.reading() / MEASURED), "ms/article", "");
        report.add(NAME, how + ": transactions", all(runs, run -> 1e3 * run.publishing() / MEASURED), "ms/article", "");
        report.add(NAME, how + ": claims", all(runs, run -> run.claims() / MEASURED), "per article", "");
    }

    private static List<Double> all(List<Run> runs, ToDoubleFunction<Run> figure) {
        return runs.stream().map(figure::applyAsDouble).toList();
    }

    private void post(ServiceProcess ingest, int articles, int clients, int atOnce) {
        int end = next.get() + articles;
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            List<Future<?>> running = new ArrayList<>();
            for (int client = 0; client < clients; client++) {
                running.add(threads.submit(() -> {
                    for (int first = next.getAndAdd(atOnce); first < end; first = next.getAndAdd(atOnce)) {
                        post(ingest, body(first, atOnce));
                    }
                    return null;
                }));
            }
            for (Future<?> each : running) {
                each.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("an article was not posted: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the measurement was interrupted", e);
        }
        next.set(end);
    }

    private String body(int first, int count) {
        return count == 1
                ? article(first)
                : IntStream.range(first, first + count)
                        .mapToObj(this::article)
                        .collect(Collectors.joining(",", "[", "]"));
    }

    private String article(int number) {
        ObjectNode article = JSON.createObjectNode();
        article.put("id", "article-" + number)
                .put("source", "outlet-" + number % 50)
                .put("title", "The news of the day, number " + number)
                .put("publishedAt", "2026-01-07T10:00:00Z")
                .put("language", "en")
                .put("text", texts.text(number));
        return article.toString();
    }

    private void post(ServiceProcess ingest, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(ingest.uri("/api/v1/articles"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        while (true) {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() == 202) {
                return;
            }
            if (answer.statusCode() != 429) {
                throw new IOException("an article was not taken: " + answer.body());
            }
            LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
        }
    }
}
