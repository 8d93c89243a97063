package dev.crosswire.core.comparison.text;

import static dev.crosswire.core.claim.Claims.killed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswire.core.claim.Claim;
import dev.crosswire.core.claim.Claims;
import dev.crosswire.core.comparison.ComparisonSettings;
import dev.crosswire.core.comparison.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TextComparisonTest {

    private static final Instant NOON = Claims.NOON;

    private final TextComparison comparison = new TextComparison(Claims.TYPES, ComparisonSettings.DEFAULT);

    @Test
    void comparesWhatBothTextsClaimAndShowsEveryRuleThatWasAsked() {
        TextVerdict verdict =
                compare(text(killed("H", 41).claim()), text(killed("V", 38).claim()));

        assertThat(verdict.verdict()).isInstanceOf(Verdict.Contradict.class);
        assertThat(verdict.sameSubject()).isTrue();
        assertThat(verdict.strongest()).hasValueSatisfying(pair -> {
            assertThat(pair.judgement().asked()).hasSizeGreaterThan(5);
            assertThat(pair.judgement().asked().getLast().answer()).isPresent();
        });
    }

    @Test
    void textsOnTwoDaysTellOfTwoEvents() {
        Context monday = context(day(-1));
        Context friday = context(day(-4));

        TextVerdict verdict = compare(
                text(killed("H", 41).claim(), monday), text(killed("V", 38).claim(), friday));

        assertThat(verdict.verdict().reason().rule()).isEqualTo("different-days");
        assertThat(verdict.sameSubject()).isFalse();
    }

    @Test
    void aTextFromBeforeTheEventTellsOfAnother() {
        Context today = context(day(0));
        Claim earlier = killed("V", 38).hoursLater(-72).claim();

        TextVerdict verdict = compare(text(killed("H", 41).claim(), today), text(earlier));

        assertThat(verdict.verdict().reason().rule()).isEqualTo("told-before-the-event");
    }

    @Test
    void anAuthorityIsTheSameByItsShortName() {
        Claim full = killed("H", 15).citing("org:northern-rights-observatory").claim();
        Claim shortened = killed("V", 11).citing("org:observatory").claim();

        TextVerdict verdict = compare(text(full), text(shortened));

        assertThat(verdict.verdict())
                .isInstanceOfSatisfying(
                        Verdict.Update.class,
                        update -> assertThat(update.direction()).isEqualTo(Verdict.Direction.A_SUPERSEDES_B));
    }

    @Test
    void anotherElevenAddToThoseBefore() {
        TextVerdict verdict = compare(
                text(killed("H", 11).claim(), context(Set.of(Counting.ADDED))),
                text(killed("V", 11).claim()));

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
                Verdict there = compare(text(a), text(b)).verdict();
                Verdict back = compare(text(b), text(a)).verdict();
                assertThat(back.getClass()).isEqualTo(there.getClass());
                assertThat(back.reason().rule()).isEqualTo(there.reason().rule());
            }
        }
    }

    @Test
    void aTollToldOnALaterDayIsTheLaterOneWhateverTheDateOfPrint() {
        Context friday = told("2026-01-02T00:00:00Z", Counting.RUNNING);
        Context thursday = told("2026-01-01T00:00:00Z");
        Claim higher = killed("H", 115).claim();
        Claim lower = killed("V", 90).hoursLater(24).claim();

        TextVerdict verdict = compare(text(higher, friday), text(lower, thursday));

        assertThat(verdict.verdict())
                .isInstanceOfSatisfying(
                        Verdict.Update.class,
                        update -> assertThat(update.direction()).isEqualTo(Verdict.Direction.A_SUPERSEDES_B));
    }

    @Test
    void daysOfTellingOrderNoCountsThatNobodyBringsUpToDate() {
        TextVerdict verdict = compare(
                text(killed("H", 115).claim(), told("2026-01-02T00:00:00Z")),
                text(killed("V", 90).claim(), told("2026-01-01T00:00:00Z")));

        assertThat(verdict.verdict()).isInstanceOf(Verdict.Contradict.class);
    }

    @Test
    void whatATextRecallsTwoDaysLaterIsTheLaterCount() {
        Context recalled = context(Set.of(Counting.RECALLED), day(-2));
        Claim later = killed("H", 22).claim();
        Claim earlier = killed("V", 18).hoursLater(-48).claim();

        TextVerdict verdict = compare(text(later, recalled), text(earlier, context()));

        assertThat(verdict.verdict())
                .isInstanceOfSatisfying(
                        Verdict.Update.class,
                        update -> assertThat(update.direction()).isEqualTo(Verdict.Direction.A_SUPERSEDES_B));
    }

    @Test
    void aBodyIsOneVoiceByWhatItIs() {
        CitedBody named = new CitedBody("monitor", Set.of("northern"), "", "org:northern-observatory");
        CitedBody unnamed = new CitedBody("monitor", Set.of(), "", "org:monitor");
        CitedBody another = new CitedBody("monitor", Set.of("southern"), "", "org:southern-observatory");

        assertThat(told(15, named, 11, unnamed)).isInstanceOf(Verdict.Update.class);
        assertThat(told(15, named, 11, another)).isInstanceOf(Verdict.Contradict.class);
    }

    @Test
    void policeOfTwoTownsAreTwoVoices() {
        CitedBody ludlow = new CitedBody("police", Set.of(), "GB/ludlow", "GB/ludlow:police");
        CitedBody leeds = new CitedBody("police", Set.of(), "GB/leeds", "GB/leeds:police");
        CitedBody police = new CitedBody("police", Set.of(), "", "police");
        CitedBody unlisted = new CitedBody("police", Set.of(), "/ludlow", "/ludlow:police");

        assertThat(told(15, ludlow, 11, leeds)).isInstanceOf(Verdict.Contradict.class);
        assertThat(told(15, ludlow, 11, police)).isInstanceOf(Verdict.Update.class);
        assertThat(told(15, ludlow, 11, unlisted)).isInstanceOf(Verdict.Update.class);
    }

    private Verdict told(long a, CitedBody first, long b, CitedBody second) {
        return compare(
                        text(new ClaimInContext(killed("H", a).claim(), context(), List.of(first))),
                        text(new ClaimInContext(killed("V", b).claim(), context(), List.of(second))))
                .verdict();
    }

    private TextVerdict compare(ReadText a, ReadText b) {
        return comparison.compare(a, b, Optional.empty());
    }

    private static Period day(int away) {
        Instant from = Instant.parse("2026-01-06T00:00:00Z").plus(Duration.ofDays(away));
        return new Period(from, Optional.of(from.plus(Duration.ofDays(1))));
    }

    private static ReadText text(Claim claim) {
        return text(claim, context());
    }

    private static ReadText text(Claim claim, Context context) {
        return text(new ClaimInContext(claim, context, List.of()));
    }

    private static ReadText text(ClaimInContext claim) {
        return new ReadText("", List.of(), List.of(), List.of(claim), List.of());
    }

    private static Context context(Period... periods) {
        return context(Set.of(), periods);
    }

    private static Context context(Set<Counting> counting, Period... periods) {
        return context(Optional.empty(), counting, periods);
    }

    private static Context told(String day, Counting... counting) {
        return context(Optional.of(Instant.parse(day)), Set.of(counting));
    }

    private static Context context(Optional<Instant> told, Set<Counting> counting, Period... periods) {
        return new Context(
                Optional.of(NOON), told, List.of(periods), false, counting, Set.of(), Set.of(), Set.of(), Set.of());
    }
}
