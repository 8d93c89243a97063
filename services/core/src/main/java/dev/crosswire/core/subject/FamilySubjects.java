package dev.crosswire.core.subject;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** The active events of one family: what is common among them, and an index of those of each act. */
final class FamilySubjects {

    private final PlacingSettings settings;
    private final Commonness commonness = new Commonness();
    private final Map<String, ActSubjects> byPredicate = new HashMap<>();

    FamilySubjects(PlacingSettings settings) {
        this.settings = settings;
    }

    Commonness commonness() {
        return commonness;
    }

    boolean isEmpty() {
        return byPredicate.isEmpty();
    }

    KnownSubject add(ActiveSubject active) {
        KnownSubject known = KnownSubject.counted(active, commonness);
        commonness.event(1);
        commonness.place(active.subject().place(), 1);
        byPredicate
                .computeIfAbsent(active.predicate(), any -> new ActSubjects(settings))
                .add(known);
        return known;
    }

    void replace(KnownSubject known, ActiveSubject next) {
        ActSubjects ofAct = ofAct(known);
        ofAct.rivals().add(known, -1);
        commonness.place(known.active().subject().place(), -1);
        known.become(next, commonness);
        commonness.place(next.subject().place(), 1);
        ofAct.rivals().add(known, 1);
        ofAct.move(known);
    }

    void remove(KnownSubject known) {
        ActSubjects ofAct = ofAct(known);
        ofAct.remove(known);
        if (ofAct.isEmpty()) {
            byPredicate.remove(known.active().predicate());
        }
        commonness.event(-1);
        commonness.place(known.active().subject().place(), -1);
        known.forget(commonness);
    }

    private ActSubjects ofAct(KnownSubject known) {
        @Nullable ActSubjects ofAct = byPredicate.get(known.active().predicate());
        if (ofAct == null) {
            throw new IllegalStateException(
                    "subject " + known.active().subject().key() + " is not in the index");
        }
        return ofAct;
    }

    /** How many events the claim could be of by place and time alone, at least one. */
    int rivals(AskedClaim claim) {
        @Nullable ActSubjects ofAct = byPredicate.get(claim.predicate());
        return ofAct == null ? 1 : ofAct.rivals().of(claim, settings);
    }

    /**
     * Those that may fit with evidence of {@code needed}.
     *
     * @param fit how well one fits; negative infinity where it does not
     * @param others most evidence that place, time and act can be where neither place nor role is the same
     */
    List<KnownSubject> near(AskedClaim claim, double needed, double others, ToDoubleFunction<KnownSubject> fit) {
        @Nullable ActSubjects ofAct = byPredicate.get(claim.predicate());
        return ofAct == null
                ? List.of()
                : ofAct.near(claim, commonness, needed - others, subject -> fit.applyAsDouble(subject) - others);
    }

    /** All of the claim's act. */
    List<KnownSubject> all(AskedClaim claim) {
        List<KnownSubject> all = new ArrayList<>();
        @Nullable ActSubjects ofAct = byPredicate.get(claim.predicate());
        if (ofAct != null) {
            all.addAll(ofAct.all());
        }
        return all;
    }

    /** Names what only the first has and what only the second has; both sorted. */
    static void differences(String[] before, String[] after, BiConsumer<String, Boolean> isNew) {
        int old = 0;
        for (String key : after) {
            while (old < before.length && before[old].compareTo(key) < 0) {
                isNew.accept(before[old++], false);
            }
            if (old < before.length && before[old].equals(key)) {
                old++;
            } else {
                isNew.accept(key, true);
            }
        }
        while (old < before.length) {
            isNew.accept(before[old++], false);
        }
    }
}
