package dev.crosswire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.crosswire.core.finding.Finding;
import dev.crosswire.core.finding.FindingKind;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AlertExplanationTest {

    @Test
    void tellsClustersOriginsRulesAndHistory() {
        Finding finding = CapFindings.contradiction();

        String text = AlertExplanation.of(finding, AskedPair.of(finding, CapFindings.COMPARISON));

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
        Finding finding = CapFindings.finding(
                FindingKind.CONTRADICTION,
                CapFindings.cap("herald", Optional.empty(), 800_000, 0),
                CapFindings.cap("vesna", Optional.empty(), 700_000, 20),
                CapFindings.cap("ledger", Optional.empty(), 300_000, 30));

        List<AskedPair> pairs = AskedPair.of(finding, CapFindings.COMPARISON);

        assertThat(pairs).hasSize(3).allSatisfy(pair -> {
            assertThat(pair.ofClusters()).doesNotHaveDuplicates();
            assertThat(VerdictJson.name(pair.judgement().verdict())).isEqualTo("CONTRADICT");
            assertThat(pair.judgement().verdict().reason().rule())
                    .isEqualTo(finding.reason().rule());
        });
    }

    @Test
    void asksOnePairForEachFurtherOriginOfACorroboration() {
        Finding finding = CapFindings.finding(
                FindingKind.CORROBORATION,
                CapFindings.cap("herald", Optional.of("Harbour Group"), 800_000, 0),
                CapFindings.cap("sunday", Optional.of("Harbour Group"), 800_000, 10),
                CapFindings.cap("vesna", Optional.empty(), 800_000, 20),
                CapFindings.cap("ledger", Optional.empty(), 800_000, 30));

        assertThat(AskedPair.of(finding, CapFindings.COMPARISON))
                .hasSize(2)
                .allSatisfy(pair ->
                        assertThat(VerdictJson.name(pair.judgement().verdict())).isEqualTo("CORROBORATE"));
    }

    @Test
    void printsTheSameForPrograms() throws Exception {
        Finding finding = CapFindings.contradiction();

        String line = FindingJson.line(finding, AskedPair.of(finding, CapFindings.COMPARISON));

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
