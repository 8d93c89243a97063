package dev.crosswire.benchmarks;

import dev.crosswire.core.finding.Finding;
import dev.crosswire.local.Part;
import dev.crosswire.wire.Topic;
import dev.crosswire.wire.Topics;
import dev.crosswire.wire.WireSettings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * The service of the alert page with 200,000 alerts on Kafka, of which about 5,000 are open: until it is ready without its index
 * and with it, and what a person in front of a browser notices: when the first row comes, and how long frames take while 50
 * alerts a second change for a minute.
 */
final class StoredAlerts implements Measurement {

    private static final String NAME = "page";
    private static final int STORED = 200_000;
    private static final int CHANGES_A_SECOND = 50;
    private static final int SECONDS = 60;
    private static final int LONG_FRAME_MS = 50;
    private static final int SHOWN_FIRST = 100;

    @Override
    public void run(Ground ground, Work work, Report report) {
        WireSettings wire = ground.prepared(NAME + ".");
        Map<String, Object> settings = new HashMap<>(wire.kafka());
        settings.put("compression.type", "zstd");
        try (Topics topics = new Topics(wire);
                KafkaProducer<byte[], byte[]> producer =
                        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            report.progress("%s: %,d alerts to store".formatted(NAME, STORED));
            store(topics.alerts(), producer, work.seed());
            long began = System.nanoTime();
            try (ServiceProcess alerts =
                    new ServiceProcess(Part.ALERTS, wire, ground.folder().resolve(NAME), Map.of(), work.machine())) {
                report.add(NAME, "started without an index: ready", secondsSince(began), "s", "≤ 60");
                restart(alerts, work, report);
                Optional<ShownPage> page = ShownPage.opened();
                if (page.isEmpty()) {
                    report.progress("There is no chromium with its driver here: the page is not looked at.");
                } else {
                    try (ShownPage shown = page.get()) {
                        look(alerts, shown, work, report);
                        watch(topics.alerts(), producer, shown, report);
                    }
                }
            }
        }
        ground.clear(wire);
    }

    private static void store(Topic<String, Finding> topic, KafkaProducer<byte[], byte[]> producer, long seed) {
        SyntheticFindings findings = new SyntheticFindings(seed);
        List<Future<RecordMetadata>> underWay = new ArrayList<>();
        for (int i = 0; i < STORED; i++) {
            underWay.add(send(topic, producer, findings.finding(i)));
        }
        arrived(underWay);
    }

    private static Future<RecordMetadata> send(
            Topic<String, Finding> topic, KafkaProducer<byte[], byte[]> producer, Finding finding) {
        return producer.send(new ProducerRecord<>(
                topic.name(),
                topic.keySerde().serializer().serialize(topic.name(), finding.id()),
                topic.valueSerde().serializer().serialize(topic.name(), finding)));
    }

    private static void arrived(List<Future<RecordMetadata>> underWay) {
        try {
            for (Future<RecordMetadata> each : underWay) {
                each.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("an alert was not written: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the measurement was interrupted", e);
        }
    }

    private static void restart(ServiceProcess alerts, Work work, Report report) {
        List<Double> stopped = new ArrayList<>();
        for (int round = 0; round < work.rounds(); round++) {
            long began = System.nanoTime();
            alerts.restart();
            stopped.add(secondsSince(began));
        }
        report.add(NAME, "stopped, started on its index, ready", stopped, "s", "≤ 5");
    }

    private static void look(ServiceProcess alerts, ShownPage shown, Work work, Report report) {
        report.add(NAME, "first row, first visit of a browser", shown.firstRow(alerts.uri("/alerts")), "ms", "≤ 1,000");
        List<Double> again = new ArrayList<>();
        for (int round = 0; round < work.rounds(); round++) {
            again.add(shown.firstRow(alerts.uri("/alerts")));
        }
        report.add(NAME, "first row, visited again", again, "ms", "≤ 1,000");
    }

    /** Every other change is of an alert that shows, the others are new ones that come on top. */
    private static void watch(
            Topic<String, Finding> topic, KafkaProducer<byte[], byte[]> producer, ShownPage shown, Report report) {
        report.progress("%s: %d changes a second for %d s".formatted(NAME, CHANGES_A_SECOND, SECONDS));
        List<Future<RecordMetadata>> underWay = new ArrayList<>();
        Instant start = Instant.now();
        for (int i = 0; i < SHOWN_FIRST; i++) {
            underWay.add(send(topic, producer, StreamedFinding.finding("shown-" + i, i, start.plusMillis(i))));
        }
        shown.watchFrames();
        long began = System.nanoTime();
        for (int i = 0; i < CHANGES_A_SECOND * SECONDS; i++) {
            String id = i % 2 == 0 ? "shown-" + i / 2 % SHOWN_FIRST : "new-" + i;
            underWay.add(send(topic, producer, StreamedFinding.finding(id, i, 2 + i, Instant.now())));
            LockSupport.parkNanos(began + i * TimeUnit.SECONDS.toNanos(1) / CHANGES_A_SECOND - System.nanoTime());
        }
        arrived(underWay);
        List<Double> frames = shown.frames().stream().sorted().toList();
        report.add(NAME, "frames while alerts change: p99", frames.get(frames.size() * 99 / 100), "ms", "");
        report.add(NAME, "frames while alerts change: longest", frames.getLast(), "ms", "");
        report.add(
                NAME,
                "frames over %d ms in %d s".formatted(LONG_FRAME_MS, SECONDS),
                (double) frames.stream().filter(each -> each > LONG_FRAME_MS).count(),
                "",
                "0");
        report.add(NAME, "frames in %d s".formatted(SECONDS), (double) frames.size(), "", "");
        if (!shown.rows().contains("Cap on Ukraine's army")) {
            throw new IllegalStateException("the changes do not show on the page");
        }
    }

    private static double secondsSince(long began) {
        return (System.nanoTime() - began) / 1e9;
    }
}
