package dev.crosswire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.crosswire.core.finding.Finding;
import dev.crosswire.core.finding.FindingKind;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FindingLineTest {

    private static final String ESCAPE = "\u001b[2J\u009b31m\u202e\u2028\udb40\udc41";

    private static Finding hostile() {
        return CapFindings.finding(
                FindingKind.CONTRADICTION,
                CapFindings.cap("herald" + ESCAPE, Optional.empty(), 800_000, 0),
                CapFindings.cap("ledger\r\nfake line", Optional.empty(), 700_000, 10));
    }

    private static boolean obeyed(int point) {
        return Character.isISOControl(point)
                || Character.getType(point) == Character.FORMAT
                || Character.getType(point) == Character.LINE_SEPARATOR;
    }

    @Test
    void tellsKindSeverityHeadlineValuesBySourceOriginsAndId() {
        Finding finding = CapFindings.contradiction();

        assertThat(FindingLine.of(finding))
                .startsWith(finding.updatedAt() + "  ≠ contradiction medium open      v1   Cap on Ukraine's army: ")
                .contains("800,000 or 700,000")
                .contains("[800,000: herald, ")
                .contains(", 2 origins in 3 reports | 700,000: ledger, 1 origin]")
                .endsWith(finding.id());
    }

    @Test
    void letsNothingThroughThatATerminalObeys() {
        assertThat(FindingLine.of(hostile()).codePoints().anyMatch(FindingLineTest::obeyed))
                .isFalse();
    }

    @Test
    void escapesInJsonWhatATerminalObeysAndKeepsTheText() throws Exception {
        String line = FindingJson.line(hostile());

        assertThat(line.codePoints().anyMatch(FindingLineTest::obeyed)).isFalse();
        JsonNode json = JsonMapper.builder().build().readTree(line);
        assertThat(json.findValuesAsText("source")).contains("herald" + ESCAPE, "ledger\r\nfake line");
        assertThat(json.findValuesAsText("articleTitle").getFirst()).isEqualTo("Talks\u001b[31m end");
    }

    @Test
    void printsTheFieldsOfAnAlertAsTheInterfaceNamesThem() throws Exception {
        JsonNode json = JsonMapper.builder().build().readTree(FindingJson.line(CapFindings.contradiction()));

        assertThat(json.properties())
                .extracting(java.util.Map.Entry::getKey)
                .containsExactly(
                        "id",
                        "kind",
                        "state",
                        "severity",
                        "headline",
                        "withinOneSource",
                        "subject",
                        "reason",
                        "clusters",
                        "compatible",
                        "gap",
                        "version",
                        "openedAt",
                        "updatedAt",
                        "closedAt",
                        "desks");
        assertThat(json.at("/clusters/0/claims/0").properties())
                .extracting(java.util.Map.Entry::getKey)
                .contains("claimId", "source", "valueText", "before", "sentence", "after", "start", "end", "extractor");
        assertThat(json.at("/closedAt").isNull()).isTrue();
    }
}
