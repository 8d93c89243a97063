package dev.crosswire.checker;

import dev.crosswire.core.claim.Claim;
import dev.crosswire.core.claim.ClaimTypes;
import dev.crosswire.core.subject.ActiveSubject;
import dev.crosswire.core.subject.Placing;
import dev.crosswire.core.subject.PlacingSettings;
import dev.crosswire.core.subject.SubjectIndex;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * The subjects that claims of a beat may still join. The store holds them, a row each by subject key; an index in memory
 * says which of them a claim could join, and is built from the store whenever a task starts. Index rows in the store would
 * be some seventy writes and lookups a claim.
 */
final class ActiveSubjects {

    /** Of so many that lie first in order of expiry one goes when there are too many. */
    private static final int MOST_ROOM_AT_ONCE = 8;

    private static final int LOOKED_AT_FOR_ROOM = 8;

    private final KeyValueStore<String, ActiveSubject> store;
    private final Expiries expiries;
    private final Placing placing;
    private final int most;
    private final SubjectIndex index;

    /** Reads the whole store. */
    ActiveSubjects(
            KeyValueStore<String, ActiveSubject> store,
            Expiries expiries,
            ClaimTypes types,
            Placing placing,
            PlacingSettings settings) {
        this.store = store;
        this.expiries = expiries;
        this.placing = placing;
        this.most = settings.mostSubjects();
        this.index = new SubjectIndex(types, settings);
        try (KeyValueIterator<String, ActiveSubject> rows = store.all()) {
            rows.forEachRemaining(row -> index.put(row.value));
        }
    }

    /** The subject of the claim, with the claim on it; not kept yet. */
    ActiveSubject with(Claim claim) {
        return placing.choose(claim, index)
                .map(chosen -> placing.joined(chosen, claim))
                .orElseGet(() -> placing.found(claim));
    }

    /** Keeps it; whether it is new. */
    boolean put(ActiveSubject active) {
        String key = active.subject().key();
        boolean isNew = index.get(key).isEmpty();
        if (isNew) {
            // More than one where the limit was lowered; a few at a time, so that no claim waits for all of them.
            for (int room = 0; room < MOST_ROOM_AT_ONCE && index.size() >= most; room++) {
                makeRoom();
            }
            expiries.schedule(Expiries.Kind.SUBJECT, key, placing.expires(active));
        }
        store.put(key, active);
        index.put(active);
        return isNew;
    }

    /** The subjects that would expire first are the first to go; one that claims joined since is put back and stays. */
    private void makeRoom() {
        for (Expiries.Due due : expiries.first(Expiries.Kind.SUBJECT, LOOKED_AT_FOR_ROOM)) {
            Optional<Instant> expires = index.get(due.key()).map(placing::expires);
            expiries.done(due);
            if (expires.isEmpty() || due.row().equals(Expiries.row(Expiries.Kind.SUBJECT, due.key(), expires.get()))) {
                forget(due.key());
                return;
            }
            expiries.schedule(Expiries.Kind.SUBJECT, due.key(), expires.get());
        }
    }

    /** Forgets the subject if no claim joined it for as long as it lives, or says when to ask again. */
    void expire(Expiries.Due due, Instant streamTime) {
        Optional<Instant> later = index.get(due.key()).map(placing::expires).filter(at -> !at.isBefore(streamTime));
        expiries.done(due);
        later.ifPresentOrElse(at -> expiries.schedule(Expiries.Kind.SUBJECT, due.key(), at), () -> forget(due.key()));
    }

    private void forget(String key) {
        store.delete(key);
        index.remove(key);
    }

    int size() {
        return index.size();
    }
}
