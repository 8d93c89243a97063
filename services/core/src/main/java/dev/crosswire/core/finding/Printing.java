package dev.crosswire.core.finding;

import dev.crosswire.core.claim.Claim;
import dev.crosswire.core.claim.Content;
import dev.crosswire.core.comparison.ComparisonSettings;
import dev.crosswire.core.comparison.SharedOrigin;
import dev.crosswire.core.quantity.Interval;
import dev.crosswire.core.quantity.Quantity;
import dev.crosswire.core.quantity.Rational;
import dev.crosswire.core.quantity.Scale;
import dev.crosswire.core.quantity.Unit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One finding's clusters as people get them: with the letters of their origins, which are the same for one origin in all
 * clusters of the finding, and up to {@link Cluster#MOST_REPRESENTATIVES} claims, distinct origins first.
 */
final class Printing {

    private static final int LETTERS = 26;

    private final ComparisonSettings settings;
    private final Values values;
    private final List<Lettered> known = new ArrayList<>();

    private record Lettered(String letter, List<Claim> claims) {}

    Printing(ComparisonSettings settings, Values values) {
        this.settings = settings;
        this.values = values;
    }

    Cluster cluster(Agreement agreement) {
        return new Cluster(
                values.of(agreement),
                hull(agreement),
                unit(agreement).map(Unit::symbol).orElse(""),
                agreement.origins().count(),
                agreement.reports(),
                representatives(agreement));
    }

    /** Claims beside the clusters, as many as a cluster would show. */
    List<Representative> beside(List<Agreement> compatible) {
        return compatible.stream()
                .flatMap(agreement -> representatives(agreement).stream())
                .limit(Cluster.MOST_REPRESENTATIVES)
                .toList();
    }

    private List<Representative> representatives(Agreement agreement) {
        List<List<Claim>> groups = agreement.origins().groups();
        List<String> letters = letters(groups);
        List<Representative> chosen = new ArrayList<>();
        int longest = groups.stream().mapToInt(List::size).max().orElse(0);
        for (int turn = 0; turn < longest && chosen.size() < Cluster.MOST_REPRESENTATIVES; turn++) {
            for (int group = 0; group < groups.size() && chosen.size() < Cluster.MOST_REPRESENTATIVES; group++) {
                List<Claim> claims = groups.get(group);
                if (turn < claims.size()) {
                    Claim claim = claims.get(turn);
                    chosen.add(new Representative(claim, letters.get(group), Origins.reason(claim, claims, settings)));
                }
            }
        }
        return chosen;
    }

    private List<String> letters(List<List<Claim>> groups) {
        Set<String> taken = new HashSet<>();
        List<String> letters = new ArrayList<>();
        for (List<Claim> group : groups) {
            // What can be shown is lettered; a hundred further origins need no letter that nobody sees.
            if (letters.size() == Cluster.MOST_REPRESENTATIVES) {
                break;
            }
            List<Claim> shown =
                    group.stream().limit(Cluster.MOST_REPRESENTATIVES).toList();
            String letter = known.stream()
                    .filter(other -> !taken.contains(other.letter()) && areLinked(other.claims(), shown))
                    .map(Lettered::letter)
                    .findFirst()
                    .orElseGet(() -> letter((int)
                            known.stream().map(Lettered::letter).distinct().count()));
            taken.add(letter);
            letters.add(letter);
            known.add(new Lettered(letter, shown));
        }
        return letters;
    }

    private boolean areLinked(List<Claim> some, List<Claim> others) {
        for (Claim a : some) {
            for (Claim b : others) {
                if (SharedOrigin.isOf(a, b, settings)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** A, B, … Z, AA, AB, … */
    private static String letter(int index) {
        String last = String.valueOf((char) ('A' + index % LETTERS));
        return index < LETTERS ? last : letter(index / LETTERS - 1) + last;
    }

    /** The hull of all numbers of the agreement, in the unit of its example; empty for statements. */
    static Optional<Interval> hull(Agreement agreement) {
        Optional<Unit> of = unit(agreement);
        if (of.isEmpty()) {
            return Optional.empty();
        }
        Unit unit = of.get();
        Optional<Interval> hull = Optional.empty();
        for (Claim claim : agreement.claims()) {
            // What was compared at an exchange rate is not added to a hull in one currency.
            if (claim.content() instanceof Content.Figure(Quantity quantity) && Scale.converts(quantity.unit(), unit)) {
                Interval one = quantity.unit().equals(unit)
                        ? quantity.interval()
                        : quantity.interval().scaled(factor(quantity.unit(), unit));
                if (hull.isEmpty()) {
                    hull = Optional.of(one);
                } else if (!hull.get().equals(one)) {
                    hull = Optional.of(hull.get().hull(one));
                }
            }
        }
        return hull;
    }

    /** The gap between two hulls, in the unit of the first; empty where they meet or one has none. */
    static Optional<Gap> gap(Agreement first, Agreement second) {
        Optional<Unit> unit = unit(first);
        Optional<Interval> one = hull(first);
        Optional<Interval> other = hull(second);
        if (unit.isEmpty() || one.isEmpty() || other.isEmpty()) {
            return Optional.empty();
        }
        Optional<Unit> otherUnit = unit(second);
        if (otherUnit.isEmpty() || !Scale.converts(otherUnit.get(), unit.get())) {
            return Optional.empty();
        }
        Rational factor = factor(otherUnit.get(), unit.get());
        Interval converted = other.get().scaled(factor);
        boolean below = one.get().isBelow(converted);
        if (!below && !converted.isBelow(one.get())) {
            return Optional.empty();
        }
        Interval lower = below ? one.get() : converted;
        Interval upper = below ? converted : one.get();
        Rational low = lower.highValue().orElse(Rational.ZERO);
        Rational high = upper.lowValue().orElse(Rational.ZERO);
        return Optional.of(new Gap(low, high));
    }

    private static Rational factor(Unit from, Unit to) {
        return Scale.of(from).dividedBy(Scale.of(to));
    }

    private static Optional<Unit> unit(Agreement agreement) {
        return quantity(agreement.example()).map(Quantity::unit);
    }

    private static Optional<Quantity> quantity(Claim claim) {
        return claim.content() instanceof Content.Figure(Quantity quantity) ? Optional.of(quantity) : Optional.empty();
    }
}
