package dev.crosswire.checker;

import static dev.crosswire.checker.Claims.EVENING;

import dev.crosswire.core.article.ArticleVersion;
import dev.crosswire.core.claim.Claim;
import dev.crosswire.core.claim.ClaimEvent;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;

/** The checker's topology with a newsroom of one's choice, driven record by record. */
final class CheckerDriver implements AutoCloseable {

    final Topics topics;
    private final TopologyTestDriver driver;
    private final CheckerMetrics metrics;

    CheckerDriver(String registry, Path state, Newsroom newsroom) {
        WireSettings wire = WireSettings.at("127.0.0.1:1", "mock://" + registry, "");
        topics = new Topics(wire, newsroom.desks().ids());
        TopicSetup.registerSchemas(topics);
        metrics = new CheckerMetrics(new SimpleMeterRegistry());
        Catalogue catalogue = Catalogue.load();
        driver = new TopologyTestDriver(
                new CheckerTopology(
                                topics,
                                catalogue.claimTypes(),
                                new CatalogueLabels(catalogue),
                                RuleSettings.DEFAULT,
                                newsroom,
                                metrics)
                        .build(),
                CheckerSettings.from(wire, new Settings(Map.of("crosswire.state.dir", state.toString()), Map.of()))
                        .streams(metrics),
                EVENING);
    }

    void say(Claim claim) {
        pipe(new ClaimEvent.Claimed(claim), claim.times().observed());
    }

    /** A claim in a record that was written at another time than the claim says. */
    void sayAt(Claim claim, Instant written) {
        pipe(new ClaimEvent.Claimed(claim), written);
    }

    /** Every claim of a version of the claims' article, then its closing line. */
    void publish(int version, Claim... claims) {
        List.of(claims).forEach(this::say);
        complete(
                claims[0],
                version,
                List.of(claims).stream().map(Claim::id).toList(),
                false,
                claims[0].times().observed());
    }

    void retract(Claim claim, int version) {
        complete(claim, version, List.of(), true, claim.times().observed().plus(Duration.ofHours(1)));
    }

    private void complete(Claim claim, int version, List<String> ids, boolean retracted, Instant at) {
        pipe(
                new ClaimEvent.VersionCompleted(
                        new ArticleVersion(claim.article().id(), version, claim.source(), ids, retracted, at)),
                at);
    }

    private void pipe(ClaimEvent event, Instant at) {
        driver.createInputTopic(
                        topics.claims().name(),
                        topics.claims().keySerde().serializer(),
                        topics.claims().valueSerde().serializer())
                .pipeInput(Topics.ALL, event, at);
    }

    /** What somebody else wrote. */
    void write(String topic, byte @Nullable [] key, byte @Nullable [] value, Instant at) {
        driver.createInputTopic(topic, new ByteArraySerializer(), new ByteArraySerializer())
                .pipeInput(new TestRecord<>(key, value, at));
    }

    CheckerMetrics metrics() {
        return metrics;
    }

    /** What a counter has come to. */
    double count(String counter) {
        return metrics.registry().get(counter).counter().count();
    }

    void pass(Duration time) {
        driver.advanceWallClockTime(time);
    }

    <V> List<TestRecord<String, V>> records(Topic<String, V> topic) {
        return driver.createOutputTopic(
                        topic.name(),
                        topic.keySerde().deserializer(),
                        topic.valueSerde().deserializer())
                .readRecordsToList();
    }

    <V> List<V> values(Topic<String, V> topic) {
        return records(topic).stream().map(TestRecord::value).toList();
    }

    /** The last value of each key that was written since the topic was read last. */
    <V> Map<String, V> latest(Topic<String, V> topic) {
        Map<String, V> latest = new LinkedHashMap<>();
        records(topic).forEach(record -> latest.put(record.key(), record.value()));
        return latest;
    }

    @Override
    public void close() {
        driver.close();
        topics.close();
    }
}
