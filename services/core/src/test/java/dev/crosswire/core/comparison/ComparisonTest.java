package dev.crosswire.core.comparison;

import static dev.crosswire.core.claim.Claims.NOON;
import static dev.crosswire.core.claim.Claims.about;
import static dev.crosswire.core.claim.Claims.atLeast;
import static dev.crosswire.core.claim.Claims.atMost;
import static dev.crosswire.core.claim.Claims.cap;
import static dev.crosswire.core.claim.Claims.change;
import static dev.crosswire.core.claim.Claims.countries;
import static dev.crosswire.core.claim.Claims.exact;
import static dev.crosswire.core.claim.Claims.figure;
import static dev.crosswire.core.claim.Claims.in;
import static dev.crosswire.core.claim.Claims.killed;
import static dev.crosswire.core.claim.Claims.lessThan;
import static dev.crosswire.core.claim.Claims.moreThan;
import static dev.crosswire.core.claim.Claims.nearly;
import static dev.crosswire.core.claim.Claims.range;
import static dev.crosswire.core.claim.Claims.statement;
import static dev.crosswire.core.claim.Claims.troops;
import static dev.crosswire.core.claim.Claims.vague;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.crosswire.core.claim.Aggregation;
import dev.crosswire.core.claim.Claim;
import dev.crosswire.core.claim.Claims;
import dev.crosswire.core.claim.Modality;
import dev.crosswire.core.claim.Supersession.Side;
import dev.crosswire.core.quantity.Quantity;
import dev.crosswire.core.quantity.Trend;
import dev.crosswire.core.quantity.Unit;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A table of pairs per rule; each pair is asked both ways. */
class ComparisonTest {

    private final Comparison comparison = new Comparison(Claims.TYPES, ComparisonSettings.DEFAULT);

    static Stream<Arguments> comparability() {
        return Stream.of(
                arguments(cap("H", 35), countries("V", 35), "INCOMPARABLE different-families"),
                arguments(
                        figure("H", "army-cap", "army-size", "troop", exact(35)),
                        figure("V", "army", "army-size", "troop", exact(36)),
                        "INCOMPARABLE different-types"),
                arguments(cap("H", 5), cap("V", 6).about("limited", "RU"), "INCOMPARABLE different-entities"),
                // A role that the catalogue does not give the type says nothing about the subject.
                arguments(
                        cap("H", 5).about("speaker", "FR"),
                        cap("V", 6).about("speaker", "GB"),
                        "CONTRADICT intervals-disjoint"),
                arguments(
                        figure("H", "open:count:drone", "open:count:drone", "drone", exact(5))
                                .about("owner", "RU"),
                        figure("V", "open:count:drone", "open:count:drone", "drone", exact(6))
                                .about("owner", "UA"),
                        "INCOMPARABLE different-entities"),
                arguments(
                        figure("H", "killed", "casualties", "people", exact(5)),
                        figure("V", "killed", "casualties", "horse", exact(6)),
                        "INCOMPARABLE different-populations"),
                arguments(
                        killed("H", 5),
                        killed("V", 6).per(Aggregation.PER_PERIOD),
                        "INCOMPARABLE different-aggregations"),
                arguments(countries("H", 5), countries("V", 5).denied(), "CONTRADICT asserted-and-denied"),
                arguments(countries("H", 5).at("paris"), countries("V", 6).at("rome"), "INCOMPARABLE different-places"),
                arguments(countries("H", 5).at("paris"), countries("V", 6), "CONTRADICT intervals-disjoint"),
                arguments(
                        countries("H", 5).valid(NOON, NOON.plusSeconds(60)),
                        countries("V", 6).valid(NOON.plusSeconds(61), NOON.plusSeconds(120)),
                        "INCOMPARABLE different-periods"),
                arguments(
                        countries("H", 5).valid(NOON, NOON.plusSeconds(60)),
                        countries("V", 6).valid(NOON.plusSeconds(60), NOON.plusSeconds(120)),
                        "INCOMPARABLE different-periods"),
                arguments(
                        countries("H", 5).valid(NOON, NOON.plusSeconds(60)),
                        countries("V", 6).valid(NOON.plusSeconds(59), NOON.plusSeconds(120)),
                        "CONTRADICT intervals-disjoint"),
                arguments(share(in(Unit.PERCENT, "5")), share(exact(5)), "INCOMPARABLE different-units"),
                arguments(
                        share(in(new Unit("USD", "money"), "5")),
                        share(in(new Unit("EUR", "money"), "6")),
                        "INCOMPARABLE no-exchange-rate"),
                arguments(share(in(Unit.PERCENT, "5")), share(change(Trend.UP, 5)), "INCOMPARABLE level-and-change"),
                arguments(share(change(Trend.DOWN, 5)), share(change(Trend.UP, 5)), "CONTRADICT intervals-disjoint"),
                arguments(
                        statement("H", "lead-monitoring", Optional.of("US")),
                        statement("V", "send-troops", Optional.of("US")),
                        "INCOMPARABLE different-predicates"),
                arguments(
                        statement("H", "lead-monitoring", Optional.of("US")),
                        statement("V", "lead-monitoring", Optional.of("FR")),
                        "CONTRADICT two-holders"));
    }

    static Stream<Arguments> modalityClasses() {
        return Stream.of(
                arguments(draft("H", 600), cap("V", 800), "UPDATE decision-after-intent b"),
                arguments(draft("H", 600).document("plan"), cap("V", 800), "UPDATE decision-after-intent b"),
                arguments(
                        draft("H", 600).document("plan"),
                        cap("V", 800).document("plan"),
                        "UPDATE decision-after-intent b"),
                arguments(
                        draft("H", 600).document("plan"),
                        cap("V", 800).document("deal"),
                        "INCOMPARABLE different-modality-classes"),
                arguments(draft("H", 600).hoursLater(1), cap("V", 800), "INCOMPARABLE different-modality-classes"),
                arguments(
                        draft("H", 600).hoursLater(1).marked(Side.IS_EARLIER),
                        cap("V", 800),
                        "UPDATE decision-after-intent b"),
                arguments(draft("H", 800), cap("V", 800), "COMPATIBLE kept-across-classes"),
                arguments(
                        cap("H", 600).as(Modality.CONFIRMED), cap("V", 800), "INCOMPARABLE different-modality-classes"),
                arguments(
                        cap("H", 600).as(Modality.FORECAST),
                        cap("V", 800).as(Modality.CONFIRMED),
                        "INCOMPARABLE different-modality-classes"),
                arguments(
                        cap("H", 600).as(Modality.DRAFT).marked(Side.IS_EARLIER),
                        cap("H", 800).as(Modality.REPORTED),
                        "UPDATE linked-in-the-text b"),
                arguments(
                        cap("H", 600).as(Modality.DRAFT).marked(Side.IS_EARLIER),
                        cap("V", 800).as(Modality.REPORTED),
                        "INCOMPARABLE different-modality-classes"),
                arguments(
                        cap("H", 600).as(Modality.DRAFT).marked(Side.IS_EARLIER),
                        cap("V", 800).as(Modality.REPORTED).marked(Side.REPLACES_EARLIER),
                        "UPDATE linked-in-the-text b"),
                arguments(draft("H", 600), draft("V", 700), "INCOMPARABLE different-proposals"),
                arguments(
                        draft("H", 600).document("plan"),
                        draft("V", 700).document("plan"),
                        "CONTRADICT intervals-disjoint"),
                arguments(
                        draft("H", 600).citing("US:government").in("x"),
                        draft("V", 700).citing("US:government").hoursLater(1),
                        "UPDATE same-authority-later b"),
                arguments(
                        cap("H", 600).as(Modality.PLEDGED),
                        cap("V", 700).as(Modality.PLANNED),
                        "CONTRADICT intervals-disjoint"),
                // How many agreed is a fact whatever its verb.
                arguments(
                        countries("H", 35).as(Modality.PROPOSED),
                        countries("V", 26).as(Modality.AGREED),
                        "CONTRADICT intervals-disjoint"));
    }

    static Stream<Arguments> equality() {
        return Stream.of(
                numbers(exact(31), exact(31), "CORROBORATE same-number"),
                numbers(exact(31), atLeast(31), "CORROBORATE same-number"),
                numbers(exact(31), atMost(31), "CORROBORATE same-number"),
                numbers(atLeast(31), moreThan(31), "CORROBORATE same-number"),
                numbers(atLeast(31), atMost(31), "COMPATIBLE intervals-overlap"),
                numbers(exact(31), moreThan(31), "CONTRADICT intervals-disjoint"),
                numbers(exact(1_487), exact(1_500), "CORROBORATE same-number"),
                numbers(exact(1_449), exact(1_500), "CONTRADICT intervals-disjoint"),
                numbers(exact(1_487), atLeast(1_500), "CORROBORATE same-number"),
                numbers(exact(10), exact(11), "CONTRADICT intervals-disjoint"),
                numbers(exact(800_000), exact(700_000), "CONTRADICT intervals-disjoint"),
                numbers(about(100), exact(110), "CORROBORATE same-number"),
                numbers(about(100), exact(111), "CONTRADICT intervals-disjoint"),
                numbers(about(100), about(110), "CORROBORATE same-number"),
                numbers(about(100), atLeast(105), "COMPATIBLE intervals-overlap"),
                numbers(nearly(100), exact(95), "CORROBORATE same-number"),
                numbers(nearly(100), exact(105), "CONTRADICT intervals-disjoint"),
                numbers(range(10, 20), range(10, 20), "CORROBORATE same-number"),
                numbers(range(10, 20), range(10, 21), "COMPATIBLE intervals-overlap"),
                numbers(range(10, 20), exact(10), "COMPATIBLE intervals-overlap"),
                arguments(share(in(Unit.PERCENT, "20")), share(in(Unit.FRACTION, "0.2")), "CORROBORATE same-number"),
                arguments(
                        share(in(Unit.PERCENT, "21")),
                        share(in(Unit.FRACTION, "0.2")),
                        "CONTRADICT intervals-disjoint"),
                arguments(
                        share(in(new Unit("km", "length"), "2")),
                        share(in(new Unit("m", "length"), "2000")),
                        "CORROBORATE same-number"),
                // Rounding is judged on the number as written: 2,000 m is round, 2 km is two kilometres.
                arguments(
                        share(in(new Unit("km", "length"), "1.987")),
                        share(in(new Unit("m", "length"), "2000")),
                        "CORROBORATE same-number"),
                arguments(
                        share(in(new Unit("km", "length"), "2")),
                        share(in(new Unit("m", "length"), "1987")),
                        "CONTRADICT intervals-disjoint"),
                arguments(
                        statement("H", "lead-monitoring", Optional.of("US")),
                        statement("V", "lead-monitoring", Optional.of("US")),
                        "CORROBORATE same-statement"));
    }

    static Stream<Arguments> sameVoice() {
        return Stream.of(
                arguments(
                        countries("H", 26), countries("H", 35).in("other").hoursLater(1), "UPDATE same-source-later b"),
                arguments(countries("H", 26), countries("H", 35).version(2), "UPDATE same-source-later b"),
                arguments(
                        countries("H", 26).citing("FR:government"),
                        countries("V", 35).citing("FR:government").hoursLater(1),
                        "UPDATE same-authority-later b"),
                arguments(
                        countries("H", 26).citing("FR:government"),
                        countries("H", 35).in("other").citing("GB:government").hoursLater(1),
                        "CONTRADICT intervals-disjoint"),
                arguments(countries("H", 26), countries("H", 35), "CONTRADICT intervals-disjoint"),
                arguments(countries("H", 26), countries("H", 35).in("other"), "CONTRADICT intervals-disjoint"),
                arguments(countries("H", 26).marked(Side.IS_EARLIER), countries("H", 35), "UPDATE marked-as-earlier b"),
                arguments(
                        countries("H", 26),
                        countries("H", 35).marked(Side.REPLACES_EARLIER),
                        "UPDATE marked-as-replacing b"),
                arguments(
                        countries("H", 26),
                        countries("V", 35).marked(Side.REPLACES_EARLIER).hoursLater(1),
                        "UPDATE marked-as-replacing b"),
                arguments(
                        countries("H", 26).hoursLater(1),
                        countries("V", 35).marked(Side.REPLACES_EARLIER),
                        "CONTRADICT intervals-disjoint"),
                // A decision that is up from a draft does not replace what another outlet says was decided.
                arguments(
                        cap("H", 700_000),
                        cap("V", 800_000).marked(Side.REPLACES_EARLIER).hoursLater(1),
                        "CONTRADICT intervals-disjoint"),
                // The moment that a figure describes counts before the time of print.
                arguments(
                        countries("H", 26).asOf(NOON.minusSeconds(60)).hoursLater(2),
                        countries("H", 35).in("other").asOf(NOON),
                        "UPDATE same-source-later b"),
                arguments(
                        figure("H", "country-total", "attendance", "country", atLeast(31)),
                        figure("H", "country-total", "attendance", "country", atLeast(35))
                                .version(2),
                        "UPDATE same-source-later b"),
                arguments(
                        figure("H", "country-total", "attendance", "country", atLeast(31)),
                        figure("H", "country-total", "attendance", "country", exact(43))
                                .version(2),
                        "UPDATE same-source-later b"),
                // Nothing but the number tells which of one authority's tolls is the later.
                arguments(
                        killed("H", 11).citing("org:observatory"),
                        killed("V", 15).citing("org:observatory"),
                        "UPDATE same-authority-higher b"),
                arguments(
                        countries("H", 26).citing("FR:government"),
                        countries("V", 35).citing("FR:government"),
                        "CONTRADICT intervals-disjoint"),
                arguments(
                        figure("H", "country-total", "attendance", "country", exact(35)),
                        figure("H", "country-total", "attendance", "country", moreThan(30))
                                .version(2),
                        "COMPATIBLE intervals-overlap"));
    }

    static Stream<Arguments> polarityAndHolder() {
        return Stream.of(
                arguments(leads("H", "US"), leads("V", "US").denied(), "CONTRADICT asserted-and-denied"),
                arguments(leads("H", "US"), leads("V", "FR"), "CONTRADICT two-holders"),
                arguments(leads("H", "FR"), leads("V", "FR+GB"), "COMPATIBLE denied-of-another"),
                arguments(leads("H", "US"), leads("V", "FR").denied(), "COMPATIBLE denied-of-another"),
                arguments(leads("H", "US").denied(), leads("V", "FR").denied(), "COMPATIBLE denied-of-another"),
                arguments(leads("H", "US").denied(), leads("V", "US").denied(), "CORROBORATE same-statement"),
                // Whatever their modality: one act is spoken of.
                arguments(
                        leads("H", "US").as(Modality.PLANNED),
                        leads("V", "US").as(Modality.FORECAST).denied(),
                        "CONTRADICT asserted-and-denied"),
                arguments(
                        leads("H", "US"),
                        leads("H", "US").denied().in("later").hoursLater(1),
                        "UPDATE same-source-later b"),
                arguments(
                        leads("H", "US").citing("US:government"),
                        leads("V", "US").denied().citing("US:government").hoursLater(1),
                        "UPDATE same-authority-later b"),
                arguments(leads("H", "US"), leads("H", "FR").in("later").hoursLater(1), "UPDATE same-source-later b"),
                arguments(
                        statement("H", "sign:treaty", Optional.empty()),
                        statement("V", "sign:treaty", Optional.empty()).denied(),
                        "CONTRADICT asserted-and-denied"),
                arguments(killed("H", 5), killed("V", 5).denied(), "CONTRADICT asserted-and-denied"),
                arguments(killed("H", 5), killed("V", 6).denied(), "COMPATIBLE denied-of-another"),
                arguments(
                        killed("H", 5),
                        figure("V", "killed", "casualties", "people", atLeast(3))
                                .denied(),
                        "CONTRADICT asserted-and-denied"),
                arguments(killed("H", 5).denied(), killed("V", 6).denied(), "COMPATIBLE denied-of-another"));
    }

    static Stream<Arguments> partAndWhole() {
        return Stream.of(
                arguments(of("people", 38), of("child", 12), "COMPATIBLE part-of-whole"),
                arguments(of("people", 38), of("child", 41), "CONTRADICT part-above-whole"),
                arguments(of("civilian", 38), of("child", 41), "CONTRADICT part-above-whole"),
                // One count of the part and of the whole: nobody else was hit.
                arguments(of("people", 38), of("civilian", 38), "CORROBORATE same-number"),
                arguments(of("people", 38), of("child", 41).hoursLater(3), "COMPATIBLE part-above-earlier-whole"),
                arguments(of("people", 38).hoursLater(3), of("child", 41), "CONTRADICT part-above-whole"),
                arguments(of("people", 38).at("SY"), of("people", 41).at("SY/aleppo"), "CONTRADICT part-above-whole"),
                arguments(of("people", 41).at("SY"), of("people", 38).at("SY/aleppo"), "COMPATIBLE part-of-whole"),
                arguments(of("people", 41).at("SY"), of("child", 9).at("SY/aleppo"), "COMPATIBLE part-of-whole"),
                arguments(of("child", 41).at("SY"), of("people", 38).at("SY/aleppo"), "INCOMPARABLE different-scopes"),
                arguments(
                        of("people", 41).at("/aleppo"),
                        of("people", 38).at("SY/aleppo"),
                        "CONTRADICT intervals-disjoint"),
                arguments(
                        of("people", 38).valid(NOON, NOON.plus(Duration.ofDays(7))),
                        of("people", 41).valid(NOON, NOON.plus(Duration.ofDays(1))),
                        "CONTRADICT part-above-whole"),
                arguments(
                        figure("H", "turnout", "turnout", "people", in(Unit.PERCENT, "40")),
                        figure("V", "turnout", "turnout", "child", in(Unit.PERCENT, "60")),
                        "COMPATIBLE part-of-whole"));
    }

    private static Claims leads(String source, String holder) {
        return statement(source, "lead:monitoring", Optional.of(holder));
    }

    private static Claims of(String population, long value) {
        String source = population.equals("people") ? "H" : "V" + population;
        return figure(source, "killed", "casualties", population, exact(value)).as(Modality.REPORTED);
    }

    static Stream<Arguments> numbers() {
        return Stream.of(
                numbers(atLeast(100), atLeast(130), "DIVERGE bounds-far-apart"),
                numbers(atLeast(100), moreThan(129), "COMPATIBLE bounds-close"),
                numbers(atMost(100), lessThan(131), "DIVERGE bounds-far-apart"),
                numbers(atLeast(0), atLeast(1), "DIVERGE bounds-far-apart"),
                numbers(exact(32), moreThan(30), "COMPATIBLE intervals-overlap"),
                numbers(exact(6_000), vague("several thousand", 3_000, 9_999), "COMPATIBLE intervals-overlap"),
                numbers(exact(2_000), vague("several thousand", 3_000, 9_999), "CONTRADICT intervals-disjoint"),
                numbers(atLeast(40), lessThan(40), "CONTRADICT intervals-disjoint"),
                arguments(killed("H", 26), killed("V", 30).hoursLater(3), "UPDATE grown-since b"),
                arguments(killed("H", 26), killed("V", 30).hoursLater(2), "CONTRADICT intervals-disjoint"),
                arguments(killed("H", 30), killed("V", 26).hoursLater(3), "CONTRADICT lower-later"),
                arguments(
                        killed("H", 26).asOf(NOON), killed("V", 30).asOf(NOON.plusSeconds(60)), "UPDATE grown-since b"),
                arguments(
                        killed("H", 26).asOf(NOON),
                        killed("V", 30).asOf(NOON).hoursLater(9),
                        "CONTRADICT intervals-disjoint"),
                // Two dates without a time may be hours apart.
                arguments(killed("H", 26), killed("V", 30).hoursLater(24), "CONTRADICT intervals-disjoint"),
                arguments(killed("H", 26), killed("V", 30).hoursLater(25), "UPDATE grown-since b"),
                arguments(killed("H", 26), killed("V", 30).hoursLater(72), "UPDATE grown-since b"),
                arguments(countries("H", 26), countries("V", 30).hoursLater(9), "CONTRADICT intervals-disjoint"));
    }

    @ParameterizedTest
    @MethodSource({
        "comparability",
        "modalityClasses",
        "equality",
        "sameVoice",
        "polarityAndHolder",
        "partAndWhole",
        "numbers"
    })
    void aPairHasItsVerdictEitherWay(Claims a, Claims b, String expected) {
        assertThat(describe(comparison.compare(a.claim(), b.claim()))).isEqualTo(expected);
        String swapped = expected.endsWith(" b") ? expected.substring(0, expected.length() - 1) + "a" : expected;
        assertThat(describe(comparison.compare(b.claim(), a.claim()))).isEqualTo(swapped);
    }

    @ParameterizedTest
    @MethodSource({
        "comparability",
        "modalityClasses",
        "equality",
        "sameVoice",
        "polarityAndHolder",
        "partAndWhole",
        "numbers"
    })
    void everyReasonNamesBothSides(Claims a, Claims b, String expected) {
        Reason reason = comparison.compare(a.claim(), b.claim()).reason();

        assertThat(reason.text())
                .containsPattern("\\b" + a.claim().source() + "\\b")
                .containsPattern("\\b" + b.claim().source() + "\\b")
                .endsWith(".");
        assertThat(reason.inputs()).containsKeys("first", "second");
    }

    static Stream<Arguments> oneOrigin() {
        return Stream.of(
                arguments(countries("H", 35), countries("H", 35).in("other"), "same outlet: H"),
                arguments(countries("H", 35).wire("AP"), countries("V", 35).wire("AP"), "same wire credit: AP"),
                arguments(
                        countries("H", 35).citing("FR:government"),
                        countries("V", 35).citing("FR:government"),
                        "same authority cited: FR:government"),
                arguments(
                        countries("H", 35).fingerprint(0b0000),
                        countries("V", 35).fingerprint(0b0111),
                        "near-duplicate text: H, V"));
    }

    @ParameterizedTest
    @MethodSource("oneOrigin")
    void theSameFromOneOriginIsAnEcho(Claims a, Claims b, String why) {
        assertThat(comparison.compare(a.claim(), b.claim()))
                .isInstanceOfSatisfying(Verdict.Corroborate.class, verdict -> {
                    assertThat(verdict.echo()).isTrue();
                    assertThat(verdict.reason().inputs()).containsEntry("one origin", why);
                    assertThat(verdict.reason().text()).contains("adds no weight");
                });
    }

    @Test
    void textsThirteenBitsApartAreIndependent() {
        Claim a = countries("H", 35).fingerprint(0).claim();
        Claim b = countries("V", 35).fingerprint(0x1FFF).claim();

        assertThat(comparison.compare(a, b))
                .isInstanceOfSatisfying(
                        Verdict.Corroborate.class,
                        verdict -> assertThat(verdict.echo()).isFalse());
    }

    @Test
    void aLowerLaterNumberWithoutAMarkerIsCalledUnexplained() {
        Claim before = countries("H", 35).claim();
        Claim after = countries("H", 26).version(2).claim();
        Claim marked =
                countries("H", 26).version(2).marked(Side.REPLACES_EARLIER).claim();

        assertThat(comparison.compare(before, after).reason().text())
                .isEqualTo("H puts country total at 35, then at 26: lowered without explanation "
                        + "later by the same outlet.");
        assertThat(comparison.compare(before, after).reason().inputs()).containsEntry("change", "down by 25.7%");
        assertThat(comparison.compare(before, marked).reason().text())
                .contains("lowered")
                .doesNotContain("without explanation");
    }

    @Test
    void theReasonOfAContradictionShowsValuesBoundsAndTimes() {
        Reason reason = comparison
                .compare(
                        cap("Herald", 800_000)
                                .asOf(NOON.minus(Duration.ofDays(1)))
                                .claim(),
                        cap("Courier", 700_000).citing("US:government").claim())
                .reason();

        assertThat(reason.text())
                .isEqualTo("Herald puts army cap at 800,000 as agreed, Courier, citing US's government, at 700,000: "
                        + "no number satisfies both.");
        assertThat(reason.inputs())
                .containsEntry("first allows", "800,000")
                .containsEntry("first as of", "2026-01-05T12:00:00Z")
                .containsEntry("second", "Courier, citing US:government: 700,000 (agreed)")
                .containsEntry("second stated as", "agreed")
                .containsEntry("second published", "2026-01-06T12:00:00Z")
                .containsEntry("apart by", "14.3%");
    }

    private static Claims draft(String source, long value) {
        return cap(source, value).as(Modality.DRAFT);
    }

    private static Claims share(Quantity quantity) {
        return figure("x" + quantity.surface(), "occupied-share", "occupied", "area", quantity);
    }

    private static Arguments numbers(Quantity a, Quantity b, String expected) {
        return arguments(troops("H", a), troops("V", b), expected);
    }

    private static String describe(Verdict verdict) {
        String rule = " " + verdict.reason().rule();
        return switch (verdict) {
            case Verdict.Contradict it -> "CONTRADICT" + rule;
            case Verdict.Corroborate it -> "CORROBORATE" + rule;
            case Verdict.Update(Reason reason, Verdict.Direction direction) ->
                "UPDATE" + rule + (direction == Verdict.Direction.B_SUPERSEDES_A ? " b" : " a");
            case Verdict.Diverge it -> "DIVERGE" + rule;
            case Verdict.Compatible it -> "COMPATIBLE" + rule;
            case Verdict.Incomparable it -> "INCOMPARABLE" + rule;
        };
    }
}
