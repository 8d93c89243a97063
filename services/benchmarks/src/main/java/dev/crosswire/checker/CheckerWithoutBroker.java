package dev.crosswire.checker;

import dev.crosswire.core.finding.Finding;
import dev.crosswire.core.subject.PlacedClaim;
import dev.crosswire.extraction.catalogue.Catalogue;
import dev.crosswire.extraction.settings.Settings;
import dev.crosswire.wire.Topic;
import dev.crosswire.wire.TopicSetup;
import dev.crosswire.wire.Topics;
import dev.crosswire.wire.WireSettings;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.jspecify.annotations.NullMarked;

/**
 * The checker's topology with its stores in RocksDB and its formats, without a broker: what comparing itself costs, for a
 * profiler. In the checker's package, since a benchmark is no reason to open it.
 */
@NullMarked
public final class CheckerWithoutBroker implements AutoCloseable {

    private final Topics topics;
    private final TopologyTestDriver driver;
    private final TestInputTopic<String, PlacedClaim> placed;
    private final TestOutputTopic<String, byte[]> findings;
    private final TestOutputTopic<String, byte[]> alerts;
    private final TestOutputTopic<String, byte[]> tallies;
    private long bytes;

    /** @param folder where the stores lie */
    public CheckerWithoutBroker(Path folder, Instant start) {
        WireSettings wire = WireSettings.at("127.0.0.1:1", "mock://" + UUID.randomUUID(), "");
        topics = new Topics(wire);
        TopicSetup.registerSchemas(topics);
        CheckerMetrics metrics = new CheckerMetrics(new SimpleMeterRegistry());
        Catalogue catalogue = Catalogue.load();
        driver = new TopologyTestDriver(
                new CheckerTopology(
                                topics,
                                catalogue.claimTypes(),
                                new CatalogueLabels(catalogue),
                                RuleSettings.DEFAULT,
                                metrics)
                        .build(),
                CheckerSettings.from(wire, new Settings(Map.of("crosswire.state.dir", folder.toString()), Map.of()))
                        .streams(metrics),
                start);
        Topic<String, PlacedClaim> topic = topics.placedClaims();
        placed = driver.createInputTopic(
                topic.name(), topic.keySerde().serializer(), topic.valueSerde().serializer());
        Topic<String, Finding> written = topics.findings();
        findings = output(written.name());
        alerts = output(topics.alerts().name());
        tallies = output(topics.sourceTallies().name());
    }

    private TestOutputTopic<String, byte[]> output(String name) {
        return driver.createOutputTopic(name, new StringDeserializer(), new ByteArrayDeserializer());
    }

    /** Compares the claim, at once or in the next round. */
    public void say(PlacedClaim.Placed claim) {
        placed.pipeInput(claim.subject().key(), claim, claim.claim().times().observed());
    }

    /** Lets time pass on the wall clock. */
    public void pass(Duration time) {
        driver.advanceWallClockTime(time);
    }

    /** How many findings were written since this was asked last. */
    public int written() {
        tallies.readRecordsToList();
        alerts.readRecordsToList();
        int written = 0;
        for (var finding : findings.readRecordsToList()) {
            written++;
            bytes += finding.value().length;
        }
        return written;
    }

    /** How long all findings were together, in bytes. */
    public long bytes() {
        return bytes;
    }

    @Override
    public void close() {
        driver.close();
        topics.close();
    }
}
