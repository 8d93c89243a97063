package dev.crosswire.core.comparison.text;

import dev.crosswire.core.claim.Claim;
import dev.crosswire.core.claim.ClaimTimes;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When each of two counts of one event was told, where their sentences order them in another way than their dates of
 * publication do: a toll of Friday printed on Friday is later than one that somebody gave on Thursday, printed on Saturday.
 */
final class Telling {

    private static final Duration DAY = Duration.ofDays(1);

    private Telling() {}

    /** The moments that two counts are of, in the order of the texts. */
    record Moments(Instant a, Instant b) {}

    /** @param order of the two numbers; 0 where they are no counts that only grow */
    static Optional<Moments> of(ClaimInContext a, ClaimInContext b, int order) {
        boolean dated =
                a.context().published().isPresent() && b.context().published().isPresent();
        boolean ordered = asOf(a).isPresent() && asOf(b).isPresent();
        if (!dated || ordered || order == 0) {
            return Optional.empty();
        }
        return onTwoDays(a, b)
                .or(() -> sinceThen(a, b, order))
                .or(() -> sinceThen(b, a, -order).map(Telling::swapped))
                .or(() -> lookingBack(a, b))
                .or(() -> lookingBack(b, a).map(Telling::swapped));
    }

    /** Both name the day of telling, and one of them brings the count up to date. */
    private static Optional<Moments> onTwoDays(ClaimInContext a, ClaimInContext b) {
        Optional<Instant> first = told(a);
        Optional<Instant> second = told(b);
        return isRunning(a, b) && first.isPresent() && second.isPresent() && !first.equals(second)
                ? Optional.of(new Moments(first.get(), second.get()))
                : Optional.empty();
    }

    /** One was told on a day before the other came out, which is higher: "the toll stood at 300 on Sunday". */
    private static Optional<Moments> sinceThen(ClaimInContext told, ClaimInContext printed, int order) {
        Optional<Instant> day = told(told);
        Instant published = published(printed);
        return isRunning(told, printed)
                        && order < 0
                        && told(printed).isEmpty()
                        && day.filter(it -> !it.plus(DAY).isAfter(published)).isPresent()
                ? day.map(it -> new Moments(it, published))
                : Optional.empty();
    }

    /** A text that looks back by days on what the other told when it happened has had the time to count. */
    private static Optional<Moments> lookingBack(ClaimInContext later, ClaimInContext first) {
        Instant now = published(later);
        Instant then = published(first);
        boolean back = later.context().is(Counting.RECALLED)
                && !later.context().lasting()
                && !later.context().periods().isEmpty()
                && later.context().periods().stream()
                        .allMatch(event -> event.isWithin(DAY)
                                && event.to()
                                        .filter(end -> !end.plus(DAY).isAfter(now)
                                                && end.plus(DAY).isAfter(then))
                                        .isPresent());
        return back && !then.plus(DAY).isAfter(now) ? Optional.of(new Moments(now, then)) : Optional.empty();
    }

    private static boolean isRunning(ClaimInContext a, ClaimInContext b) {
        return a.context().is(Counting.RUNNING) || b.context().is(Counting.RUNNING);
    }

    private static Optional<Instant> told(ClaimInContext claim) {
        return asOf(claim).or(() -> claim.context().told());
    }

    private static Optional<Instant> asOf(ClaimInContext claim) {
        return claim.claim().times().asOf();
    }

    private static Instant published(ClaimInContext claim) {
        return claim.claim().times().published();
    }

    private static Moments swapped(Moments moments) {
        return new Moments(moments.b(), moments.a());
    }

    static Claim at(Claim claim, Instant moment) {
        ClaimTimes times = claim.times();
        return claim.happening(
                claim.place(),
                new ClaimTimes(
                        Optional.of(moment),
                        times.validFrom(),
                        times.validTo(),
                        times.published(),
                        times.observed(),
                        times.articleVersion()));
    }
}
