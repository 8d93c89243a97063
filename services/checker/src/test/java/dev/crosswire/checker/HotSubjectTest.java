package dev.crosswire.checker;

import static dev.crosswire.checker.Claims.EVENING;
import static dev.crosswire.checker.Claims.cap;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswire.core.claim.Claim;
import dev.crosswire.core.claim.RejectedClaim;
import dev.crosswire.core.finding.Finding;
import dev.crosswire.core.finding.FindingKind;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/** A subject that many outlets speak of: what is shown at once, what waits for the next round, and what goes wrong there. */
class HotSubjectTest {

    private static final Subject CAP = new Subject(
            "army-size:limited=UA:2026-01-06",
            "army-size",
            "army-cap",
            new TreeMap<>(Map.of("limited", "UA")),
            Optional.empty());

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path state;

    @SuppressWarnings("NullAway.Init")
    private Topics topics;

    @SuppressWarnings("NullAway.Init")
    private TopologyTestDriver driver;

    private final AtomicBoolean rulesFail = new AtomicBoolean();
    private int placed;

    @BeforeEach
    void start(TestInfo test) {
        WireSettings wire = WireSettings.at(
                "127.0.0.1:1",
                "mock://hot-" + test.getTestMethod().orElseThrow().getName(),
                "");
        topics = new Topics(wire);
        TopicSetup.registerSchemas(topics);
        CheckerMetrics metrics = new CheckerMetrics(new SimpleMeterRegistry());
        Catalogue catalogue = Catalogue.load();
        CatalogueLabels labels = new CatalogueLabels(catalogue);
        driver = new TopologyTestDriver(
                new CheckerTopology(topics, catalogue.claimTypes(), failing(labels), RuleSettings.DEFAULT, metrics)
                        .build(),
                CheckerSettings.from(wire, new Settings(Map.of("crosswire.state.dir", state.toString()), Map.of()))
                        .streams(metrics),
                EVENING);
    }

    @AfterEach
    void stop() {
        driver.close();
        topics.close();
    }

    @Test
    void showsEachOfTheFirstSixteenOriginsAtOnceAndThenEachDoubling() {
        for (int i = 0; i < 16; i++) {
            place(cap("outlet-" + i, 800_000, i));
        }
        assertThat(findings())
                .extracting(finding -> finding.clusters().getFirst().origins())
                .containsExactly(2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16);

        for (int i = 16; i < 100; i++) {
            place(cap("outlet-" + i, 800_000, i));
        }
        assertThat(findings()).isEmpty();

        nextRound();
        assertThat(findings())
                .extracting(finding -> finding.clusters().getFirst().origins())
                .containsExactly(100);
    }

    @Test
    void showsANewValueAtOnceHoweverManySpeak() {
        for (int i = 0; i < 100; i++) {
            place(cap("outlet-" + i, 800_000, i));
        }
        findings();

        place(cap("meridian", 700_000, 101));

        assertThat(findings()).extracting(Finding::kind).contains(FindingKind.CONTRADICTION);
    }

    @Test
    void waitsForNobodyWhoRepeatsHimself() {
        for (int i = 0; i < 40; i++) {
            place(cap("outlet-" + i, 800_000, i));
        }
        nextRound();
        findings();
        for (int i = 0; i < 40; i++) {
            place(cap("outlet-" + i, 800_000, i));
        }

        nextRound();

        assertThat(findings()).isEmpty();
    }

    @Test
    void writesTheCoordinatesOfWhatCouldNotBeComparedAndGoesOn() {
        for (int i = 0; i < 40; i++) {
            place(cap("outlet-" + i, 800_000, i));
        }
        nextRound();
        findings();
        rulesFail.set(true);
        place(cap("outlet-40", 800_000, 41));
        nextRound();

        assertThat(rejected()).singleElement().satisfies(claim -> {
            assertThat(claim.claimId()).isEqualTo("outlet-40/army-cap/800000");
            assertThat(claim.topic()).isEqualTo(topics.placedClaims().name());
            assertThat(claim.offset()).isEqualTo(40);
            assertThat(claim.reason()).contains("no label today");
        });

        rulesFail.set(false);
        place(cap("meridian", 700_000, 42));
        assertThat(findings()).extracting(Finding::kind).contains(FindingKind.CONTRADICTION);
    }

    @Test
    void deletesAnAlertAfterItsRetentionAndForgetsTheSubjectWhenNoClaimCanJoinIt() {
        place(cap("northwire", 800_000, 0));
        place(cap("meridian", 700_000, 1));
        String alert = findings().getFirst().id();
        alerts();

        daysLater(89);
        assertThat(alerts()).doesNotContainEntry(alert, Optional.empty());
        daysLater(91);
        assertThat(alerts()).containsEntry(alert, Optional.empty());
        assertThat(rowsOf(CheckerTopology.EARLIER_CLAIMS)).isEqualTo(4);

        place(cap("harbour", 800_000, 1440 * 91));
        assertThat(findings())
                .as("the versions go on")
                .allMatch(finding -> finding.kind() != FindingKind.CONTRADICTION || finding.version() > 1);

        daysLater(272);
        daysLater(273);
        assertThat(rowsOf(CheckerTopology.EARLIER_CLAIMS)).isEqualTo(2);
        assertThat(rowsOf(CheckerTopology.SUBJECT_SUMMARIES)).isZero();
    }

    /** A claim on a subject of its own moves the time on; a minute later another, since a look is due once a minute. */
    private void daysLater(int days) {
        Subject other = new Subject("other-" + days, "army-size", "army-cap", new TreeMap<>(), Optional.empty());
        place(other, cap("outlet-" + days, 500_000, 1440 * days), EVENING.plus(Duration.ofDays(days)));
        findings();
    }

    private Map<String, Optional<Finding>> alerts() {
        Topic<String, Finding> topic = topics.alerts();
        Map<String, Optional<Finding>> latest = new HashMap<>();
        driver.createOutputTopic(
                        topic.name(),
                        topic.keySerde().deserializer(),
                        topic.valueSerde().deserializer())
                .readRecordsToList()
                .forEach(record -> latest.put(record.key(), Optional.ofNullable(record.value())));
        return latest;
    }

    private long rowsOf(String store) {
        long rows = 0;
        try (KeyValueIterator<Object, Object> all =
                driver.getKeyValueStore(store).all()) {
            while (all.hasNext()) {
                all.next();
                rows++;
            }
        }
        return rows;
    }

    private SubjectLabels failing(CatalogueLabels labels) {
        return subject -> {
            if (rulesFail.get()) {
                throw new IllegalStateException("no label today");
            }
            return labels.label(subject);
        };
    }

    private void nextRound() {
        driver.advanceWallClockTime(Rounds.EVERY);
    }

    private void place(Claim claim) {
        place(CAP, claim, EVENING.plusSeconds(60L * placed++));
    }

    private void place(Subject subject, Claim claim, Instant at) {
        Topic<String, PlacedClaim> claims = topics.placedClaims();
        driver.createInputTopic(
                        claims.name(),
                        claims.keySerde().serializer(),
                        claims.valueSerde().serializer())
                .pipeInput(subject.key(), new PlacedClaim.Placed(subject, claim), at);
    }

    private List<Finding> findings() {
        return values(topics.findings());
    }

    private List<RejectedClaim> rejected() {
        return values(topics.rejectedClaims());
    }

    private <V> List<V> values(Topic<String, V> topic) {
        return driver.createOutputTopic(
                        topic.name(),
                        topic.keySerde().deserializer(),
                        topic.valueSerde().deserializer())
                .readValuesToList();
    }
}
