package dev.crosswire.core.finding;

import dev.crosswire.core.claim.Claim;
import dev.crosswire.core.claim.Supersession;
import dev.crosswire.core.subject.Slot;
import dev.crosswire.core.subject.Strand;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A claim with its strand on the subject, and whether it is the current one of its slot.
 *
 * @param lane its strand, without its place and its period where the subject's claims name no two of them: a claim that
 *     leaves the place out, or names it less closely, speaks of the only one there is
 * @param said what it says; the same object for all that say the same
 * @param current whether nothing newer stands in the slot; a figure that its own text calls an earlier one never is
 */
record Standing(Claim claim, Lane lane, Said said, boolean current) {

    /** Oldest first, then anything that tells two claims apart. */
    static final Comparator<Claim> OLDEST_FIRST = Slot.NEWEST_LAST.thenComparing(Claim::source);

    /**
     * One strand of a subject, each one object in one comparison, so that it is looked up by which it is and not by what it
     * says.
     */
    static final class Lane {
        private final Strand strand;
        private final String key;
        private final Strand siblings;

        private Lane(Strand strand, Map<Strand, Strand> acrossClasses) {
            this.strand = strand;
            this.key = strand.key();
            this.siblings = acrossClasses.computeIfAbsent(anyClass(strand), first -> first);
        }

        Strand strand() {
            return strand;
        }

        String key() {
            return key;
        }

        /** The same, and the same object, for strands that differ in modality class only: they can hold steps of one revision. */
        Strand siblings() {
            return siblings;
        }
    }

    private record Voice(String source, String authority, Lane lane) {}

    Strand strand() {
        return lane.strand();
    }

    /** The claims in order of time, each once, in its newest article version. */
    static List<Standing> of(Collection<Claim> claims, KnownClaims known) {
        Map<String, Claim> newest = HashMap.newHashMap(claims.size());
        for (Claim claim : claims) {
            newest.merge(claim.id(), claim, (a, b) -> OLDEST_FIRST.compare(a, b) >= 0 ? a : b);
        }
        List<Claim> inOrder = new ArrayList<>(newest.values());
        inOrder.sort(OLDEST_FIRST);
        known.keepOnly(inOrder);
        IdentityHashMap<Strand, Lane> lanes = lanes(inOrder, known);
        Map<Voice, List<Claim>> slots = HashMap.newHashMap(inOrder.size());
        for (Claim claim : inOrder) {
            String authority = claim.attribution().authority().orElse("");
            Voice voice =
                    new Voice(claim.source(), authority, laneOf(known.of(claim).strand(), lanes));
            slots.computeIfAbsent(voice, key -> new ArrayList<>(1)).add(claim);
        }
        Set<Claim> current = Collections.newSetFromMap(new IdentityHashMap<>(inOrder.size()));
        slots.values().forEach(ofSlot -> current.addAll(current(ofSlot)));
        List<Standing> standings = new ArrayList<>(inOrder.size());
        for (Claim claim : inOrder) {
            KnownClaims.Known its = known.of(claim);
            standings.add(new Standing(claim, laneOf(its.strand(), lanes), its.said(), current.contains(claim)));
        }
        return standings;
    }

    /** The newest, with what ties with it: two values of one slot in one article version are current together. */
    private static List<Claim> current(List<Claim> ofSlot) {
        if (ofSlot.size() == 1 && ofSlot.getFirst().supersession().isEmpty()) {
            return ofSlot;
        }
        List<Claim> standing = ofSlot.stream()
                .filter(claim -> !isMarked(claim, Supersession.Side.IS_EARLIER))
                .toList();
        if (standing.isEmpty()) {
            return List.of();
        }
        Claim newest = standing.getLast();
        List<Claim> tied =
                standing.stream().filter(claim -> ties(claim, newest)).toList();
        List<Claim> replacing = tied.stream()
                .filter(claim -> isMarked(claim, Supersession.Side.REPLACES_EARLIER))
                .toList();
        return replacing.isEmpty() ? tied : replacing;
    }

    private static boolean ties(Claim claim, Claim newest) {
        return claim.article().id().equals(newest.article().id())
                && claim.article().version() == newest.article().version()
                && claim.times().effective().equals(newest.times().effective())
                && claim.times().published().equals(newest.times().published());
    }

    static boolean isMarked(Claim claim, Supersession.Side side) {
        return claim.supersession().filter(marker -> marker.side() == side).isPresent();
    }

    private static Lane laneOf(Strand strand, IdentityHashMap<Strand, Lane> lanes) {
        Lane lane = lanes.get(strand);
        if (lane == null) {
            throw new IllegalStateException("no claim is of the strand " + strand.key());
        }
        return lane;
    }

    /** The lane of each strand as it stands in a claim; known claims have equal strands in one object. */
    private static IdentityHashMap<Strand, Lane> lanes(List<Claim> claims, KnownClaims known) {
        IdentityHashMap<Strand, Strand> open = new IdentityHashMap<>();
        Map<Strand, Places> places = new HashMap<>();
        Map<Strand, TreeSet<String>> periods = new HashMap<>();
        for (Claim claim : claims) {
            Strand strand = known.of(claim).strand();
            boolean first = !open.containsKey(strand);
            if (first) {
                open.put(strand, open(strand));
            }
            Strand whole = Objects.requireNonNull(open.get(strand));
            strand.place()
                    .ifPresent(place -> places.computeIfAbsent(whole, key -> new Places())
                            .add(claim.source() + "|" + claim.article().id(), place));
            if (first && (strand.validFrom().isPresent() || strand.validTo().isPresent())) {
                periods.computeIfAbsent(whole, key -> new TreeSet<>()).add(strand.validFrom() + "|" + strand.validTo());
            }
        }
        Map<Strand, Lane> byLoosened = new HashMap<>();
        Map<Strand, Strand> acrossClasses = new HashMap<>();
        IdentityHashMap<Strand, Lane> lanes = new IdentityHashMap<>();
        open.forEach((strand, whole) -> {
            Optional<String> place = strand.place()
                    .flatMap(named -> Optional.ofNullable(places.get(whole)).flatMap(all -> all.toldApart(named)));
            boolean severalPeriods =
                    periods.getOrDefault(whole, new TreeSet<>()).size() > 1;
            Strand loosened = new Strand(
                    strand.type(),
                    strand.population(),
                    place,
                    severalPeriods ? strand.validFrom() : Optional.empty(),
                    severalPeriods ? strand.validTo() : Optional.empty(),
                    strand.modalityClass(),
                    strand.predicate());
            lanes.put(strand, byLoosened.computeIfAbsent(loosened, key -> new Lane(key, acrossClasses)));
        });
        return lanes;
    }

    /** The strand for whatever place, period and modality class. */
    private static Strand open(Strand strand) {
        return new Strand(
                strand.type(),
                strand.population(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                strand.predicate());
    }

    private static Strand anyClass(Strand strand) {
        return new Strand(
                strand.type(),
                strand.population(),
                strand.place(),
                strand.validFrom(),
                strand.validTo(),
                Optional.empty(),
                strand.predicate());
    }
}
