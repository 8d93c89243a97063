package dev.crosswire.checker;

import static dev.crosswire.checker.Claims.EVENING;
import static dev.crosswire.checker.Claims.cap;
import static dev.crosswire.checker.Claims.countries;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswire.core.article.ArticleVersion;
import dev.crosswire.core.claim.Claim;
import dev.crosswire.core.claim.ClaimEvent;
import dev.crosswire.core.claim.Evidence;
import dev.crosswire.core.claim.RejectedClaim;
import dev.crosswire.core.finding.Finding;
import dev.crosswire.core.finding.FindingKind;
import dev.crosswire.core.finding.FindingState;
import dev.crosswire.core.subject.PlacedClaim;
import dev.crosswire.extraction.catalogue.Catalogue;
import dev.crosswire.extraction.settings.Settings;
import dev.crosswire.wire.Topic;
import dev.crosswire.wire.TopicSetup;
import dev.crosswire.wire.Topics;
import dev.crosswire.wire.WireSettings;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/** What the checker writes for what it reads. */
class CheckerTopologyTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path state;

    @SuppressWarnings("NullAway.Init")
    private Topics topics;

    @SuppressWarnings("NullAway.Init")
    private TopologyTestDriver driver;

    @SuppressWarnings("NullAway.Init")
    private Topology topology;

    @BeforeEach
    void start(TestInfo test) {
        WireSettings wire = WireSettings.at(
                "127.0.0.1:1", "mock://" + test.getTestMethod().orElseThrow().getName(), "");
        topics = new Topics(wire, Newsroom.DEFAULT.desks().ids());
        TopicSetup.registerSchemas(topics);
        CheckerMetrics metrics = new CheckerMetrics(new SimpleMeterRegistry());
        Catalogue catalogue = Catalogue.load();
        topology = new CheckerTopology(
                        topics,
                        catalogue.claimTypes(),
                        new CatalogueLabels(catalogue),
                        RuleSettings.DEFAULT,
                        Newsroom.DEFAULT,
                        metrics)
                .build();
        Properties properties = CheckerSettings.from(
                        wire, new Settings(Map.of("crosswire.state.dir", state.toString()), Map.of()))
                .streams(metrics);
        driver = new TopologyTestDriver(topology, properties, EVENING);
    }

    @AfterEach
    void stop() {
        driver.close();
        topics.close();
    }

    @Test
    void isTheTopologyThatIsWrittenDown() throws Exception {
        Path written = Path.of("src/test/resources/topology.txt");

        assertThat(inOneOrder(topology.describe().toString()))
                .as("a change of the topology needs a look at what is running: then update " + written)
                .isEqualTo(Files.readString(written).strip());
    }

    /** The description lists the stores of a node in no order. */
    private static String inOneOrder(String description) {
        return Pattern.compile("stores: \\[([^]]*)]")
                .matcher(description)
                .replaceAll(stores -> Stream.of(stores.group(1).split(", ", -1))
                        .sorted()
                        .collect(Collectors.joining(", ", "stores: [", "]")))
                .strip();
    }

    @Test
    void raisesAContradictionWhenTwoSourcesDisagree() {
        say(cap("northwire", 800_000, 0));
        assertThat(findings()).isEmpty();

        say(cap("meridian", 700_000, 30));

        List<TestRecord<String, Finding>> written = findings();
        assertThat(written).hasSize(1);
        Finding finding = written.getFirst().value();
        assertThat(finding.kind()).isEqualTo(FindingKind.CONTRADICTION);
        assertThat(finding.state()).isEqualTo(FindingState.OPEN);
        assertThat(finding.version()).isEqualTo(1);
        assertThat(finding.clusters())
                .extracting(cluster -> cluster.label())
                .containsExactlyInAnyOrder("800,000", "700,000");
        assertThat(finding.label()).contains("Ukraine");
        assertThat(written.getFirst().key()).isEqualTo(finding.subject().key());
        assertThat(header(written.getFirst(), "ce_kind")).isEqualTo("CONTRADICTION");
        assertThat(header(written.getFirst(), "ce_id")).isEqualTo(finding.id() + "/1");
        assertThat(alerts()).containsOnlyKeys(finding.id()).containsValue(finding);
    }

    @Test
    void corroboratesAcrossOutletsThatNameNoCommonEntity() {
        say(countries("northwire", 35, 0));
        say(countries("radio-vesna", 35, 10));

        assertThat(findings())
                .singleElement()
                .satisfies(written -> assertThat(written.value().kind()).isEqualTo(FindingKind.CORROBORATION));
    }

    @Test
    void writesNothingForWhatComesASecondTime() {
        Claim first = cap("northwire", 800_000, 0);
        Claim second = cap("meridian", 700_000, 30);
        say(first);
        say(second);
        findings();

        say(first);
        say(second);
        complete(first, 1, List.of(first.id()));

        assertThat(findings()).isEmpty();
    }

    @Test
    void reachesTheSameStateWhateverComesFirst() {
        say(countries("northwire", 35, 0));
        say(countries("harbour", 26, 20));
        say(countries("radio-vesna", 35, 10));
        Map<FindingKind, Finding> inOrder = byKind(alerts());

        restart("another-order");
        say(countries("harbour", 26, 20));
        say(countries("radio-vesna", 35, 10));
        say(countries("northwire", 35, 0));
        Map<FindingKind, Finding> reordered = byKind(alerts());

        assertThat(reordered.keySet()).isEqualTo(inOrder.keySet());
        inOrder.forEach((kind, finding) -> {
            Finding other = Objects.requireNonNull(reordered.get(kind));
            assertThat(other.state()).isEqualTo(finding.state());
            assertThat(other.severity()).isEqualTo(finding.severity());
            assertThat(other.clusters())
                    .extracting(cluster -> cluster.label() + " " + cluster.origins())
                    .containsExactlyElementsOf(finding.clusters().stream()
                            .map(cluster -> cluster.label() + " " + cluster.origins())
                            .toList());
        });
    }

    @Test
    void takesAnEditedNumberForARevision() {
        Claim before = cap("northwire", 1, 700_000, 0);
        say(before);
        complete(before, 1, List.of(before.id()));
        Claim after = cap("northwire", 2, 800_000, 45);
        say(after);
        complete(after, 2, List.of(after.id()));

        assertThat(byKind(alerts())).containsOnlyKeys(FindingKind.REVISION);
    }

    @Test
    void doesNotLetALateOldVersionReplaceANewerOne() {
        Claim newer = cap("northwire", 2, 800_000, 45);
        say(newer);
        complete(newer, 2, List.of(newer.id()));
        say(cap("northwire", 1, 700_000, 0));

        assertThat(findings()).isEmpty();
    }

    @Test
    void withdrawsAContradictionWhenOneSideIsRetracted() {
        Claim one = cap("northwire", 800_000, 0);
        Claim other = cap("meridian", 700_000, 30);
        say(one);
        complete(one, 1, List.of(one.id()));
        say(other);
        complete(other, 1, List.of(other.id()));
        findings();

        retract(other, 2);

        assertThat(findings()).singleElement().satisfies(written -> {
            assertThat(written.value().state()).isEqualTo(FindingState.WITHDRAWN);
            assertThat(written.value().version()).isEqualTo(2);
        });
    }

    @Test
    void closesARevisionADayAfterItsLastStep() {
        Claim before = cap("northwire", 1, 700_000, 0);
        say(before);
        complete(before, 1, List.of(before.id()));
        Claim after = cap("northwire", 2, 800_000, 45);
        say(after);
        complete(after, 2, List.of(after.id()));
        findings();

        // Any later record moves stream time on.
        Claim later = countries("radio-vesna", 35, 60 * 26);
        say(later);
        say(countries("radio-vesna", 36, 60 * 27));

        assertThat(byKind(alerts()))
                .hasEntrySatisfying(
                        FindingKind.REVISION,
                        finding -> assertThat(finding.state()).isEqualTo(FindingState.RESOLVED));
    }

    @Test
    void readsOnAfterBytesThatCannotBeRead() {
        driver.createInputTopic(topics.claims().name(), new StringSerializer(), new ByteArraySerializer())
                .pipeInput(Topics.ALL, "not avro".getBytes(StandardCharsets.UTF_8), EVENING);
        say(cap("northwire", 800_000, 0));

        assertThat(placed()).hasSize(1);
    }

    @Test
    void setsAsideAClaimThatIsTooLargeAndSaysWhy() {
        Claim fine = cap("northwire", 800_000, 0);
        Evidence endless = new Evidence("", "x".repeat(5_000), "", 0, 1, "test/1", 0.9);
        say(new Claim(
                "too-long",
                fine.article(),
                fine.type(),
                fine.family(),
                fine.entities(),
                fine.population(),
                fine.content(),
                fine.aggregation(),
                fine.part(),
                fine.modality(),
                fine.polarity(),
                fine.document(),
                fine.attribution(),
                fine.times(),
                fine.place(),
                fine.supersession(),
                fine.company(),
                endless));

        List<RejectedClaim> rejected = values(topics.rejectedClaims());
        assertThat(rejected).singleElement().satisfies(claim -> {
            assertThat(claim.claimId()).isEqualTo("too-long");
            assertThat(claim.reason()).contains("sentence").contains("5000").contains("4000");
            assertThat(claim.topic()).isEqualTo(topics.claims().name());
            assertThat(claim.offset()).isZero();
        });
        assertThat(placed()).isEmpty();
    }

    private void restart(String registry) {
        driver.close();
        WireSettings wire = WireSettings.at("127.0.0.1:1", "mock://" + registry, "");
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
                CheckerSettings.from(
                                wire,
                                new Settings(
                                        Map.of(
                                                "crosswire.state.dir",
                                                state.resolve(registry).toString()),
                                        Map.of()))
                        .streams(metrics),
                EVENING);
    }

    private void say(Claim claim) {
        pipe(new ClaimEvent.Claimed(claim), claim.times().observed());
    }

    private void complete(Claim claim, int version, List<String> ids) {
        pipe(
                new ClaimEvent.VersionCompleted(new ArticleVersion(
                        claim.article().id(),
                        version,
                        claim.source(),
                        ids,
                        false,
                        claim.times().observed())),
                claim.times().observed());
    }

    private void retract(Claim claim, int version) {
        Instant at = claim.times().observed().plus(Duration.ofHours(1));
        pipe(
                new ClaimEvent.VersionCompleted(
                        new ArticleVersion(claim.article().id(), version, claim.source(), List.of(), true, at)),
                at);
    }

    private void pipe(ClaimEvent event, Instant at) {
        Topic<String, ClaimEvent> claims = topics.claims();
        driver.createInputTopic(
                        claims.name(),
                        claims.keySerde().serializer(),
                        claims.valueSerde().serializer())
                .pipeInput(Topics.ALL, event, at);
    }

    private List<TestRecord<String, Finding>> findings() {
        return records(topics.findings());
    }

    private List<PlacedClaim> placed() {
        return values(topics.placedClaims());
    }

    private Map<String, Finding> alerts() {
        Map<String, Finding> latest = new LinkedHashMap<>();
        records(topics.alerts()).forEach(alert -> latest.put(alert.key(), alert.value()));
        return latest;
    }

    private static Map<FindingKind, Finding> byKind(Map<String, Finding> alerts) {
        Map<FindingKind, Finding> byKind = new LinkedHashMap<>();
        alerts.values().forEach(finding -> {
            assertThat(byKind.put(finding.kind(), finding))
                    .as("one finding a kind")
                    .isNull();
        });
        return byKind;
    }

    private <V> List<V> values(Topic<String, V> topic) {
        return records(topic).stream().map(TestRecord::value).toList();
    }

    private <V> List<TestRecord<String, V>> records(Topic<String, V> topic) {
        return driver.createOutputTopic(
                        topic.name(),
                        topic.keySerde().deserializer(),
                        topic.valueSerde().deserializer())
                .readRecordsToList();
    }

    private static String header(TestRecord<?, ?> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
