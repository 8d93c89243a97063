package dev.crosswire.benchmarks;

import dev.crosswire.local.Part;
import dev.crosswire.wire.Topics;
import dev.crosswire.wire.WireSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * A round of 500 feeds of 20 whole articles each, on 50 addresses of this machine: from when the list is there until all articles
 * stand on Kafka; and after a restart, from the first question to the last answer, a round in which nothing has changed.
 */
final class FeedRounds implements Measurement {

    private static final String NAME = "feeds";
    private static final int HOSTS = 50;
    private static final int FEEDS_A_HOST = 10;
    private static final int ITEMS = 20;
    private static final int CHARACTERS = 1_500;
    private static final int FEEDS = HOSTS * FEEDS_A_HOST;
    private static final Duration POLL = Duration.ofSeconds(10);

    @Override
    public void run(Ground ground, Work work, Report report) {
        WireSettings wire = ground.prepared(NAME + ".");
        Path folder = ground.folder().resolve(NAME);
        Path list = ground.folder().resolve("sources.yaml");
        write(list, "[]\n");
        try (FeedHosts hosts = new FeedHosts(HOSTS, FEEDS_A_HOST, ITEMS, new NewsTexts(CHARACTERS));
                Topics topics = new Topics(wire);
                ServiceProcess ingest = new ServiceProcess(
                        Part.INGEST, wire, folder.resolve("stack"), settings(list), work.machine())) {
            first(ground, work, report, hosts, ingest, topics, list);
            second(work, report, hosts, ingest);
        }
        ground.clear(wire);
    }

    private static Map<String, String> settings(Path list) {
        return Map.of(
                "crosswire.sources", list.toString(),
                "crosswire.fetch.contact", "benchmark@example.org",
                "crosswire.fetch.allowed-networks", "127.0.0.0/8",
                "crosswire.fetch.requests-per-second", "1000",
                "crosswire.fetch.burst", "10");
    }

    private static void first(
            Ground ground, Work work, Report report, FeedHosts hosts, ServiceProcess ingest, Topics topics, Path list) {
        int articles = FEEDS * ITEMS;
        report.progress("%s: %,d articles of %,d feeds".formatted(NAME, articles, FEEDS));
        Duration cpu = ingest.cpu();
        Duration broker = ground.brokerCpu();
        List<String> topic = List.of(topics.articles().name());
        long began = System.nanoTime();
        write(list, hosts.list(POLL));
        await(work, "all feeds were not fetched", () -> hosts.whole() >= FEEDS);
        double fetched = secondsSince(began);
        // Markers of transactions stand on the topic too, so that its length is no count of articles.
        await(
                work,
                "all articles did not come to Kafka",
                () -> ingest.metric("crosswire_ingest_articles_total{result=\"accepted\"}") >= articles);
        double seconds = secondsSince(began);
        report.add(NAME, "a full round: feeds fetched", fetched, "s", "");
        report.add(NAME, "a full round: all articles on Kafka", seconds, "s", "≤ 60");
        report.add(NAME, "a full round: articles", articles / seconds, "articles/s", "");
        report.add(
                NAME,
                "a full round: CPU of ingest",
                (double) ingest.cpu().minus(cpu).toMillis() / 1e3,
                "s",
                "");
        report.add(
                NAME,
                "a full round: CPU of the broker",
                (double) ground.brokerCpu().minus(broker).toMillis() / 1e3,
                "s",
                "");
        report.add(
                NAME,
                "a full round: reading claims",
                ingest.metric("crosswire_ingest_extraction_seconds_sum"),
                "s",
                "");
        report.add(
                NAME, "a full round: transactions", ingest.metric("crosswire_ingest_publishing_seconds_sum"), "s", "");
        report.add(NAME, "a full round: records on the topic of articles", (double) ground.written(topic), "", "");
    }

    private static void second(Work work, Report report, FeedHosts hosts, ServiceProcess ingest) {
        LockSupport.parkNanos(POLL.toNanos());
        hosts.forget();
        ingest.restart();
        await(work, "all feeds were not asked again", () -> hosts.unchanged() >= FEEDS);
        report.add(NAME, "a round without news", hosts.secondsAsked(), "s", "≤ 10");
        report.add(
                NAME,
                "a round without news: CPU of ingest since its start",
                (double) ingest.cpu().toMillis() / 1e3,
                "s",
                "");
        report.add(NAME, "a round without news: feeds that came whole", hosts.whole(), "", "0");
    }

    private static void await(Work work, String otherwise, BooleanSupplier condition) {
        long end = System.nanoTime() + work.patience().toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(
                        otherwise + " within " + work.patience().toSeconds() + " s");
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
    }

    private static double secondsSince(long began) {
        return (System.nanoTime() - began) / 1e9;
    }

    private static void write(Path list, String yaml) {
        try {
            Files.writeString(list, yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
