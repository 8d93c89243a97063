package dev.crosswire.journey.oracle;

import dev.crosswire.core.claim.Claim;
import dev.crosswire.core.claim.Content;
import dev.crosswire.core.finding.Gap;
import dev.crosswire.core.quantity.Interval;
import dev.crosswire.core.quantity.Quantity;
import dev.crosswire.core.quantity.Rational;
import dev.crosswire.core.quantity.Scale;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Claims that say the same.
 *
 * @param example the claim whose verdict speaks for all
 * @param claims one for each article and authority, the surest, oldest first
 */
record Group(Value value, Claim example, List<Claim> claims, List<Origin> origins) {

    private static final int FIRST_ORIGINS = 3;

    /** Most origins first, then the more precise, then the smaller. */
    static final Comparator<Group> LEADING_FIRST = Comparator.<Group>comparingInt(
                    group -> -group.origins().size())
            .thenComparing(Group::value, Value.MOST_PRECISE_FIRST);

    static Group of(Value value, Claim example, List<Claim> all, int nearDuplicateBits) {
        List<Claim> once = new ArrayList<>();
        for (Claim claim : all) {
            boolean isSurest = all.stream()
                    .filter(other -> other.source().equals(claim.source())
                            && Standing.inOneArticle(other, claim)
                            && Standing.authority(other).equals(Standing.authority(claim)))
                    .min(Comparator.<Claim>comparingDouble(
                                    other -> -other.evidence().confidence())
                            .thenComparing(Claim::id))
                    .filter(claim::equals)
                    .isPresent();
            if (isSurest && !once.contains(claim)) {
                once.add(claim);
            }
        }
        once.sort(Standing.OLDEST_FIRST);
        return new Group(value, example, List.copyOf(once), Origin.of(once, nearDuplicateBits));
    }

    /**
     * The claims that speak for the group wherever who speaks and when decides: the first of its first three origins, the
     * first and the last by the time they speak of, and by the time of print.
     */
    List<Claim> witnesses() {
        Comparator<Claim> printed = Comparator.<Claim, Instant>comparing(
                        claim -> claim.times().published())
                .thenComparing(Standing.OLDEST_FIRST);
        List<Claim> witnesses = new ArrayList<>(origins.stream()
                .map(origin ->
                        origin.claims().stream().min(Standing.OLDEST_FIRST).orElseThrow())
                .sorted(Standing.OLDEST_FIRST)
                .limit(FIRST_ORIGINS)
                .toList());
        witnesses.add(claims.getFirst());
        witnesses.add(claims.getLast());
        witnesses.add(claims.stream().min(printed).orElseThrow());
        witnesses.add(claims.stream().max(printed).orElseThrow());
        return witnesses;
    }

    /** In how many articles. */
    int reports() {
        return (int) claims.stream()
                .map(claim -> claim.source() + "\n" + claim.article().id())
                .distinct()
                .count();
    }

    double confidence() {
        return claims.stream()
                .mapToDouble(claim -> claim.evidence().confidence())
                .max()
                .orElse(0);
    }

    boolean isUnsure(double lowConfidence) {
        return origins.size() == 1 && confidence() < lowConfidence;
    }

    /** The smallest interval around all its numbers in the unit of the example; empty for statements. */
    Optional<Interval> hull() {
        if (!(example.content() instanceof Content.Figure(Quantity first))) {
            return Optional.empty();
        }
        return claims.stream().map(claim -> in(first, claim)).reduce(Interval::hull);
    }

    private static Interval in(Quantity unit, Claim claim) {
        Quantity quantity = ((Content.Figure) claim.content()).quantity();
        return quantity.interval().scaled(Scale.of(quantity.unit()).dividedBy(Scale.of(unit.unit())));
    }

    /** The space between the two hulls, in the unit of the first; empty where they meet. */
    static Optional<Gap> gap(Group first, Group second) {
        if (!(first.example.content() instanceof Content.Figure(Quantity one))
                || !(second.example.content() instanceof Content.Figure(Quantity other))) {
            return Optional.empty();
        }
        Interval a = first.hull().orElseThrow();
        Interval b = second.hull().orElseThrow().scaled(Scale.of(other.unit()).dividedBy(Scale.of(one.unit())));
        if (a.isBelow(b)) {
            return Optional.of(between(a, b));
        }
        return b.isBelow(a) ? Optional.of(between(b, a)) : Optional.empty();
    }

    private static Gap between(Interval lower, Interval upper) {
        Rational low = lower.highValue().orElseThrow();
        Rational high = upper.lowValue().orElseThrow();
        return new Gap(low, high);
    }
}
