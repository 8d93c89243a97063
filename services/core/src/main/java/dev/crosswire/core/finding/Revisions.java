package dev.crosswire.core.finding;

import dev.crosswire.core.claim.Aggregation;
import dev.crosswire.core.claim.Claim;
import dev.crosswire.core.claim.ClaimType;
import dev.crosswire.core.claim.ClaimTypes;
import dev.crosswire.core.claim.ModalityClass;
import dev.crosswire.core.claim.Supersession.Side;
import dev.crosswire.core.comparison.Comparison;
import dev.crosswire.core.comparison.Reason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How the figure of one strand came to be what it is: a chain of UPDATEs that ends with a current value, over current and
 * superseded claims of the strand and of its siblings in other modality classes. It is built backwards, from the value
 * with the most origins that no other current value supersedes; a value that contradicts a step is no step.
 */
final class Revisions {

    /** How many values may be asked for the step before; the latest come first. */
    private static final int MOST_ASKED = 64;

    private final ClaimTypes types;
    private final Comparison comparison;
    private final Doubts doubts;
    private final int mostSteps;

    Revisions(ClaimTypes types, Comparison comparison, Doubts doubts, int mostSteps) {
        this.doubts = doubts;
        this.types = types;
        this.comparison = comparison;
        this.mostSteps = mostSteps;
    }

    /**
     * A chain of updates.
     *
     * @param steps oldest first, at least two
     * @param reason why the last step follows the one before
     */
    record Revision(List<Agreement> steps, Reason reason) {}

    private record Value(Said said, Optional<ModalityClass> modalityClass) {}

    private record Head(Agreement agreement, long links) {

        private static final Comparator<Head> FIRST = Comparator.<Head>comparingInt(
                        head -> -head.agreement().origins().count())
                .thenComparing(Comparator.comparingLong(Head::links).reversed())
                .thenComparing(Head::agreement, Agreements.LEADING_FIRST);
    }

    /** What is said of one value by all that may be a step before; what they amount to is worked out when it is asked for. */
    private final class Earlier {

        private final List<Standing> standings = new ArrayList<>();
        private Optional<Agreement> all = Optional.empty();

        Agreement all(Said said) {
            if (all.isEmpty()) {
                all = Optional.of(agreement(said, standings));
            }
            return all.get();
        }
    }

    private record Step(Agreement agreement, Reason reason) {}

    /**
     * The revision that ends in the strand of the given agreements.
     *
     * @param agreements current, leading first
     * @param related every claim of the strand and its siblings, current or superseded, oldest first
     */
    Optional<Revision> endingIn(List<Agreement> agreements, List<Standing> related) {
        if (related.size() < 2) {
            return Optional.empty();
        }
        Set<String> linkedArticles = related.stream()
                .map(Standing::claim)
                .filter(claim -> Standing.isMarked(claim, Side.IS_EARLIER))
                .map(claim -> claim.source() + "|" + claim.article().id())
                .collect(Collectors.toSet());
        List<Agreement> heads = agreements.stream()
                .filter(agreement -> !isSuperseded(agreement, agreements))
                .map(agreement -> new Head(agreement, links(agreement, linkedArticles)))
                .sorted(Head.FIRST)
                .map(Head::agreement)
                .toList();
        return (heads.isEmpty() ? agreements : heads)
                .stream()
                        .map(head -> chain(head, related))
                        .flatMap(Optional::stream)
                        .findFirst();
    }

    /** How many of its claims name the earlier figure in the same text, which ties them to it most firmly. */
    private static long links(Agreement agreement, Set<String> linkedArticles) {
        return agreement.claims().stream()
                .filter(claim -> (!linkedArticles.isEmpty()
                                && linkedArticles.contains(
                                        claim.source() + "|" + claim.article().id()))
                        || Standing.isMarked(claim, Side.REPLACES_EARLIER))
                .count();
    }

    private boolean isSuperseded(Agreement agreement, List<Agreement> agreements) {
        return agreements.stream()
                .filter(other -> !other.said().equals(agreement.said()))
                .map(other -> Relation.between(agreement.witnesses(), other.witnesses(), comparison))
                .anyMatch(relation -> relation.contradiction().isEmpty()
                        && relation.laterB().isPresent()
                        && relation.laterA().isEmpty());
    }

    private Optional<Revision> chain(Agreement head, List<Standing> related) {
        Map<Value, Earlier> earlier = earlierValues(head, related);
        List<Agreement> steps = new ArrayList<>(List.of(head));
        List<Reason> reasons = new ArrayList<>();
        Optional<Step> before = stepBefore(steps, earlier);
        while (before.isPresent() && steps.size() < mostSteps) {
            steps.addFirst(before.get().agreement());
            reasons.add(before.get().reason());
            before = stepBefore(steps, earlier);
        }
        return reasons.isEmpty() ? Optional.empty() : Optional.of(new Revision(List.copyOf(steps), reasons.getFirst()));
    }

    /** The other claims by value and class; what its text calls an earlier figure last, the others latest first. */
    private Map<Value, Earlier> earlierValues(Agreement head, List<Standing> related) {
        Set<String> ofHead = head.claims().stream().map(Claim::id).collect(Collectors.toSet());
        Map<Value, Earlier> values = new LinkedHashMap<>();
        IdentityHashMap<Standing.Lane, IdentityHashMap<Said, Earlier>> found = new IdentityHashMap<>();
        for (boolean marked : new boolean[] {false, true}) {
            for (Standing standing : related.reversed()) {
                if (Standing.isMarked(standing.claim(), Side.IS_EARLIER) == marked
                        && !ofHead.contains(standing.claim().id())) {
                    found.computeIfAbsent(standing.lane(), lane -> new IdentityHashMap<>())
                            .computeIfAbsent(
                                    standing.said(),
                                    said -> values.computeIfAbsent(
                                            new Value(
                                                    said.byAnybody(),
                                                    standing.strand().modalityClass()),
                                            value -> new Earlier()))
                            .standings
                            .add(standing);
                }
            }
        }
        return values;
    }

    /** The nearest value that the first step supersedes; it is taken out of the values. */
    private Optional<Step> stepBefore(List<Agreement> steps, Map<Value, Earlier> values) {
        List<Claim> target = steps.getFirst().witnesses();
        Later later = new Later(target, types);
        List<Map.Entry<Value, Earlier>> asked =
                values.entrySet().stream().limit(MOST_ASKED).toList();
        for (Map.Entry<Value, Earlier> entry : asked) {
            List<Standing> standings = entry.getValue().standings;
            if (standings.stream().noneMatch(standing -> later.mayUpdate(standing.claim()))) {
                continue;
            }
            Said said = entry.getKey().said();
            Agreement all = entry.getValue().all(said);
            if (all.witnesses().stream()
                    .allMatch(claim -> superseding(claim, target).isEmpty())) {
                continue;
            }
            List<Standing> superseded = standings.stream()
                    .filter(standing -> later.mayUpdate(standing.claim())
                            && superseding(standing.claim(), target).isPresent())
                    .toList();
            Optional<Reason> reason = superseding(superseded.getFirst().claim(), target);
            if (reason.isPresent()
                    && isRevised(superseded.getFirst().claim(), steps.getFirst())
                    && !contradicts(said, superseded, steps)) {
                values.remove(entry.getKey());
                return Optional.of(new Step(agreement(said, superseded), reason.get()));
            }
        }
        return Optional.empty();
    }

    /**
     * Whether the one took the place of the other. A level that stood at an earlier time of its own ("down from 58,000 on
     * Sunday") was not revised: both are right.
     */
    private boolean isRevised(Claim earlier, Agreement step) {
        Claim later = step.example();
        boolean ownTime = earlier.times().validTo().isPresent()
                && earlier.aggregation() == Aggregation.STOCK
                && Standing.isMarked(earlier, Side.IS_EARLIER)
                && !earlier.times().validTo().equals(later.times().validTo());
        return !ownTime && (types.lists(earlier.type()) || doubts.areCleared(earlier, later));
    }

    /** Only what still stands can contradict a step; a voice that gave its value up contradicts nobody. */
    private boolean contradicts(Said said, List<Standing> superseded, List<Agreement> steps) {
        List<Standing> current = superseded.stream().filter(Standing::current).toList();
        if (current.isEmpty()) {
            return false;
        }
        List<Claim> witnesses = agreement(said, current).witnesses();
        return steps.stream()
                .anyMatch(step -> Relation.between(witnesses, step.witnesses(), comparison)
                        .contradiction()
                        .isPresent());
    }

    /** What makes it possible that one of a few claims is a later state of another, as {@link Comparison#mayUpdate} has it. */
    private static final class Later {

        private final Set<String> authorities = new HashSet<>();
        private final Set<String> outlets = new HashSet<>();
        private final Map<ClaimType, Set<ModalityClass>> classes = new HashMap<>();
        private boolean anyway;

        Later(List<Claim> claims, ClaimTypes types) {
            for (Claim claim : claims) {
                ClaimType type = types.of(claim);
                anyway |= claim.supersession().isPresent() || type.monotone();
                claim.attribution().authority().ifPresentOrElse(authorities::add, () -> outlets.add(claim.source()));
                classes.computeIfAbsent(type, key -> EnumSet.noneOf(ModalityClass.class))
                        .add(type.classOf(claim.modality()));
            }
        }

        boolean mayUpdate(Claim claim) {
            return anyway
                    || claim.supersession().isPresent()
                    || claim.attribution()
                            .authority()
                            .map(authorities::contains)
                            .orElseGet(() -> outlets.contains(claim.source()))
                    || isOfAnotherClass(claim);
        }

        private boolean isOfAnotherClass(Claim claim) {
            for (Map.Entry<ClaimType, Set<ModalityClass>> entry : classes.entrySet()) {
                if (entry.getValue().size() > 1
                        || !entry.getValue().contains(entry.getKey().classOf(claim.modality()))) {
                    return true;
                }
            }
            return false;
        }
    }

    private Optional<Reason> superseding(Claim claim, List<Claim> later) {
        return Relation.superseding(claim, later, comparison);
    }

    private Agreement agreement(Said said, List<Standing> standings) {
        List<Claim> claims = standings.stream().map(Standing::claim).toList();
        return Agreement.of(said, claims.getFirst(), claims, comparison.settings());
    }
}
