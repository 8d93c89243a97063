package dev.crosswire.benchmarks;

import dev.crosswire.core.subject.PlacedClaim;
import dev.crosswire.wire.Topics;
import dev.crosswire.wire.WireSettings;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * How long it takes from a placed claim to the finding that it leads to, as a consumer that reads only what is committed
 * sees it. Each measured claim contradicts the only other one of its subject. Claims go out by the clock, however far
 * behind the checker is, and time counts from when each was due: a pause meets all claims that fell into it.
 */
final class Latency implements Measurement {

    private static final String NAME = "latency";

    /** What comes before warms the checker up for just this and is not recorded. */
    private static final int UNRECORDED_SECONDS = 5;

    private static final Duration LAST_ONES = Duration.ofSeconds(30);
    private static final long SECOND = 1_000_000_000L;

    private final Histogram histogram = new Histogram(3);
    private final Map<String, Integer> waiting = new HashMap<>();

    @Override
    public void run(Ground ground, Work work, Report report) {
        WireSettings wire = ground.prepared(NAME + ".");
        int unrecorded = UNRECORDED_SECONDS * work.latencyRate();
        int all = unrecorded + work.latencySeconds() * work.latencyRate();
        SyntheticClaims claims = new SyntheticClaims(work, NAME, SyntheticClaims.beginning(work.warmUp() + 2L * all));
        try (Topics topics = new Topics(wire);
                ClaimFeed feed = new ClaimFeed(wire);
                AppProcess checker = AppProcess.checker(wire, ground.folder().resolve(NAME), work)) {
            String finding = topics.findings().name();
            report.progress("%s: %,d claims before those that contradict them".formatted(NAME, all));
            feed.sendAll(work.warmUp(), claims::any);
            int[] subject = {work.subjects()};
            feed.sendAll(all, () -> claims.on(subject[0]++, 0, 0));
            follow(ground, work, checker, topics);
            for (int i = 0; i < all; i++) {
                waiting.put(claims.on(work.subjects() + i, 0, 0).subject().key(), i);
            }
            try (KafkaConsumer<String, byte[]> reader = reader(wire, finding)) {
                measure(work, feed, claims, reader, all, unrecorded);
            }
        }
        report(work, report, unrecorded, all);
        ground.clear(wire);
    }

    private static void follow(Ground ground, Work work, AppProcess checker, Topics topics) {
        Course course = Course.follow(
                ground,
                checker,
                topics.findings().name().replace("crosswire.finding.v1", "crosswire-checker"),
                topics.placedClaims().name(),
                List.of(topics.findings().name()),
                work.patience());
        if (!course.complete()) {
            throw new IllegalStateException("the checker did not come through: " + checker.lastWords());
        }
    }

    private void measure(
            Work work,
            ClaimFeed feed,
            SyntheticClaims claims,
            KafkaConsumer<String, byte[]> reader,
            int all,
            int unrecorded) {
        long interval = SECOND / work.latencyRate();
        long begin = System.nanoTime() + SECOND;
        AtomicBoolean sent = new AtomicBoolean();
        Thread sender = Thread.ofPlatform().name("send-claims").start(() -> {
            for (int i = 0; i < all; i++) {
                PlacedClaim.Placed claim = claims.on(work.subjects() + i, 1, 1);
                for (long left = begin + i * interval - System.nanoTime();
                        left > 0;
                        left = begin + i * interval - System.nanoTime()) {
                    LockSupport.parkNanos(left);
                }
                feed.send(claim);
            }
            sent.set(true);
        });
        long end = begin + all * interval + LAST_ONES.toNanos();
        while (!waiting.isEmpty() && System.nanoTime() < end) {
            for (ConsumerRecord<String, byte[]> record : reader.poll(Duration.ofMillis(10))) {
                Integer number = waiting.remove(record.key());
                if (number != null && number >= unrecorded) {
                    histogram.recordValue(Math.max(0, System.nanoTime() - begin - number * interval));
                }
            }
        }
        sender.interrupt();
        if (sent.get()) {
            feed.flush();
        }
    }

    private void report(Work work, Report report, int unrecorded, int all) {
        String at = " at %,d claims/s".formatted(work.latencyRate());
        report.add(NAME, "claim to finding, p50" + at, histogram.getValueAtPercentile(50) / 1e6, "ms", "");
        report.add(NAME, "claim to finding, p99" + at, histogram.getValueAtPercentile(99) / 1e6, "ms", "");
        report.add(NAME, "claim to finding, longest" + at, histogram.getMaxValue() / 1e6, "ms", "");
        report.add(
                NAME,
                "findings that did not come in time, of %,d".formatted(all - unrecorded),
                waiting.size(),
                "",
                "0");
    }

    /** Reads what is written from now on. */
    private static KafkaConsumer<String, byte[]> reader(WireSettings wire, String topic) {
        Map<String, Object> settings = new HashMap<>(wire.kafka());
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        KafkaConsumer<String, byte[]> reader =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
        List<TopicPartition> partitions = reader.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
        reader.assign(partitions);
        reader.seekToEnd(partitions);
        // Positions are looked up lazily; afterwards a finding could come before its reader.
        partitions.forEach(reader::position);
        return reader;
    }
}
