package dev.crosswire.core.subject;

import static dev.crosswire.core.claim.Claims.NOON;
import static dev.crosswire.core.claim.Claims.TYPES;
import static dev.crosswire.core.claim.Claims.cap;
import static dev.crosswire.core.claim.Claims.exact;
import static dev.crosswire.core.claim.Claims.figure;
import static dev.crosswire.core.claim.Claims.killed;
import static dev.crosswire.core.claim.Claims.statement;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswire.core.claim.Aggregation;
import dev.crosswire.core.claim.Claim;
import dev.crosswire.core.claim.Claims;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Pairs of claims by what each is known by; the rule that decides is part of what a person reads. */
class SameSubjectTest {

    private static final String[] BRIDGE =
            "NO/bergen name:storebru ferry collapse ~bridge ~rescue ~police person:lund".split(" ");
    private static final String[] BRIDGE_TOO =
            "NO name:storebru span pontoon ~bridge ~engineer person:lund ~hospital".split(" ");
    private static final String[] MINE =
            "CL name:esperanza gallery shaft ~rescue ~police ~hospital person:rojas".split(" ");
    private static final Instant MONDAY = Instant.parse("2026-01-05T00:00:00Z");

    private final SameSubject sameSubject = new SameSubject(TYPES, PlacingSettings.DEFAULT);

    private static Claims bridge(String source) {
        return killed(source, 7).company(BRIDGE);
    }

    private static Claims on(Claims claim, int day) {
        Instant from = MONDAY.plus(Duration.ofDays(day));
        return claim.valid(from, from.plus(Duration.ofDays(1)));
    }

    private static Claims signs(String source, String object) {
        return statement(source, "sign:" + object, Optional.empty());
    }

    static Stream<Arguments> pairs() {
        return Stream.of(
                Arguments.of(
                        "two wordings of one accident",
                        bridge("A"),
                        killed("B", 9).company(BRIDGE_TOO),
                        "one-event"),
                Arguments.of(
                        "two accidents of one day", bridge("A"), killed("B", 9).company(MINE), "other-company"),
                Arguments.of(
                        "one accident, a place each",
                        bridge("A").at("NO/bergen"),
                        killed("B", 9).at("NO/oslo").company(BRIDGE_TOO),
                        "other-place"),
                Arguments.of(
                        "one accident, one names the country",
                        bridge("A").at("NO/bergen"),
                        killed("B", 9).at("NO").company(BRIDGE_TOO),
                        "one-event"),
                Arguments.of(
                        "killed on Monday and killed on Thursday in one town",
                        on(bridge("A").at("NO/bergen"), 0),
                        on(bridge("B").at("NO/bergen").hoursLater(72), 3),
                        "other-period"),
                Arguments.of(
                        "killed on Monday, reported on Thursday",
                        on(bridge("A").at("NO/bergen"), 0),
                        on(bridge("B").at("NO/bergen").hoursLater(72), 0),
                        "one-event"),
                Arguments.of(
                        "killed on Monday and killed in the year",
                        on(bridge("A").per(Aggregation.CUMULATIVE), 0),
                        bridge("B")
                                .per(Aggregation.CUMULATIVE)
                                .valid(MONDAY.minus(Duration.ofDays(300)), MONDAY.plus(Duration.ofDays(65))),
                        "other-period"),
                Arguments.of("a month apart", bridge("A"), bridge("B").hoursLater(24 * 30), "other-time"),
                Arguments.of(
                        "single sentences that nothing tells apart", killed("A", 7), killed("B", 9), "nothing-apart"),
                Arguments.of(
                        "single sentences of two towns",
                        killed("A", 7).at("NO/bergen"),
                        killed("B", 9).at("NO/oslo"),
                        "other-place"),
                Arguments.of("a cap and a toll", cap("A", 5), killed("B", 5), "other-family"),
                Arguments.of(
                        "the caps of two countries", cap("A", 5), cap("B", 5).about("limited", "RU"), "other-entities"),
                Arguments.of("one cap, months apart", cap("A", 5), cap("B", 6).hoursLater(24 * 170), "same-entities"),
                Arguments.of("one cap, a year apart", cap("A", 5), cap("B", 6).hoursLater(24 * 370), "long-ago"),
                Arguments.of(
                        "one treaty, signed or not",
                        signs("A", "fishing-treaty").company("NO", "IS", "name:vestfjord", "herring", "~sea", "~boat"),
                        signs("B", "fishing-treaty").company("NO", "IS", "mackerel", "quota", "~boat", "~talk"),
                        "one-event"),
                Arguments.of(
                        "two things to sign",
                        signs("A", "fishing-treaty").company(BRIDGE),
                        signs("B", "peace-treaty").company(BRIDGE),
                        "other-predicate"),
                Arguments.of(
                        "an open noun in one event, and little else",
                        figure("A", "open:count:crane", "open:count:crane", "crane", exact(4))
                                .company(BRIDGE),
                        figure("B", "open:count:crane", "open:count:crane", "crane", exact(5))
                                .company(MINE),
                        "other-company"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pairs")
    void saysWhetherTwoClaimsAreOfOneSubjectAndWhy(String name, Claims a, Claims b, String rule) {
        Claim one = a.claim();
        Claim other = b.claim();

        Sameness sameness = sameSubject.between(one, other);

        assertThat(sameness.rule()).as(sameness.reason()).isEqualTo(rule);
        assertThat(sameness.reason()).endsWith(".");
        assertThat(sameness.isSame())
                .isEqualTo(
                        List.of("one-event", "same-entities", "nothing-apart").contains(rule));
        Sameness swapped = sameSubject.between(other, one);
        assertThat(swapped.rule()).isEqualTo(rule);
    }

    @Test
    void aTraceIsKnownByWhatItsClaimIsKnownBy() {
        ActiveSubject trace = sameSubject.trace(bridge("A").claim());

        assertThat(trace.eventFrom()).isEqualTo(NOON);
        assertThat(trace.period()).isEmpty();
        assertThat(trace.company()).containsOnlyKeys(BRIDGE);
    }
}
