package dev.crosswire.core.alert;

import static dev.crosswire.core.alert.Acts.finding;
import static dev.crosswire.core.alert.Acts.hide;
import static dev.crosswire.core.alert.Acts.says;
import static dev.crosswire.core.alert.Acts.show;
import static dev.crosswire.core.claim.Claims.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crosswire.core.finding.Finding;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MutesTest {

    private static final Finding FINDING = finding(1, says(35, "Herald", "vesna"), says(26, "ledger"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            kind     | contradiction            | true
            kind     | corroboration,REVISION   | false
            kind     | revision, Contradiction  | true
            severity | medium                   | true
            severity | high,low                 | false
            source   | HERALD                   | true
            source   | courier,ledger           | true
            source   | courier                  | false
            sources  | herald,ledger            | true
            sources  | herald,courier           | false
            desk     | world                    | true
            desk     | europe                   | false
            type     | Country-Total            | true
            type     | killed                   | false
            subject  | attendance:1             | true
            subject  | attendance               | false
            q        | COUNTRIES   táking       | true
            q        | countries leaving        | false
            q        | said 26.                 | true
            """)
    void aPartOfAFilterFitsOrDoesNot(String key, String text, boolean fits) {
        assertThat(MuteFilter.of(Map.of(key, text)).fits(FINDING)).isEqualTo(fits);
    }

    @Test
    void everyPartMustFit() {
        assertThat(MuteFilter.of(Map.of("source", "herald", "severity", "medium"))
                        .fits(FINDING))
                .isTrue();
        assertThat(MuteFilter.of(Map.of("source", "herald", "severity", "high")).fits(FINDING))
                .isFalse();
    }

    @Test
    void aFilterReadsAsItIsWritten() {
        Map<String, String> text = Map.of(
                "kind",
                "contradiction,revision",
                "severity",
                "high",
                "source",
                "a,b",
                "sources",
                "c,d",
                "desk",
                "world",
                "type",
                "killed",
                "subject",
                "casualties:Key",
                "q",
                "two words");

        assertThat(MuteFilter.of(text).asText()).isEqualTo(text);
        assertThat(MuteFilter.of(text).asText().keySet()).containsExactlyElementsOf(MuteFilter.KEYS);
        assertThat(MuteFilter.of(MuteFilter.of(text).asText())).isEqualTo(MuteFilter.of(text));
    }

    @Test
    void saysWhatIsWrongWithAFilter() {
        assertThatThrownBy(() -> MuteFilter.of(Map.of()))
                .hasMessage("a filter names at least one of kind, severity, source, sources, desk, type, subject, q");
        assertThatThrownBy(() -> MuteFilter.of(Map.of("source", " , ", "q", " ")))
                .hasMessageStartingWith("a filter names at least one of");
        assertThatThrownBy(() -> MuteFilter.of(Map.of("mood", "bad")))
                .hasMessageStartingWith("a filter has no part \"mood\"");
        assertThatThrownBy(() -> MuteFilter.of(Map.of("kind", "quarrel")))
                .hasMessage("\"quarrel\" is no kind: it is one of contradiction, corroboration, revision, divergence");
    }

    @Test
    void aMuteHidesWhatFitsUntilItsEnd() {
        Mutes mutes = Mutes.NONE.after(hide("m-1", Map.of("source", "herald")));

        assertThat(mutes.hiding(FINDING, NOON.plusSeconds(3599))).map(Mute::id).contains("m-1");
        assertThat(mutes.hiding(FINDING, NOON.plusSeconds(3600))).isEmpty();
        assertThat(mutes.hiding(finding(1, says(1, "courier")), NOON)).isEmpty();
        assertThat(mutes.all().getFirst().endedBy(NOON)).isEmpty();
        assertThat(mutes.all().getFirst().endedBy(NOON.plusSeconds(9999))).contains(NOON.plusSeconds(3600));
    }

    @Test
    void aMuteThatIsLiftedHidesNothingAndStaysKnown() {
        Mutes mutes = Mutes.NONE
                .after(hide("m-1", Map.of("source", "herald")))
                .after(hide("m-2", Map.of("kind", "contradiction")))
                .after(show("x-3", "m-1"));

        assertThat(mutes.activeAt(NOON)).extracting(Mute::id).containsExactly("m-2");
        assertThat(mutes.find("m-1").flatMap(Mute::lifted)).contains(NOON.plusSeconds(600));
        assertThat(mutes.hiding(FINDING, NOON)).map(Mute::id).contains("m-2");
    }

    @Test
    void whatComesAgainChangesNothing() {
        Mutes mutes = Mutes.NONE.after(hide("m-1", Map.of("source", "herald"))).after(show("x-2", "m-1"));

        assertThat(mutes.after(hide("m-1", Map.of("source", "herald")))).isEqualTo(mutes);
        assertThat(mutes.after(show("x-3", "m-1"))).isEqualTo(mutes);
        assertThat(mutes.after(show("x-4", "m-0"))).isEqualTo(mutes);
        assertThat(mutes.after(Acts.act("x", ActionKind.MUTE, FINDING))).isEqualTo(mutes);
        assertThat(mutes.find("m-2")).isEqualTo(Optional.empty());
    }
}
