package dev.crosswire.checker;

import dev.crosswire.core.claim.ClaimEvent;
import dev.crosswire.core.claim.RejectedClaim;
import dev.crosswire.core.finding.Desks;
import dev.crosswire.core.finding.Finding;
import dev.crosswire.core.finding.SubjectLabels;
import dev.crosswire.core.subject.PlacedClaim;
import dev.crosswire.core.subject.Subject;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.jspecify.annotations.NullMarked;

/**
 * The checker's real topology with its real stores and formats, without a broker: topics in, topics out. Lives in the
 * checker's package, which keeps its parts to itself.
 */
@NullMarked
public final class CheckerInMemory implements AutoCloseable {

    /** Longer than anything waits before it is looked at, in wall-clock time. */
    private static final Duration A_WHILE = Duration.ofSeconds(1);

    private static final int MOST_ROUNDS = 10_000;

    /** What a rule says that fails on purpose. */
    public static final String FAILURE = "fails on purpose";

    private final Topics topics;
    private final TopologyTestDriver driver;
    private final TestInputTopic<String, byte[]> claims;
    private final TestOutputTopic<String, PlacedClaim> placed;
    private final TestOutputTopic<String, Finding> findings;
    private final TestOutputTopic<String, Finding> alerts;
    private final TestOutputTopic<String, RejectedClaim> rejected;

    private final Set<String> failing = ConcurrentHashMap.newKeySet();
    private long said;

    private final List<PlacedClaim> allPlaced = new ArrayList<>();
    private final List<Finding> allFindings = new ArrayList<>();

    /** @param state an empty folder for the stores */
    public CheckerInMemory(Path state, Catalogue catalogue, Instant start) {
        this(state, catalogue, start, RuleSettings.DEFAULT, Newsroom.NONE);
    }

    /**
     * @param state an empty folder for the stores
     * @param settings thresholds, rates and sources, as the service takes them; the desks are the service's own
     */
    public CheckerInMemory(Path state, Catalogue catalogue, Instant start, Settings settings) {
        this(
                state,
                catalogue,
                start,
                RuleSettings.from(settings),
                new Newsroom(Desks.NONE, Newsroom.from(settings, catalogue).sources()));
    }

    private CheckerInMemory(Path state, Catalogue catalogue, Instant start, RuleSettings rules, Newsroom newsroom) {
        WireSettings wire = WireSettings.at("127.0.0.1:1", "mock://" + UUID.randomUUID(), "");
        topics = new Topics(wire);
        TopicSetup.registerSchemas(topics);
        CheckerMetrics metrics = new CheckerMetrics(new SimpleMeterRegistry());
        driver = new TopologyTestDriver(
                new CheckerTopology(
                                topics,
                                catalogue.claimTypes(),
                                failing(new CatalogueLabels(catalogue)),
                                rules,
                                newsroom,
                                metrics)
                        .build(),
                CheckerSettings.from(wire, new Settings(Map.of("crosswire.state.dir", state.toString()), Map.of()))
                        .streams(metrics),
                start);
        claims = driver.createInputTopic(topics.claims().name(), new StringSerializer(), new ByteArraySerializer());
        placed = output(topics.placedClaims());
        findings = output(topics.findings());
        alerts = output(topics.alerts());
        rejected = output(topics.rejectedClaims());
    }

    private <V> TestOutputTopic<String, V> output(Topic<String, V> topic) {
        return driver.createOutputTopic(
                topic.name(),
                topic.keySerde().deserializer(),
                topic.valueSerde().deserializer());
    }

    /** The rules fail on subjects with this entity from now on. */
    public void failOn(String entity) {
        failing.add(entity);
    }

    private SubjectLabels failing(SubjectLabels labels) {
        return new SubjectLabels() {
            @Override
            public String label(Subject subject) {
                if (subject.entities().values().stream().anyMatch(failing::contains)) {
                    throw new IllegalStateException(FAILURE);
                }
                return labels.label(subject);
            }

            @Override
            public String name(String entity) {
                return labels.name(entity);
            }
        };
    }

    /** Puts an event on the claim topic, taken in at that moment. */
    public void say(ClaimEvent event, Instant observed) {
        say(bytes(event), observed);
    }

    /** Puts any bytes on the claim topic. */
    public void say(byte[] bytes, Instant observed) {
        claims.pipeInput(Topics.ALL, bytes, observed);
        said++;
    }

    /** The event as it stands on the claim topic. */
    public byte[] bytes(ClaimEvent event) {
        return topics.claims()
                .valueSerde()
                .serializer()
                .serialize(topics.claims().name(), event);
    }

    /** How many records have been put on the claim topic. */
    public long said() {
        return said;
    }

    /** Lets wall-clock time pass until nothing is written any more. */
    public void settle() {
        drain();
        int before = -1;
        for (int round = 0; round < MOST_ROUNDS && before != allFindings.size(); round++) {
            before = allFindings.size();
            for (int i = 0; i < 5; i++) {
                driver.advanceWallClockTime(A_WHILE);
            }
            drain();
        }
    }

    private void drain() {
        allPlaced.addAll(placed.readValuesToList());
        allFindings.addAll(findings.readValuesToList());
    }

    /** Every placed claim so far. */
    public List<PlacedClaim> placed() {
        drain();
        return List.copyOf(allPlaced);
    }

    /** Every version of every finding so far. */
    public List<Finding> findings() {
        drain();
        return List.copyOf(allFindings);
    }

    /** What came on the compacted topic since it was last asked. */
    public List<Finding> newAlerts() {
        return alerts.readValuesToList();
    }

    /** What was set aside since it was last asked. */
    public List<RejectedClaim> newRejections() {
        return rejected.readValuesToList();
    }

    @Override
    public void close() {
        driver.close();
        topics.close();
    }
}
