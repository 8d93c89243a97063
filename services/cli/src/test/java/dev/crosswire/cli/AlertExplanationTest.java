package dev.crosswire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.crosswire.core.claim.Aggregation;
import dev.crosswire.core.claim.ArticleReference;
import dev.crosswire.core.claim.Attribution;
import dev.crosswire.core.claim.Claim;
import dev.crosswire.core.claim.ClaimTimes;
import dev.crosswire.core.claim.Content;
import dev.crosswire.core.claim.Evidence;
import dev.crosswire.core.claim.Modality;
import dev.crosswire.core.claim.Polarity;
import dev.crosswire.core.comparison.Comparison;
import dev.crosswire.core.comparison.ComparisonSettings;
import dev.crosswire.core.finding.Desks;
import dev.crosswire.core.finding.Finding;
import dev.crosswire.core.finding.FindingKind;
import dev.crosswire.core.finding.FindingLife;
import dev.crosswire.core.finding.FindingSettings;
import dev.crosswire.core.finding.Findings;
import dev.crosswire.core.quantity.Bound;
import dev.crosswire.core.quantity.Interval;
import dev.crosswire.core.quantity.Quantity;
import dev.crosswire.core.quantity.Rational;
import dev.crosswire.core.quantity.Unit;
import dev.crosswire.core.subject.Subject;
import dev.crosswire.extraction.catalogue.Catalogue;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class AlertExplanationTest {

    private static final Catalogue CATALOGUE = Catalogue.load();
    private static final Comparison COMPARISON = new Comparison(CATALOGUE.claimTypes(), ComparisonSettings.DEFAULT);
    private static final Instant NOON = Instant.parse("2026-01-06T12:00:00Z");
    private static final Subject CAP = new Subject(
            "army-size:limited=UA:2026-01-06",
            "army-size",
            "army-cap",
            new TreeMap<>(Map.of("limited", "UA")),
            Optional.empty());

    private static Claim cap(String source, Optional<String> owner, int value, int minute) {
        String sentence = "They agreed on " + value + " soldiers.";
        int start = sentence.indexOf(Integer.toString(value));
        Instant at = NOON.plusSeconds(60L * minute);
        return new Claim(
                source + "-" + value,
                new ArticleReference(
                        "a-" + source, 1, "Talks\u001b[31m end", Optional.of("https://" + source + ".example/1"), "en"),
                "army-cap",
                "army-size",
                new TreeMap<>(Map.of("limited", "UA")),
                "troop",
                new Content.Figure(new Quantity(
                        Interval.point(Rational.of(value)),
                        Optional.of(Rational.of(value)),
                        Bound.EXACT,
                        Optional.empty(),
                        Unit.COUNT,
                        "soldier",
                        Integer.toString(value))),
                Aggregation.STOCK,
                Optional.empty(),
                Modality.AGREED,
                Polarity.ASSERTED,
                Optional.empty(),
                new Attribution(source, owner, Optional.empty(), Optional.empty(), OptionalLong.empty()),
                new ClaimTimes(Optional.empty(), Optional.empty(), Optional.empty(), at, at, 1),
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                new Evidence(
                        "", sentence, "", start, start + Integer.toString(value).length(), "test/1", 0.9));
    }

    private static Finding finding(FindingKind kind, Claim... claims) {
        return new FindingLife(FindingSettings.DEFAULT, Desks.WORLD)
                        .changed(
                                List.of(),
                                new Findings(
                                                CATALOGUE.claimTypes(),
                                                COMPARISON,
                                                FindingSettings.DEFAULT,
                                                subject -> "Cap on Ukraine's army")
                                        .of(CAP, List.of(claims)),
                                NOON,
                                false)
                        .stream()
                        .filter(finding -> finding.kind() == kind)
                        .findFirst()
                        .orElseThrow();
    }

    private static Finding contradiction() {
        return finding(
                FindingKind.CONTRADICTION,
                cap("herald", Optional.of("Harbour Group"), 800_000, 0),
                cap("sunday", Optional.of("Harbour Group"), 800_000, 10),
                cap("vesna", Optional.empty(), 800_000, 20),
                cap("ledger", Optional.empty(), 700_000, 30));
    }

    @Test
    void tellsClustersOriginsRulesAndHistory() {
        Finding finding = contradiction();

        String text = AlertExplanation.of(finding, AskedPair.of(finding, COMPARISON));

        assertThat(text)
                .startsWith(
                        "CONTRADICTION, open, severity medium, version 1: Cap on Ukraine's army: 800,000 or 700,000\n")
                .contains("  alert " + finding.id() + "\n")
                .contains("for the desk world\n")
                .contains("[intervals-disjoint]")
                .contains(
                        "cluster 1: 800,000, 2 independent origins in 3 reports\n  origin A\n    herald: 800,000 (agreed)")
                .contains("of this origin: same owner: Harbour Group\n")
                .contains("cluster 2: 700,000, 1 independent origin in 1 report\n")
                .contains("\"They agreed on «700000» soldiers.\"")
                .contains("of this origin: in the outlet's own words\n")
                .contains("    Do they say the same? That does not decide.\n")
                .contains("    CONTRADICT\n")
                .contains("history:\n  2026-01-06T12:00:00Z  version 1: raised");
        assertThat(text).as("no control character reaches the terminal").doesNotContain("\u001b");
    }

    @Test
    void asksOnePairOfEachTwoClustersAndTheOneThatTheReasonNames() {
        Finding finding = finding(
                FindingKind.CONTRADICTION,
                cap("herald", Optional.empty(), 800_000, 0),
                cap("vesna", Optional.empty(), 700_000, 20),
                cap("ledger", Optional.empty(), 300_000, 30));

        List<AskedPair> pairs = AskedPair.of(finding, COMPARISON);

        assertThat(pairs).hasSize(3).allSatisfy(pair -> {
            assertThat(pair.ofClusters()).doesNotHaveDuplicates();
            assertThat(VerdictJson.name(pair.judgement().verdict())).isEqualTo("CONTRADICT");
            assertThat(pair.judgement().verdict().reason().rule())
                    .isEqualTo(finding.reason().rule());
        });
    }

    @Test
    void asksOnePairForEachFurtherOriginOfACorroboration() {
        Finding finding = finding(
                FindingKind.CORROBORATION,
                cap("herald", Optional.of("Harbour Group"), 800_000, 0),
                cap("sunday", Optional.of("Harbour Group"), 800_000, 10),
                cap("vesna", Optional.empty(), 800_000, 20),
                cap("ledger", Optional.empty(), 800_000, 30));

        assertThat(AskedPair.of(finding, COMPARISON))
                .hasSize(2)
                .allSatisfy(pair ->
                        assertThat(VerdictJson.name(pair.judgement().verdict())).isEqualTo("CORROBORATE"));
    }

    @Test
    void printsTheSameForPrograms() throws Exception {
        Finding finding = contradiction();

        String line = FindingJson.line(finding, AskedPair.of(finding, COMPARISON));

        assertThat(line).doesNotContain("\n");
        JsonNode json = JsonMapper.builder().build().readTree(line);
        assertThat(json.path("id").asText()).isEqualTo(finding.id());
        assertThat(json.at("/clusters/0/claims/0/owner").asText()).isEqualTo("Harbour Group");
        assertThat(json.at("/history/0/what").asText()).isEqualTo("raised");
        assertThat(json.at("/pairs/0/verdict").asText()).isEqualTo("CONTRADICT");
        assertThat(json.at("/pairs/0/rules").size()).isEqualTo(7);
        assertThat(json.at("/pairs/0/rules/0/answer").isNull()).isTrue();
        assertThat(json.at("/pairs/0/rules/6/answer/rule").asText()).isEqualTo("intervals-disjoint");
    }
}
