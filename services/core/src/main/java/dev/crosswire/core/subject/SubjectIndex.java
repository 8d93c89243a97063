package dev.crosswire.core.subject;

import dev.crosswire.core.claim.ClaimType.Anchor;
import dev.crosswire.core.claim.ClaimTypes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The active subjects of a beat in memory, found by what a claim shares with them, so that a claim's cost does not grow with
 * their number. It says nothing that the subjects themselves do not: whoever keeps them can build it anew. Not thread-safe.
 */
public final class SubjectIndex {

    private final ClaimTypes types;
    private final PlacingSettings settings;
    private final Map<String, KnownSubject> byKey = new HashMap<>();
    private final Map<String, FamilySubjects> events = new HashMap<>();
    private final Map<String, List<KnownSubject>> entities = new HashMap<>();

    public SubjectIndex(ClaimTypes types, PlacingSettings settings) {
        this.types = types;
        this.settings = settings;
    }

    /** Keeps the subject, in place of what it was before. */
    public void put(ActiveSubject active) {
        @Nullable KnownSubject known = byKey.get(active.subject().key());
        if (known == null) {
            byKey.put(active.subject().key(), isEvent(active) ? addEvent(active) : addOfEntities(active));
        } else if (isEvent(active)) {
            family(active).replace(known, active);
        } else {
            known.become(active, new Commonness());
        }
    }

    private KnownSubject addEvent(ActiveSubject active) {
        return family(active).add(active);
    }

    private FamilySubjects family(ActiveSubject active) {
        return events.computeIfAbsent(active.subject().family(), any -> new FamilySubjects(settings));
    }

    private KnownSubject addOfEntities(ActiveSubject active) {
        KnownSubject known = KnownSubject.alone(active);
        entities.computeIfAbsent(
                        ofEntities(active.subject().family(), active.subject().entities()), any -> new ArrayList<>(1))
                .add(known);
        return known;
    }

    /** Forgets the subject; nothing happens where it is not kept. */
    public void remove(String key) {
        @Nullable KnownSubject known = byKey.remove(key);
        if (known == null) {
            return;
        }
        Subject subject = known.active().subject();
        if (isEvent(known.active())) {
            FamilySubjects family = family(known.active());
            family.remove(known);
            if (family.isEmpty()) {
                events.remove(subject.family());
            }
            return;
        }
        String where = ofEntities(subject.family(), subject.entities());
        List<KnownSubject> others = entities.getOrDefault(where, List.of());
        others.remove(known);
        if (others.isEmpty()) {
            entities.remove(where);
        }
    }

    /** The subject as it was kept last. */
    public Optional<ActiveSubject> get(String key) {
        return Optional.ofNullable(byKey.get(key)).map(KnownSubject::active);
    }

    /** How many are kept. */
    public int size() {
        return byKey.size();
    }

    /** Whether nothing is left, not even an empty place where something was. */
    boolean isEmpty() {
        return byKey.isEmpty() && events.isEmpty() && entities.isEmpty();
    }

    /** The events of the family; none where it has none. */
    FamilySubjects events(String family) {
        @Nullable FamilySubjects known = events.get(family);
        return known == null ? new FamilySubjects(settings) : known;
    }

    /** The subjects of exactly these entities. */
    List<KnownSubject> ofEntities(AskedClaim claim) {
        return entities.getOrDefault(ofEntities(claim.claim().family(), claim.entities()), List.of());
    }

    private boolean isEvent(ActiveSubject active) {
        return types.of(active.subject().type(), active.subject().family()).anchor() == Anchor.EVENT;
    }

    private static String ofEntities(String family, Map<String, String> entities) {
        StringBuilder key = new StringBuilder(family);
        entities.forEach(
                (role, entity) -> key.append('\n').append(role).append('=').append(entity));
        return key.toString();
    }
}
