package dev.crosswire.core.finding;

import dev.crosswire.core.claim.Claim;
import dev.crosswire.core.claim.ClaimTypes;
import dev.crosswire.core.claim.Content;
import dev.crosswire.core.comparison.Amount;
import dev.crosswire.core.comparison.Comparison;
import dev.crosswire.core.comparison.Reason;
import dev.crosswire.core.comparison.Verdict;
import dev.crosswire.core.quantity.Quantity;
import dev.crosswire.core.quantity.Rational;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The divergence of one strand: the strongest one-sided bounds of two sources, of one side, lie far apart. Each source
 * counts with its strongest bound, the highest "at least" or the lowest "at most".
 */
final class Divergences {

    private final ClaimTypes types;
    private final Comparison comparison;
    private final Doubts doubts;

    Divergences(ClaimTypes types, Comparison comparison, Doubts doubts) {
        this.doubts = doubts;
        this.types = types;
        this.comparison = comparison;
    }

    /** The two bounds, the one with the most origins first, and why they diverge. */
    record Divergence(Agreement one, Agreement other, Reason reason) {}

    private record Bounded(Claim claim, Rational number) {}

    /** The divergence among the current claims of one strand; lower bounds are asked first. */
    Optional<Divergence> among(List<Claim> current) {
        return ofSide(current, true).or(() -> ofSide(current, false));
    }

    private Optional<Divergence> ofSide(List<Claim> current, boolean lower) {
        Comparator<Bounded> strength = Comparator.comparing(Bounded::number);
        Comparator<Bounded> strongestLast = lower ? strength : strength.reversed();
        Map<String, Bounded> bySource = new TreeMap<>();
        for (Claim claim : current) {
            bounded(claim, lower)
                    .ifPresent(bound ->
                            bySource.merge(claim.source(), bound, (a, b) -> strongestLast.compare(a, b) >= 0 ? a : b));
        }
        Collection<Bounded> strongest = bySource.values();
        Optional<Bounded> strong = strongest.stream().max(strongestLast);
        Optional<Bounded> weak = strongest.stream().min(strongestLast);
        if (strong.isEmpty()
                || weak.isEmpty()
                || !doubts.areCleared(strong.get().claim(), weak.get().claim())
                || !(comparison.compare(strong.get().claim(), weak.get().claim())
                        instanceof Verdict.Diverge(Reason reason))) {
            return Optional.empty();
        }
        Agreement one = saying(strong.get().claim(), strongest);
        Agreement other = saying(weak.get().claim(), strongest);
        return Optional.of(
                Agreements.LEADING_FIRST.compare(one, other) <= 0
                        ? new Divergence(one, other, reason)
                        : new Divergence(other, one, reason));
    }

    private Optional<Bounded> bounded(Claim claim, boolean lower) {
        if (!(claim.content() instanceof Content.Figure(Quantity quantity))) {
            return Optional.empty();
        }
        boolean ofSide =
                lower ? quantity.bound().isLowerBound() : quantity.bound().isUpperBound();
        return ofSide
                ? Amount.of(quantity, types.of(claim)).number().map(number -> new Bounded(claim, number))
                : Optional.empty();
    }

    private Agreement saying(Claim example, Collection<Bounded> strongest) {
        List<Claim> same = strongest.stream()
                .map(Bounded::claim)
                .filter(claim -> comparison.compare(example, claim) instanceof Verdict.Corroborate)
                .toList();
        return Agreement.of(Said.by(example, types.of(example)), example, same, comparison.settings());
    }
}
