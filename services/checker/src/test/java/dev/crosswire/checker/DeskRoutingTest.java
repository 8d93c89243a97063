package dev.crosswire.checker;

import static dev.crosswire.checker.Claims.cap;
import static dev.crosswire.checker.Claims.countries;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswire.core.article.Sources;
import dev.crosswire.core.claim.Claim;
import dev.crosswire.core.finding.Desk;
import dev.crosswire.core.finding.DeskRule;
import dev.crosswire.core.finding.Desks;
import dev.crosswire.core.finding.Finding;
import dev.crosswire.core.finding.FindingState;
import dev.crosswire.core.finding.Severity;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/** Which desk gets which change of a finding, and with which headers. */
class DeskRoutingTest {

    private static DeskRule rule(Set<String> families, Severity severity) {
        return new DeskRule(families, Set.of(), Set.of(), Set.of(), Set.of(), severity);
    }

    private static final Desks DESKS = new Desks(List.of(
            new Desk("world", List.of(DeskRule.ALL)),
            new Desk("armies", List.of(rule(Set.of("army-size"), Severity.MEDIUM))),
            new Desk("urgent", List.of(rule(Set.of(), Severity.HIGH)))));

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path state;

    @SuppressWarnings("NullAway.Init")
    private CheckerDriver checker;

    @BeforeEach
    void start(TestInfo test) {
        checker = new CheckerDriver(
                test.getTestMethod().orElseThrow().getName(), state, new Newsroom(DESKS, Sources.NONE));
    }

    @AfterEach
    void stop() {
        checker.close();
    }

    private List<Finding> on(String desk) {
        return checker.values(checker.topics.desk(desk));
    }

    @Test
    void sendsEachFindingToTheDesksWhoseRulesItFits() {
        checker.say(cap("northwire", 800_000, 0));
        checker.say(cap("meridian", 700_000, 30));
        checker.say(countries("northwire", 35, 0));
        checker.say(countries("radio-vesna", 35, 10));

        assertThat(on("world")).extracting(it -> it.subject().family()).containsExactly("army-size", "attendance");
        assertThat(on("armies")).extracting(it -> it.subject().family()).containsExactly("army-size");
        assertThat(on("urgent")).isEmpty();
        assertThat(checker.values(checker.topics.findings()))
                .extracting(Finding::desks)
                .containsExactly(List.of("world", "armies"), List.of("world"));
    }

    @Test
    void keepsTellingADeskAfterTheSeverityFell() {
        checker.say(cap("northwire", 810_000, 0));
        Claim wrong = cap("meridian", 1, 500_000, 30);
        checker.publish(1, wrong);
        assertThat(on("urgent")).extracting(Finding::severity).containsExactly(Severity.HIGH);

        checker.publish(2, cap("meridian", 2, 780_000, 60));

        List<Finding> later = on("urgent");
        assertThat(later).isNotEmpty();
        assertThat(later)
                .extracting(Finding::severity)
                .as("the contradiction is small now")
                .contains(Severity.LOW)
                .doesNotContain(Severity.HIGH);
        assertThat(later).allSatisfy(finding -> assertThat(finding.desks()).contains("urgent"));
    }

    @Test
    void tellsADeskThatAFindingWasWithdrawn() {
        checker.say(cap("northwire", 800_000, 0));
        Claim other = cap("meridian", 1, 500_000, 30);
        checker.publish(1, other);
        checker.retract(other, 2);

        assertThat(on("urgent")).extracting(Finding::state).containsExactly(FindingState.OPEN, FindingState.WITHDRAWN);
    }

    @Test
    void everyFindingCarriesCloudEventsHeadersOnEveryTopic() {
        checker.say(cap("northwire", 800_000, 0));
        checker.say(cap("meridian", 700_000, 30));
        checker.say(cap("lantern", 700_000, 40));

        List<TestRecord<String, Finding>> findings = checker.records(checker.topics.findings());
        List<TestRecord<String, Finding>> alerts = checker.records(checker.topics.alerts());
        List<TestRecord<String, Finding>> desk = checker.records(checker.topics.desk("world"));

        assertThat(findings).hasSizeGreaterThan(1);
        for (int i = 0; i < findings.size(); i++) {
            Finding finding = findings.get(i).value();
            Map<String, String> headers = headers(findings.get(i));
            assertThat(headers)
                    .containsOnlyKeys(
                            "ce_specversion",
                            "ce_id",
                            "ce_source",
                            "ce_type",
                            "ce_subject",
                            "ce_time",
                            "content-type",
                            "ce_kind",
                            "ce_severity");
            assertThat(headers)
                    .containsEntry("ce_specversion", "1.0")
                    .containsEntry("ce_id", finding.id() + "/" + finding.version())
                    .containsEntry("ce_type", "dev.crosswire.finding.v1")
                    .containsEntry("ce_subject", finding.subject().key())
                    .containsEntry("content-type", "application/avro")
                    .containsEntry("ce_kind", finding.kind().name())
                    .containsEntry("ce_severity", finding.severity().name());
            assertThat(Instant.parse(headers.getOrDefault("ce_time", ""))).isEqualTo(finding.updatedAt());
            assertThat(headers(alerts.get(i))).isEqualTo(headers);
            assertThat(headers(desk.get(i))).isEqualTo(headers);
            assertThat(alerts.get(i).key()).isEqualTo(finding.id());
            assertThat(desk.get(i).key()).isEqualTo(finding.subject().key());
        }
        assertThat(Stream.of(findings, alerts, desk)
                        .map(records -> records.stream()
                                .map(record -> headers(record).get("ce_id"))
                                .distinct()
                                .count()))
                .containsOnly((long) findings.size());
    }

    private static Map<String, String> headers(TestRecord<?, ?> record) {
        Map<String, String> headers = new LinkedHashMap<>();
        record.headers().forEach(header -> {
            assertThat(headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)))
                    .as("each header once")
                    .isNull();
        });
        return headers;
    }
}
