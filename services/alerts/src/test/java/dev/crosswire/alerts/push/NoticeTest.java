package dev.crosswire.alerts.push;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswire.alerts.SampleFindings;
import dev.crosswire.core.finding.Finding;
import dev.crosswire.core.finding.FindingKind;
import dev.crosswire.core.finding.Severity;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NoticeTest {

    private static final String PAGE = "https://crosswire.example/news";

    @Test
    void labelsWhatARouteMatchesAndNothingThatChangesFromVersionToVersion() {
        Finding first = SampleFindings.finding("f1").severity(Severity.MEDIUM).build();
        Finding third = SampleFindings.finding("f1")
                .severity(Severity.MEDIUM)
                .about("army-cap", "Cap", "Another headline")
                .version(3)
                .build();

        assertThat(Notice.of(first, List.of("world"), PAGE)).singleElement().satisfies(notice -> {
            assertThat(notice.labels())
                    .containsExactlyInAnyOrderEntriesOf(Map.of(
                            "alertname", "CrosswireContradiction",
                            "kind", "contradiction",
                            "severity", "medium",
                            "desk", "world",
                            "type", "army-cap",
                            "finding", "f1"));
            assertThat(notice.startsAt()).isEqualTo(SampleFindings.OPENED);
            assertThat(notice.link()).isEqualTo(PAGE + "/alerts/f1");
        });
        assertThat(Notice.of(third, List.of("world"), PAGE).getFirst().labels())
                .isEqualTo(Notice.of(first, List.of("world"), PAGE).getFirst().labels());
    }

    @Test
    void givesEachDeskItsOwnAndAFindingWithoutADeskOne() {
        Finding finding =
                SampleFindings.finding("f1").kind(FindingKind.DIVERGENCE).build();

        assertThat(Notice.of(finding, List.of("economy", "world"), PAGE))
                .extracting(notice -> notice.labels().get("desk"))
                .containsExactly("economy", "world");
        assertThat(Notice.of(finding, List.of(), PAGE)).singleElement().satisfies(notice -> {
            assertThat(notice.labels()).doesNotContainKey("desk");
            assertThat(notice.labels()).containsEntry("alertname", "CrosswireDivergence");
        });
    }

    @Test
    void tellsAPersonWhoSaysWhatInWhichWords() {
        Map<String, String> annotations = Notice.of(SampleFindings.finding("f1").build(), List.of(), PAGE)
                .getFirst()
                .annotations();

        assertThat(annotations.get("summary")).isEqualTo("Cap on Ukraine's army: 800,000 or 700,000");
        assertThat(annotations.get("description")).isEqualTo("""
                800,000: northwire (1 independent origin in 1 report)
                "Both sides agreed on a force of 800,000 troops, officials said." (northwire)
                700,000: meridian (1 independent origin in 1 report)
                "Both sides agreed on a force of 700,000 troops, officials said." (meridian)
                Northwire says 800,000, Meridian 700,000; no number fits both.""");
    }

    @Test
    void handsOnNothingThatAChatOrATerminalWouldObey() {
        String hostile =
                "<!channel> @everyone [sign in](https://evil.example) {{ template }} \u001b[31m\u202e\r\nresolved \ud800";
        Finding finding = SampleFindings.finding("f1")
                .about("army\u0000cap", "Cap", hostile)
                .why(hostile, Map.of())
                .cluster("1", 1, 1, 1, SampleFindings.claim("c", hostile, "A", "1"))
                .build();

        Notice notice = Notice.of(finding, List.of("world"), PAGE).getFirst();

        assertThat(notice.annotations().get("summary"))
                .isEqualTo("‹!channel› ＠everyone [sign in] (https://evil.example) { { template } }  [31m   resolved  ");
        assertThat(notice.annotations().get("description"))
                .doesNotContain("<", "@", "{{", "}}", "](", "\u001b", "\r", "\u202e");
        assertThat(notice.annotations().getOrDefault("description", "").lines()).hasSize(3);
        assertThat(notice.labels()).containsEntry("type", "army cap");
    }

    @Test
    void cutsWhatIsLong() {
        String longText = "many words ".repeat(1_000);
        Finding finding = SampleFindings.finding("f1")
                .about("t".repeat(500), "Cap", longText)
                .why(longText, Map.of())
                .build();

        Notice notice = Notice.of(finding, List.of("world"), PAGE).getFirst();

        assertThat(notice.annotations().get("summary")).hasSize(300).endsWith("…");
        assertThat(notice.annotations().getOrDefault("description", "").length())
                .isLessThan(2_000);
        assertThat(notice.labels().get("type")).hasSize(PlainText.LONGEST_VALUE);
    }
}
