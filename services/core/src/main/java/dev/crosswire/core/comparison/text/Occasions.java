package dev.crosswire.core.comparison.text;

import dev.crosswire.core.claim.ClaimTimes;
import dev.crosswire.core.claim.ClaimType;
import dev.crosswire.core.claim.ClaimTypes;
import dev.crosswire.core.comparison.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether two claims of two texts speak of two different events, by what their sentences tell: another day, another kind of
 * event, other places. What a sentence leaves out does not tell two events apart.
 */
final class Occasions {

    static final String QUESTION = "Do they speak of one event?";

    /** A day, or a weekend: longer periods are told by many texts on many events. */
    private static final Duration LONGEST_EVENT = Duration.ofDays(3);

    /** Word of an event is not out before it, but a date of publication may be of another time zone. */
    private static final Duration EARLIEST_WORD = Duration.ofHours(24);

    /** Characters before a number that opens its sentence. */
    private static final int LONGEST_ADDED = 12;

    /** A text that dates nothing tells of what happened lately. */
    private static final Duration LATELY = Duration.ofDays(10);

    private final ClaimTypes types;

    Occasions(ClaimTypes types) {
        this.types = types;
    }

    /** Why they do not speak of one event; empty where they may. */
    Optional<Reason> apart(ClaimInContext a, ClaimInContext b) {
        Optional<Reason> country = otherCountry(a, b);
        if (country.isPresent() || types.of(a.claim()).anchor() != ClaimType.Anchor.EVENT) {
            return country;
        }
        boolean counting = a.context().is(Counting.RUNNING) || b.context().is(Counting.RUNNING);
        return (counting ? Optional.<Reason>empty() : otherTime(a, b))
                .or(() -> otherSpan(a, b))
                .or(() -> otherPlace(a.context(), b.context()))
                .or(() -> addedToAnother(a, b))
                .or(() -> otherCause(a.context().causes(), b.context().causes()));
    }

    /** A type that the catalogue does not list knows no roles, and so not whose number it is. */
    private Optional<Reason> otherCountry(ClaimInContext a, ClaimInContext b) {
        boolean unlisted =
                !types.lists(a.claim().type()) && !types.lists(b.claim().type());
        return unlisted
                ? disjoint(
                        "different-countries",
                        "countries",
                        a.context().countries(),
                        b.context().countries())
                : Optional.empty();
    }

    private static Optional<Reason> otherCause(Set<String> a, Set<String> b) {
        return disjoint("different-causes", "kinds of event", a, b);
    }

    /** Both name places, and neither names one of the other's. */
    private static Optional<Reason> otherPlace(Context a, Context b) {
        boolean named = a.places().stream().anyMatch(b.names()::contains)
                || b.places().stream().anyMatch(a.names()::contains);
        return named ? Optional.empty() : disjoint("different-places", "places", a.places(), b.places());
    }

    private static Optional<Reason> disjoint(String rule, String what, Set<String> a, Set<String> b) {
        return a.isEmpty() || b.isEmpty() || a.stream().anyMatch(b::contains)
                ? Optional.empty()
                : apart(rule, what, words(a), words(b));
    }

    private static String words(Set<String> names) {
        return names.stream().sorted().collect(Collectors.joining(", "));
    }

    /** What happened on a day, against what went on for longer. */
    private static Optional<Reason> otherSpan(ClaimInContext a, ClaimInContext b) {
        if (isOfADay(a) && isLasting(b)) {
            return apart("different-spans", "spans of time", "a day", "days or longer");
        }
        return isOfADay(b) && isLasting(a)
                ? apart("different-spans", "spans of time", "days or longer", "a day")
                : Optional.empty();
    }

    private static Optional<Reason> addedToAnother(ClaimInContext a, ClaimInContext b) {
        return isAdded(a) == isAdded(b)
                ? Optional.empty()
                : apart(
                        "added-to-another",
                        "counts",
                        isAdded(a) ? "some more" : "all",
                        isAdded(b) ? "some more" : "all");
    }

    private static boolean isLasting(ClaimInContext claim) {
        return claim.context().lasting() && periods(claim).stream().noneMatch(it -> it.isWithin(LONGEST_EVENT));
    }

    /** "Another 11 were killed": these add to others that were counted before. */
    private static boolean isAdded(ClaimInContext claim) {
        return claim.context().is(Counting.ADDED) && claim.claim().evidence().start() < LONGEST_ADDED;
    }

    private static boolean isOfADay(ClaimInContext claim) {
        List<Period> periods = periods(claim);
        return !claim.context().lasting()
                && !periods.isEmpty()
                && periods.stream().allMatch(it -> it.isWithin(LONGEST_EVENT));
    }

    private static Optional<Reason> otherTime(ClaimInContext a, ClaimInContext b) {
        List<Period> first = periods(a);
        List<Period> second = periods(b);
        boolean stated = a.claim().times().validFrom().isPresent()
                && b.claim().times().validFrom().isPresent();
        if (stated && first.getFirst().beginsApart(second.getFirst())) {
            return apart("different-spans", "spans of time", words(first), words(second));
        }
        boolean dated =
                a.context().published().isPresent() && b.context().published().isPresent();
        boolean meet = first.stream()
                .anyMatch(
                        one -> second.stream().anyMatch(other -> dated ? one.meets(other) : one.mayMeetUndated(other)));
        if (!first.isEmpty() && !second.isEmpty() && !meet) {
            return apart("different-days", "days", words(first), words(second));
        }
        return dated ? heardBefore(a, b).or(() -> heardBefore(b, a)) : Optional.empty();
    }

    /** A text that came out before the event began. */
    private static Optional<Reason> heardBefore(ClaimInContext told, ClaimInContext text) {
        List<Period> event = periods(told);
        Instant published = text.claim().times().published();
        boolean longAgo = !event.isEmpty()
                && !told.context().lasting()
                && periods(text).isEmpty()
                && event.stream()
                        .allMatch(it -> it.to()
                                .filter(end -> end.plus(LATELY).isBefore(published))
                                .isPresent());
        if (longAgo) {
            return apart("long-before", "days", words(event), "a text of " + published);
        }
        boolean all = !event.isEmpty()
                && text.context().published().isPresent()
                && event.stream().allMatch(it -> published.plus(EARLIEST_WORD).isBefore(it.from()));
        return all ? apart("told-before-the-event", "days", words(event), "a text of " + published) : Optional.empty();
    }

    private static List<Period> periods(ClaimInContext claim) {
        ClaimTimes times = claim.claim().times();
        return times.validFrom().isPresent()
                ? List.of(new Period(times.validFrom().get(), times.validTo()))
                : claim.context().periods();
    }

    private static String words(List<Period> periods) {
        return String.join(
                ", ",
                periods.stream()
                        .map(it -> it.from() + " to "
                                + it.to().map(Instant::toString).orElse("open"))
                        .toList());
    }

    private static Optional<Reason> apart(String rule, String what, String a, String b) {
        Map<String, String> inputs = new LinkedHashMap<>();
        inputs.put("first of " + what, a);
        inputs.put("second of " + what, b);
        return Optional.of(new Reason(
                rule,
                "The two speak of different " + what + " (" + a + "; " + b + "), so they are not compared.",
                inputs));
    }
}
