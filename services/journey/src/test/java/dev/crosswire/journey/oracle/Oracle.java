package dev.crosswire.journey.oracle;

import static java.util.stream.Collectors.toSet;

import dev.crosswire.core.claim.Claim;
import dev.crosswire.core.claim.ClaimType.Anchor;
import dev.crosswire.core.claim.ClaimTypes;
import dev.crosswire.core.claim.Content;
import dev.crosswire.core.claim.Supersession.Side;
import dev.crosswire.core.comparison.Comparison;
import dev.crosswire.core.comparison.ComparisonSettings;
import dev.crosswire.core.comparison.Verdict;
import dev.crosswire.core.finding.FindingKind;
import dev.crosswire.core.finding.FindingSettings;
import dev.crosswire.core.finding.Gap;
import dev.crosswire.core.finding.Severity;
import dev.crosswire.core.quantity.Bound;
import dev.crosswire.core.quantity.Ratio;
import dev.crosswire.core.quantity.Rational;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The findings that the claims standing on one subject amount to, all of them compared with all others. */
public final class Oracle {

    private static final Rational OTHER_ORDER = Rational.of(100);
    private static final Rational CLEAR_OF_VAGUE = Rational.of(3, 2);

    private final ClaimTypes types;
    private final Comparison comparison;
    private final FindingSettings settings;
    private final int nearDuplicateBits;
    private final OfOneThing ofOneThing;

    public Oracle(ClaimTypes types, ComparisonSettings comparison, FindingSettings settings) {
        this.types = types;
        this.comparison = new Comparison(types, comparison);
        this.settings = settings;
        this.nearDuplicateBits = comparison.nearDuplicateBits();
        this.ofOneThing = new OfOneThing(types);
    }

    ClaimTypes types() {
        return types;
    }

    FindingSettings settings() {
        return settings;
    }

    /** A claim with what its subject makes of it. */
    private record Placed(Claim claim, StrandOf strand, boolean current) {}

    List<Expected> of(List<Standing> standing) {
        List<Placed> all = placed(standing);
        Set<String> uncertain = new Uncertain(types, comparison).among(current(all, placed -> true));
        Predicate<Placed> certain = placed -> !uncertain.contains(placed.claim().id());
        Map<String, StrandOf> strands = new TreeMap<>();
        all.forEach(placed -> strands.put(placed.strand().key(), placed.strand()));
        Map<String, List<Group>> certainGroups = new TreeMap<>();
        strands.forEach((key, strand) -> certainGroups.put(
                key, groups(current(all, certain.and(placed -> placed.strand().equals(strand))))));
        List<Expected> expected = new ArrayList<>();
        strands.forEach((key, strand) -> {
            List<Group> groups = certainGroups.getOrDefault(key, List.of());
            contradictionAmong(key, groups)
                    .or(() -> partAboveWhole(key, groups, certainGroups.values()))
                    .ifPresent(expected::add);
            List<Claim> ofStrand = current(all, placed -> placed.strand().equals(strand));
            corroboration(key, groups(ofStrand)).ifPresent(expected::add);
            List<Placed> related = all.stream()
                    .filter(certain)
                    .filter(placed -> placed.strand().ofAnyClass().equals(strand.ofAnyClass()))
                    .toList();
            revision(key, groups, related).ifPresent(expected::add);
            divergence(key, current(all, certain.and(placed -> placed.strand().equals(strand))))
                    .ifPresent(expected::add);
        });
        return expected;
    }

    /** Oldest first. */
    private List<Placed> placed(List<Standing> standing) {
        List<Standing> inOrder = standing.stream()
                .sorted(Comparator.comparing(Standing::claim, Standing.OLDEST_FIRST))
                .toList();
        List<Claim> claims = inOrder.stream().map(Standing::claim).toList();
        List<Placed> placed = new ArrayList<>();
        for (Standing one : inOrder) {
            StrandOf strand = StrandOf.among(claims, one.claim(), types);
            List<Claim> slot = inOrder.stream()
                    .filter(other -> !other.edited() && !Standing.isMarked(other.claim(), Side.IS_EARLIER))
                    .map(Standing::claim)
                    .filter(other -> other.source().equals(one.claim().source())
                            && Standing.authority(other).equals(Standing.authority(one.claim()))
                            && StrandOf.among(claims, other, types).equals(strand))
                    .toList();
            placed.add(new Placed(one.claim(), strand, isCurrent(one.claim(), slot)));
        }
        return placed;
    }

    /** The newest of its slot, or of the same article version and time as that; a correction before what it corrects. */
    private static boolean isCurrent(Claim claim, List<Claim> slot) {
        if (!slot.contains(claim)) {
            return false;
        }
        Claim newest = slot.getLast();
        List<Claim> tied = slot.stream()
                .filter(other -> Standing.inOneArticle(other, newest)
                        && other.article().version() == newest.article().version()
                        && other.times().effective().equals(newest.times().effective())
                        && other.times().published().equals(newest.times().published()))
                .toList();
        boolean corrected = tied.stream().anyMatch(other -> Standing.isMarked(other, Side.REPLACES_EARLIER));
        return tied.contains(claim) && (!corrected || Standing.isMarked(claim, Side.REPLACES_EARLIER));
    }

    private static List<Claim> current(List<Placed> all, Predicate<Placed> which) {
        return all.stream()
                .filter(Placed::current)
                .filter(which)
                .map(Placed::claim)
                .toList();
    }

    /** The value with the most origins, with what corroborates it; then the same of the rest. */
    private List<Group> groups(List<Claim> current) {
        Map<Value, List<Claim>> byValue = new LinkedHashMap<>();
        current.forEach(claim -> byValue.computeIfAbsent(valueOf(claim), value -> new ArrayList<>())
                .add(claim));
        List<Group> rest = new ArrayList<>();
        byValue.forEach((value, claims) -> rest.add(group(value, claims.getFirst(), claims)));
        rest.sort(Group.LEADING_FIRST);
        List<Group> groups = new ArrayList<>();
        while (!rest.isEmpty() && groups.size() < settings.mostClusters()) {
            Group leading = rest.removeFirst();
            List<Claim> gathered = new ArrayList<>(leading.claims());
            rest.removeIf(other -> {
                boolean same = comparison.compare(leading.example(), other.example()) instanceof Verdict.Corroborate;
                if (same) {
                    gathered.addAll(other.claims());
                }
                return same;
            });
            groups.add(group(leading.value(), leading.example(), gathered));
        }
        groups.sort(Group.LEADING_FIRST);
        return groups;
    }

    private Value valueOf(Claim claim) {
        return Value.of(claim, types.of(claim));
    }

    private Group group(Value value, Claim example, List<Claim> claims) {
        return Group.of(value, example, claims, nearDuplicateBits);
    }

    private Optional<Expected> contradictionAmong(String strand, List<Group> groups) {
        for (Group first : groups) {
            for (Group second : groups.subList(groups.indexOf(first) + 1, groups.size())) {
                if (contradict(first, second)) {
                    return Optional.of(around(strand, groups, first, second));
                }
            }
        }
        return Optional.empty();
    }

    /** Whatever contradicts a side is a side too, but what is no single number stands beside one that it fits. */
    private Expected around(String strand, List<Group> groups, Group first, Group second) {
        List<Group> sides = new ArrayList<>(List.of(first, second));
        List<Claim> beside = new ArrayList<>();
        List<Group> others = new ArrayList<>(groups);
        others.removeAll(sides);
        others.sort(Comparator.comparing(group -> !group.value().isPoint()));
        for (Group other : others) {
            boolean fits = sides.stream().anyMatch(side -> isCompatible(side, other));
            boolean excluded = sides.stream().anyMatch(side -> contradict(side, other));
            if (excluded && !(fits && !other.value().isPoint())) {
                sides.add(other);
            } else if (fits) {
                beside.addAll(other.claims());
            }
        }
        return contradiction(strand, sides, beside);
    }

    private Optional<Expected> partAboveWhole(String strand, List<Group> wholes, Collection<List<Group>> strands) {
        for (Group whole : wholes) {
            for (List<Group> parts : strands) {
                for (Group part : parts) {
                    if (comparison.isPart(part.example(), whole.example()) && contradict(whole, part)) {
                        return Optional.of(contradiction(strand, List.of(whole, part), List.of()));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private Expected contradiction(String strand, List<Group> sides, List<Claim> beside) {
        Group first = sides.get(0);
        Group second = sides.get(1);
        List<Claim> all = sides.stream().flatMap(side -> side.claims().stream()).toList();
        boolean known = types.lists(first.example().type()) || first.example().content() instanceof Content.Statement;
        return new Expected(
                FindingKind.CONTRADICTION,
                strand,
                known ? severity(first, second) : Severity.LOW,
                all.stream()
                        .allMatch(claim -> claim.source().equals(all.getFirst().source())
                                && Standing.inOneArticle(claim, all.getFirst())),
                sides,
                beside,
                Group.gap(first, second),
                rules(first.claims(), second.claims(), verdict -> verdict instanceof Verdict.Contradict));
    }

    private Severity severity(Group one, Group other) {
        boolean denial = one.example().content() instanceof Content.Statement
                || one.example().polarity() != other.example().polarity();
        Ratio apart = Group.gap(one, other).map(Gap::ratio).orElse(denial ? new Ratio.BeyondMeasure() : Ratio.even());
        if (!apart.isAboveBy(settings.smallGap())
                || one.isUnsure(settings.lowConfidence())
                || other.isUnsure(settings.lowConfidence())) {
            return Severity.LOW;
        }
        List<Claim> both = new ArrayList<>(one.claims());
        both.addAll(other.claims());
        List<Origin> origins = Origin.of(both, nearDuplicateBits);
        boolean eachAlone = origins.stream().anyMatch(origin -> one.claims().containsAll(origin.claims()))
                && origins.stream().anyMatch(origin -> other.claims().containsAll(origin.claims()));
        boolean sure = Math.min(one.confidence(), other.confidence()) >= settings.goodConfidence();
        return apart.isAboveBy(settings.largeGap()) && sure && eachAlone ? Severity.HIGH : Severity.MEDIUM;
    }

    private Optional<Expected> corroboration(String strand, List<Group> groups) {
        List<Group> agreed =
                groups.stream().filter(group -> group.origins().size() >= 2).toList();
        if (agreed.isEmpty()) {
            return Optional.empty();
        }
        List<Claim> beside = groups.stream()
                .filter(group -> !agreed.contains(group) && isCompatible(agreed.getFirst(), group))
                .flatMap(group -> group.claims().stream())
                .toList();
        return Optional.of(new Expected(
                FindingKind.CORROBORATION,
                strand,
                Severity.LOW,
                false,
                agreed,
                beside,
                Optional.empty(),
                Set.of("independent-origins")));
    }

    /** The strongest and the weakest of the sources' strongest bounds; lower bounds come first. */
    private Optional<Expected> divergence(String strand, List<Claim> current) {
        return divergence(strand, current, true).or(() -> divergence(strand, current, false));
    }

    private Optional<Expected> divergence(String strand, List<Claim> current, boolean lower) {
        Map<String, Claim> strongest = new TreeMap<>();
        for (Claim claim : current) {
            boolean ofSide = claim.content() instanceof Content.Figure figure
                    && (lower
                            ? figure.quantity().bound().isLowerBound()
                            : figure.quantity().bound().isUpperBound());
            if (ofSide && valueOf(claim).number().isPresent()) {
                Claim before = strongest.get(claim.source());
                if (before == null || isStronger(number(claim), number(before), lower)) {
                    strongest.put(claim.source(), claim);
                }
            }
        }
        Comparator<Claim> byNumber = Comparator.comparing(this::number);
        Optional<Claim> least = strongest.values().stream().min(byNumber);
        Optional<Claim> most = strongest.values().stream().min(byNumber.reversed());
        if (least.isEmpty()
                || most.isEmpty()
                || !ofOneThing.test(least.get(), most.get())
                || !(comparison.compare(least.get(), most.get()) instanceof Verdict.Diverge diverge)) {
            return Optional.empty();
        }
        List<Group> groups = new ArrayList<>(
                List.of(saying(least.get(), strongest.values()), saying(most.get(), strongest.values())));
        groups.sort(Group.LEADING_FIRST);
        boolean unsure = groups.stream().anyMatch(group -> group.isUnsure(settings.lowConfidence()));
        return Optional.of(new Expected(
                FindingKind.DIVERGENCE,
                strand,
                unsure ? Severity.LOW : Severity.MEDIUM,
                false,
                groups,
                List.of(),
                Optional.empty(),
                Set.of(diverge.reason().rule())));
    }

    private static boolean isStronger(Rational one, Rational other, boolean lower) {
        return lower ? one.compareTo(other) > 0 : one.compareTo(other) < 0;
    }

    private Rational number(Claim claim) {
        return valueOf(claim).number().orElseThrow();
    }

    private Group saying(Claim example, Collection<Claim> bounds) {
        return group(
                valueOf(example),
                example,
                bounds.stream()
                        .filter(claim -> comparison.compare(example, claim) instanceof Verdict.Corroborate)
                        .toList());
    }

    /** From the value with the most origins that no other supersedes back through what each step superseded. */
    private Optional<Expected> revision(String strand, List<Group> groups, List<Placed> related) {
        List<Group> heads = groups.stream()
                .filter(group -> groups.stream().noneMatch(other -> !other.equals(group) && supersedes(other, group)))
                .sorted(Comparator.<Group>comparingInt(group -> -group.origins().size())
                        .thenComparingLong(group -> -links(group, related))
                        .thenComparing(Group.LEADING_FIRST))
                .toList();
        return (heads.isEmpty() ? groups : heads)
                .stream()
                        .map(head -> steps(head, related))
                        .filter(steps -> steps.size() > 1)
                        .findFirst()
                        .map(steps -> revisionOf(strand, steps, related));
    }

    private Expected revisionOf(String strand, List<Group> steps, List<Placed> related) {
        Group last = steps.getLast();
        Group before = steps.get(steps.size() - 2);
        Optional<Gap> gap = Group.gap(before, last);
        // Whatever says what the step before says may give the reason, also where its article says so twice.
        Set<String> rules = new HashSet<>();
        related.stream()
                .map(Placed::claim)
                .filter(claim -> valueOf(claim).whoeverProposedIt().equals(before.value()))
                .forEach(claim -> rules.addAll(
                        rules(List.of(claim), last.claims(), verdict -> verdict instanceof Verdict.Update)));
        boolean large = gap.isPresent() && gap.get().ratio().isAboveBy(settings.largeGap());
        return new Expected(
                FindingKind.REVISION,
                strand,
                large ? Severity.MEDIUM : Severity.LOW,
                false,
                steps,
                List.of(),
                gap,
                rules);
    }

    /** How many of its claims stand in an article that names an earlier figure, or say that they replace one. */
    private static long links(Group group, List<Placed> related) {
        return group.claims().stream()
                .filter(claim -> Standing.isMarked(claim, Side.REPLACES_EARLIER)
                        || related.stream()
                                .map(Placed::claim)
                                .anyMatch(other -> Standing.isMarked(other, Side.IS_EARLIER)
                                        && other.source().equals(claim.source())
                                        && Standing.inOneArticle(other, claim)))
                .count();
    }

    private List<Group> steps(Group head, List<Placed> related) {
        record Earlier(Value value, String modalityClass) {}
        Set<String> ofHead = head.claims().stream().map(Claim::id).collect(toSet());
        Map<Earlier, List<Placed>> values = new LinkedHashMap<>();
        related.stream()
                .filter(placed -> !ofHead.contains(placed.claim().id()))
                .sorted(Comparator.<Placed, Boolean>comparing(
                                placed -> Standing.isMarked(placed.claim(), Side.IS_EARLIER))
                        .thenComparing(Placed::claim, Standing.OLDEST_FIRST.reversed()))
                .forEach(placed -> values.computeIfAbsent(
                                new Earlier(
                                        valueOf(placed.claim()).whoeverProposedIt(),
                                        placed.strand().modalityClass()),
                                value -> new ArrayList<>())
                        .add(placed));
        List<Group> steps = new ArrayList<>(List.of(head));
        Set<Earlier> taken = new HashSet<>();
        boolean found = true;
        while (found && steps.size() < settings.mostSteps()) {
            found = false;
            for (Map.Entry<Earlier, List<Placed>> entry : values.entrySet()) {
                Optional<Group> before = taken.contains(entry.getKey())
                        ? Optional.empty()
                        : stepBefore(entry.getKey().value(), entry.getValue(), steps);
                if (before.isPresent()) {
                    taken.add(entry.getKey());
                    steps.addFirst(before.get());
                    found = true;
                    break;
                }
            }
        }
        return steps;
    }

    /** The value's claims that the first step supersedes, if it took their place and they contradict no step. */
    private Optional<Group> stepBefore(Value value, List<Placed> claims, List<Group> steps) {
        Group next = steps.getFirst();
        Predicate<Claim> isSuperseded = claim -> next.witnesses().stream().anyMatch(later -> isLater(later, claim));
        List<Placed> superseded = claims.stream()
                .filter(placed -> isSuperseded.test(placed.claim()))
                .toList();
        // What an article says twice it says once, the surest time.
        Group once = group(
                value,
                claims.getFirst().claim(),
                claims.stream().map(Placed::claim).toList());
        if (once.witnesses().stream().noneMatch(isSuperseded)) {
            return Optional.empty();
        }
        Claim earlier = superseded.getFirst().claim();
        boolean stoodAtItsOwnTime = Standing.isMarked(earlier, Side.IS_EARLIER)
                && earlier.aggregation() == dev.crosswire.core.claim.Aggregation.STOCK
                && earlier.times().validTo().isPresent()
                && !earlier.times().validTo().equals(next.example().times().validTo());
        boolean otherThing = !types.lists(earlier.type()) && !ofOneThing.test(earlier, next.example());
        List<Claim> standing = current(superseded, placed -> true);
        boolean contradicted = !standing.isEmpty()
                && steps.stream().anyMatch(step -> doContradict(group(value, standing.getFirst(), standing), step));
        return stoodAtItsOwnTime || otherThing || contradicted
                ? Optional.empty()
                : Optional.of(group(
                        value, earlier, superseded.stream().map(Placed::claim).toList()));
    }

    private boolean isLater(Claim later, Claim earlier) {
        return comparison.compare(earlier, later) instanceof Verdict.Update update
                && update.direction() == Verdict.Direction.B_SUPERSEDES_A;
    }

    /** Some claim of the one supersedes some claim of the other, and none stand otherwise. */
    private boolean supersedes(Group later, Group earlier) {
        boolean some = false;
        for (Claim a : later.witnesses()) {
            for (Claim b : earlier.witnesses()) {
                if (isLater(b, a) || comparison.compare(a, b) instanceof Verdict.Contradict) {
                    return false;
                }
                some |= isLater(a, b);
            }
        }
        return some;
    }

    private boolean isCompatible(Group a, Group b) {
        return comparison.compare(a.example(), b.example()) instanceof Verdict.Compatible;
    }

    private boolean contradict(Group a, Group b) {
        return areOfOneOrder(a, b) && ofOneThing.test(a.example(), b.example()) && doContradict(a, b);
    }

    private boolean doContradict(Group a, Group b) {
        return a.witnesses().stream()
                .anyMatch(one -> b.witnesses().stream()
                        .anyMatch(other -> comparison.compare(one, other) instanceof Verdict.Contradict));
    }

    /** Two numbers of an event that lie a hundredfold apart are of two things; a vague word may nearly touch a number. */
    private boolean areOfOneOrder(Group a, Group b) {
        boolean event = types.of(a.example()).anchor() == Anchor.EVENT;
        if (!event
                || !(a.example().content() instanceof Content.Figure one)
                || !(b.example().content() instanceof Content.Figure other)) {
            return true;
        }
        Optional<Gap> gap = Group.gap(a, b).filter(it -> it.low().signum() > 0);
        Ratio ratio = gap.map(Gap::ratio).orElseGet(() -> ratio(one, other));
        boolean vague =
                one.quantity().bound() == Bound.VAGUE || other.quantity().bound() == Bound.VAGUE;
        return !ratio.isAtLeast(OTHER_ORDER) && !(vague && !ratio.isAtLeast(CLEAR_OF_VAGUE));
    }

    private static Ratio ratio(Content.Figure one, Content.Figure other) {
        Optional<Rational> a = one.quantity().stated().filter(number -> number.signum() > 0);
        Optional<Rational> b = other.quantity().stated().filter(number -> number.signum() > 0);
        if (a.isEmpty() || b.isEmpty()) {
            return Ratio.even();
        }
        return Ratio.of(a.get(), b.get());
    }

    private Set<String> rules(List<Claim> as, List<Claim> bs, Predicate<Verdict> which) {
        Set<String> rules = new HashSet<>();
        for (Claim one : as) {
            for (Claim other : bs) {
                Verdict verdict = comparison.compare(one, other);
                if (which.test(verdict)) {
                    rules.add(verdict.reason().rule());
                }
            }
        }
        return rules;
    }
}
