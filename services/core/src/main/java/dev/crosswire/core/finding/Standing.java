package dev.crosswire.core.finding;

import dev.crosswire.core.claim.Claim;
import dev.crosswire.core.claim.ClaimTypes;
import dev.crosswire.core.claim.Supersession;
import dev.crosswire.core.subject.Slot;
import dev.crosswire.core.subject.Strand;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A claim with its strand on the subject, and whether it is the current one of its slot.
 *
 * @param strand without its place and its period where the subject's claims name no two of them: a claim that leaves
 *     the place out, or names it less closely, speaks of the only one there is
 * @param current whether nothing newer stands in the slot; a figure that its own text calls an earlier one never is
 */
record Standing(Claim claim, Strand strand, boolean current) {

    /** Oldest first, then anything that tells two claims apart. */
    static final Comparator<Claim> OLDEST_FIRST = Slot.NEWEST_LAST.thenComparing(Claim::source);

    /** The claims in order of time, each once, in its newest article version. */
    static List<Standing> of(Collection<Claim> claims, ClaimTypes types) {
        Map<String, Claim> newest = new TreeMap<>();
        for (Claim claim : claims) {
            newest.merge(claim.id(), claim, (a, b) -> OLDEST_FIRST.compare(a, b) >= 0 ? a : b);
        }
        List<Claim> inOrder = newest.values().stream().sorted(OLDEST_FIRST).toList();
        Map<String, Strand> strands = strands(inOrder, types);
        Map<Slot, List<Claim>> slots = new LinkedHashMap<>();
        for (Claim claim : inOrder) {
            String authority = claim.attribution().authority().orElse("");
            Slot slot = new Slot(claim.source(), authority, strandOf(claim, strands));
            slots.computeIfAbsent(slot, key -> new ArrayList<>()).add(claim);
        }
        List<Standing> standings = new ArrayList<>();
        slots.forEach((slot, ofSlot) -> {
            List<Claim> current = current(ofSlot);
            ofSlot.forEach(claim -> standings.add(new Standing(claim, slot.strand(), current.contains(claim))));
        });
        standings.sort(Comparator.comparing(Standing::claim, OLDEST_FIRST));
        return List.copyOf(standings);
    }

    /** The newest, with what ties with it: two values of one slot in one article version are current together. */
    private static List<Claim> current(List<Claim> ofSlot) {
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

    private static Strand strandOf(Claim claim, Map<String, Strand> strands) {
        Strand strand = strands.get(claim.id());
        if (strand == null) {
            throw new IllegalStateException("claim " + claim.id() + " was given no strand");
        }
        return strand;
    }

    private static Map<String, Strand> strands(List<Claim> claims, ClaimTypes types) {
        Map<String, Strand> exact = new HashMap<>();
        Map<Strand, Places> places = new HashMap<>();
        Map<Strand, TreeSet<String>> periods = new HashMap<>();
        for (Claim claim : claims) {
            Strand strand = Strand.of(claim, types.of(claim));
            exact.put(claim.id(), strand);
            strand.place()
                    .ifPresent(place -> places.computeIfAbsent(open(strand), key -> new Places())
                            .add(claim.source() + "|" + claim.article().id(), place));
            if (strand.validFrom().isPresent() || strand.validTo().isPresent()) {
                periods.computeIfAbsent(open(strand), key -> new TreeSet<>())
                        .add(strand.validFrom() + "|" + strand.validTo());
            }
        }
        Map<String, Strand> loosened = new HashMap<>();
        exact.forEach((id, strand) -> {
            Optional<String> place = strand.place()
                    .flatMap(named ->
                            Optional.ofNullable(places.get(open(strand))).flatMap(all -> all.toldApart(named)));
            boolean severalPeriods =
                    periods.getOrDefault(open(strand), new TreeSet<>()).size() > 1;
            loosened.put(
                    id,
                    new Strand(
                            strand.type(),
                            strand.population(),
                            place,
                            severalPeriods ? strand.validFrom() : Optional.empty(),
                            severalPeriods ? strand.validTo() : Optional.empty(),
                            strand.modalityClass(),
                            strand.predicate()));
        });
        return loosened;
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

    /** The strand for whatever modality class: strands that share it can hold steps of one revision. */
    Strand acrossClasses() {
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
