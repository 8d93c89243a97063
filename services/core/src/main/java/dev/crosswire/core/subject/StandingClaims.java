package dev.crosswire.core.subject;

import dev.crosswire.core.claim.Claim;
import dev.crosswire.core.claim.ClaimTypes;
import dev.crosswire.core.claim.Content;
import dev.crosswire.core.claim.Supersession;
import dev.crosswire.core.quantity.Quantity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What stands on one subject: the claims that are not withdrawn, and those that an edit superseded. What comes a second
 * time changes nothing. What an article's newer version no longer says is withdrawn; where the same article now says
 * something else in the same slot, the former claim stays as an earlier step.
 *
 * <p>However often a slot speaks, it holds a bounded number of claims: beyond that, what it only repeated is dropped
 * first, then what it said longest ago. A step in either direction costs the same on a subject of ten claims and of ten
 * thousand. Not for use by several threads at once.
 */
public final class StandingClaims {

    /** Most claims of one slot. */
    static final int MOST_OF_A_SLOT = 16;

    /** The same on a subject of many claims, where no reader follows every outlet's steps. */
    static final int MOST_OF_A_SLOT_AMONG_MANY = 3;

    /** From so many claims on a subject has many. */
    static final int MANY = 512;

    private final ClaimTypes types;
    private final Map<String, StandingClaim> byId = new HashMap<>();
    private final Map<Slot, List<Claim>> bySlot = new HashMap<>();
    private final Map<String, Set<String>> editedByArticle = new HashMap<>();

    public StandingClaims(ClaimTypes types) {
        this.types = types;
    }

    /** The claims as stored. */
    public StandingClaims(ClaimTypes types, Collection<StandingClaim> stored) {
        this(types);
        stored.forEach(this::put);
    }

    /**
     * What an event changed.
     *
     * @param before what stood under the ids that the event touched; empty where nothing did
     * @param after what stands there now; empty where nothing does
     */
    public record Effect(Map<String, Optional<StandingClaim>> before, Map<String, Optional<StandingClaim>> after) {

        public static final Effect NONE = new Effect(Map.of(), Map.of());

        /** Copies the maps. */
        public Effect {
            before = Map.copyOf(before);
            after = Map.copyOf(after);
        }

        /** Whether the event said nothing new, as in a replay. */
        public boolean isNone() {
            return after.isEmpty();
        }

        /** What takes the effect back. */
        public Effect reversed() {
            return new Effect(after, before);
        }
    }

    /** The claims for the rules: each as it was made, in no order. */
    public Collection<Claim> claims() {
        return byId.values().stream().map(StandingClaim::claim).toList();
    }

    /** The claims by id, in no order. */
    public Map<String, StandingClaim> byId() {
        return Collections.unmodifiableMap(byId);
    }

    public int size() {
        return byId.size();
    }

    /** Whether some claim stands in the slot of the given one. */
    public boolean hasSlotOf(Claim claim) {
        return bySlot.containsKey(slotOf(claim));
    }

    /** Takes the event in. */
    public Effect add(PlacedClaim event) {
        Effect effect = switch (event) {
            case PlacedClaim.Placed(Subject subject, Claim claim) -> placed(claim);
            case PlacedClaim.Withdrawn withdrawn -> withdrawn(withdrawn);
        };
        apply(effect);
        return effect;
    }

    /** Takes a claim out as if it had never come. */
    public Effect remove(String id) {
        Effect effect = effect(Map.of(id, Optional.empty()));
        apply(effect);
        return effect;
    }

    /** Makes what the effect says stand: its own, or a reversed one to take it back. */
    public void apply(Effect effect) {
        effect.after().forEach((id, standing) -> {
            drop(id);
            standing.ifPresent(this::put);
        });
    }

    private Effect placed(Claim claim) {
        StandingClaim same = byId.get(claim.id());
        if (same != null && same.claim().article().version() >= claim.article().version()) {
            return Effect.NONE;
        }
        Map<String, Optional<StandingClaim>> after = new HashMap<>();
        after.put(claim.id(), Optional.of(StandingClaim.of(claim)));
        surplus(claim).forEach(id -> after.put(id, Optional.empty()));
        return effect(after);
    }

    /** Ids that the slot gives up for the claim: what it repeated before and after, then its oldest. */
    private List<String> surplus(Claim claim) {
        List<Claim> ofSlot = new ArrayList<>(bySlot.getOrDefault(slotOf(claim), List.of()));
        ofSlot.removeIf(other -> other.id().equals(claim.id()));
        ofSlot.add(claim);
        int most = byId.size() < MANY ? MOST_OF_A_SLOT : MOST_OF_A_SLOT_AMONG_MANY;
        if (ofSlot.size() <= most) {
            return List.of();
        }
        ofSlot.sort(Slot.NEWEST_LAST);
        List<String> surplus = new ArrayList<>();
        while (ofSlot.size() > most) {
            surplus.add(ofSlot.remove(leastTelling(ofSlot)).id());
        }
        return surplus;
    }

    private static int leastTelling(List<Claim> oldestFirst) {
        for (int i = 1; i < oldestFirst.size() - 1; i++) {
            if (saysTheSame(oldestFirst.get(i - 1), oldestFirst.get(i))
                    && saysTheSame(oldestFirst.get(i), oldestFirst.get(i + 1))) {
                return i;
            }
        }
        return 0;
    }

    private static boolean saysTheSame(Claim a, Claim b) {
        if (a.content() instanceof Content.Figure(Quantity x) && b.content() instanceof Content.Figure(Quantity y)) {
            return a.polarity() == b.polarity()
                    && x.interval().equals(y.interval())
                    && x.bound() == y.bound()
                    && x.unit().equals(y.unit())
                    && x.trend().equals(y.trend());
        }
        return a.polarity() == b.polarity() && a.content().equals(b.content());
    }

    private Effect withdrawn(PlacedClaim.Withdrawn withdrawn) {
        StandingClaim gone = byId.get(withdrawn.claimId());
        if (gone == null) {
            return Effect.NONE;
        }
        String article = gone.claim().article().id();
        Map<String, Optional<StandingClaim>> after = new HashMap<>();
        boolean stays =
                !withdrawn.retracted() && isReplaced(gone.claim(), gone.claim().id());
        if (stays && gone.edited()) {
            return Effect.NONE;
        }
        after.put(withdrawn.claimId(), stays ? Optional.of(new StandingClaim(gone.claim(), true)) : Optional.empty());
        // An earlier step whose successor has gone is no step of anything.
        for (String id : editedByArticle.getOrDefault(article, Set.of())) {
            StandingClaim edited = byId.get(id);
            if (edited != null
                    && !after.containsKey(id)
                    && (withdrawn.retracted() || !isReplaced(edited.claim(), withdrawn.claimId()))) {
                after.put(id, Optional.empty());
            }
        }
        return effect(after);
    }

    /** Whether the same article makes a newer claim in the same slot, other than the one with the given id. */
    private boolean isReplaced(Claim claim, String gone) {
        return bySlot.getOrDefault(slotOf(claim), List.of()).stream()
                .filter(other -> !other.id().equals(gone))
                .filter(other -> other.article().id().equals(claim.article().id()))
                .filter(other -> Slot.NEWEST_LAST.compare(claim, other) < 0)
                // What the text itself calls an earlier figure stands in nobody's place.
                .filter(other -> other.supersession()
                        .filter(marker -> marker.side() == Supersession.Side.IS_EARLIER)
                        .isEmpty())
                .map(other -> byId.get(other.id()))
                .anyMatch(other -> other != null && !other.edited());
    }

    private Effect effect(Map<String, Optional<StandingClaim>> after) {
        Map<String, Optional<StandingClaim>> before = new HashMap<>();
        after.keySet().forEach(id -> before.put(id, Optional.ofNullable(byId.get(id))));
        return before.equals(after) ? Effect.NONE : new Effect(before, after);
    }

    private void put(StandingClaim standing) {
        Claim claim = standing.claim();
        byId.put(claim.id(), standing);
        bySlot.computeIfAbsent(slotOf(claim), slot -> new ArrayList<>(2)).add(claim);
        if (standing.edited()) {
            editedByArticle
                    .computeIfAbsent(claim.article().id(), article -> new HashSet<>())
                    .add(claim.id());
        }
    }

    private void drop(String id) {
        StandingClaim gone = byId.remove(id);
        if (gone == null) {
            return;
        }
        Slot slot = slotOf(gone.claim());
        List<Claim> ofSlot = bySlot.getOrDefault(slot, new ArrayList<>());
        ofSlot.removeIf(other -> other.id().equals(id));
        if (ofSlot.isEmpty()) {
            bySlot.remove(slot);
        }
        String article = gone.claim().article().id();
        Set<String> edited = editedByArticle.getOrDefault(article, new HashSet<>());
        edited.remove(id);
        if (edited.isEmpty()) {
            editedByArticle.remove(article);
        }
    }

    private Slot slotOf(Claim claim) {
        return Slot.of(claim, types.of(claim));
    }
}
