package dev.crosswire.core.finding;

import dev.crosswire.core.claim.Claim;
import dev.crosswire.core.comparison.Comparison;
import dev.crosswire.core.comparison.Reason;
import dev.crosswire.core.comparison.Verdict;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The contradiction of one strand: its clusters that exclude another one. A bound, a range or a vague word that is
 * compatible with a number among them stands beside it rather than as a side of its own.
 */
final class Contradictions {

    private final Comparison comparison;
    private final Doubts doubts;

    Contradictions(Comparison comparison, Doubts doubts) {
        this.doubts = doubts;
        this.comparison = comparison;
    }

    /**
     * What contradicts.
     *
     * @param sides the two leading sides first
     * @param beside compatible with a side
     * @param reason why the two leading sides exclude each other
     */
    record Contradiction(List<Agreement> sides, List<Agreement> beside, Reason reason) {}

    /** The contradiction among agreements that come leading first; empty if no two exclude each other. */
    Optional<Contradiction> among(List<Agreement> agreements) {
        for (int i = 0; i < agreements.size(); i++) {
            for (int j = i + 1; j < agreements.size(); j++) {
                Optional<Reason> reason = contradiction(agreements.get(i), agreements.get(j));
                if (reason.isPresent()) {
                    return Optional.of(around(agreements, agreements.get(i), agreements.get(j), reason.get()));
                }
            }
        }
        return Optional.empty();
    }

    /**
     * A part above its whole: a value of this strand, which covers the whole, against one of a strand that covers a part
     * of it.
     *
     * @param wholes agreements of the one strand, leading first
     * @param strands agreements of every strand of the subject, in order of strand
     */
    Optional<Contradiction> withPartsOf(List<Agreement> wholes, Collection<List<Agreement>> strands) {
        for (Agreement whole : wholes) {
            for (List<Agreement> parts : strands) {
                for (Agreement part : parts) {
                    if (!comparison.isPart(part.example(), whole.example())) {
                        break;
                    }
                    Optional<Reason> reason = contradiction(whole, part);
                    if (reason.isPresent()) {
                        return Optional.of(new Contradiction(List.of(whole, part), List.of(), reason.get()));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private Contradiction around(List<Agreement> agreements, Agreement first, Agreement second, Reason reason) {
        List<Agreement> sides = new ArrayList<>(List.of(first, second));
        List<Agreement> beside = new ArrayList<>();
        // Numbers before bounds and vague words, so that these find the number that they are compatible with.
        List<Agreement> others = agreements.stream()
                .filter(other ->
                        !other.said().equals(first.said()) && !other.said().equals(second.said()))
                .sorted(Comparator.comparing(other -> !other.said().isPoint()))
                .toList();
        for (Agreement other : others) {
            boolean fits = sides.stream().anyMatch(side -> isCompatible(side, other));
            boolean excluded =
                    sides.stream().anyMatch(side -> contradiction(side, other).isPresent());
            if (excluded && !(fits && !other.said().isPoint())) {
                sides.add(other);
            } else if (fits) {
                beside.add(other);
            }
        }
        return new Contradiction(List.copyOf(sides), List.copyOf(beside), reason);
    }

    private Optional<Reason> contradiction(Agreement a, Agreement b) {
        return doubts.areCleared(a, b)
                ? Relation.between(a.witnesses(), b.witnesses(), comparison).contradiction()
                : Optional.empty();
    }

    boolean isCompatible(Agreement a, Agreement b) {
        return comparison.compare(a.example(), b.example()) instanceof Verdict.Compatible;
    }

    /** Whether all of them stand in one article of one source. */
    static boolean areWithinOneSource(List<Agreement> sides) {
        List<Claim> claims =
                sides.stream().flatMap(side -> side.claims().stream()).toList();
        Claim any = claims.getFirst();
        return claims.stream()
                .allMatch(claim -> claim.source().equals(any.source())
                        && claim.article().id().equals(any.article().id()));
    }
}
