package dev.crosswire.core.comparison.text;

import static dev.crosswire.core.claim.Claims.killed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswire.core.claim.Claim;
import dev.crosswire.core.claim.Claims;
import dev.crosswire.core.comparison.ComparisonSettings;
import dev.crosswire.core.comparison.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TextComparisonTest {

    private static final Instant NOON = Claims.NOON;

    private final TextComparison comparison = new TextComparison(Claims.TYPES, ComparisonSettings.DEFAULT);

    @Test
    void comparesWhatBothTextsClaimAndShowsEveryRuleThatWasAsked() {
        TextVerdict verdict = compare(text(killed("H", 41), "the blast"), text(killed("V", 38), "the blast"));

        assertThat(verdict.verdict()).isInstanceOf(Verdict.Contradict.class);
        assertThat(verdict.sameSubject()).isTrue();
        assertThat(verdict.strongest()).hasValueSatisfying(pair -> {
            assertThat(pair.judgement().asked()).hasSizeGreaterThan(5);
            assertThat(pair.judgement().asked().getLast().answer()).isPresent();
        });
    }

    @Test
    void textsOnTwoDaysTellOfTwoEvents() {
        Context monday = context("killed on Monday", day(-1));
        Context friday = context("killed on Friday", day(-4));

        TextVerdict verdict = compare(
                text(killed("H", 41).claim(), monday), text(killed("V", 38).claim(), friday));

        assertThat(verdict.verdict().reason().rule()).isEqualTo("different-days");
        assertThat(verdict.sameSubject()).isFalse();
    }

    @Test
    void aTextFromBeforeTheEventTellsOfAnother() {
        Context today = context("killed on Tuesday", day(0));
        Claim earlier = killed("V", 38).hoursLater(-72).claim();

        TextVerdict verdict = compare(text(killed("H", 41).claim(), today), text(earlier, context("killed there")));

        assertThat(verdict.verdict().reason().rule()).isEqualTo("told-before-the-event");
    }

    @Test
    void anAuthorityIsTheSameByItsShortName() {
        Claim full = killed("H", 15).citing("org:northern-rights-observatory").claim();
        Claim shortened = killed("V", 11).citing("org:observatory").claim();

        TextVerdict verdict = compare(text(full, "killed, the observatory said"), text(shortened, "killed"));

        assertThat(verdict.verdict())
                .isInstanceOfSatisfying(
                        Verdict.Update.class,
                        update -> assertThat(update.direction()).isEqualTo(Verdict.Direction.A_SUPERSEDES_B));
    }

    @Test
    void anotherElevenAddToThoseBefore() {
        TextVerdict verdict =
                compare(text(killed("H", 11), "Another 11 were killed"), text(killed("V", 11), "11 were killed"));

        assertThat(verdict.verdict().reason().rule()).isEqualTo("added-to-another");
    }

    @Test
    void swappingTheTextsReversesAnUpdateAndNothingElse() {
        List<Claim> claims = List.of(
                killed("H", 41).claim(),
                killed("V", 38).claim(),
                killed("H", 43).in("other").hoursLater(1).claim(),
                killed("V", 38).citing("org:observatory").claim());
        for (Claim a : claims) {
            for (Claim b : claims) {
                Verdict there = compare(text(a, "killed"), text(b, "killed")).verdict();
                Verdict back = compare(text(b, "killed"), text(a, "killed")).verdict();
                assertThat(back.getClass()).isEqualTo(there.getClass());
                assertThat(back.reason().rule()).isEqualTo(there.reason().rule());
            }
        }
    }

    private TextVerdict compare(ReadText a, ReadText b) {
        return comparison.compare(a, b, Optional.empty());
    }

    private static Period day(int away) {
        Instant from = Instant.parse("2026-01-06T00:00:00Z").plus(Duration.ofDays(away));
        return new Period(from, Optional.of(from.plus(Duration.ofDays(1))));
    }

    private static ReadText text(Claims claim, String words) {
        return text(claim.claim(), words);
    }

    private static ReadText text(Claim claim, String words) {
        return text(claim, context(words));
    }

    private static ReadText text(Claim claim, Context context) {
        return new ReadText("", context.words(), List.of(), List.of(new ClaimInContext(claim, context)), List.of());
    }

    private static Context context(String words, Period... periods) {
        List<Word> read = Arrays.stream(words.toLowerCase(java.util.Locale.ROOT).split("\\W+"))
                .map(word -> new Word(word, true, false, 0, word.length()))
                .toList();
        return new Context(Optional.of(NOON), read, List.of(periods), false, Set.of(), Set.of(), Set.of(), Set.of());
    }
}
