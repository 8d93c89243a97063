package dev.crosswire.checker;

import dev.crosswire.core.claim.ClaimTypes;
import dev.crosswire.core.subject.StandingClaim;
import dev.crosswire.core.subject.StandingClaims;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.serialization.BytesSerializer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** The claims of every subject, a row each; the rows of a subject lie together. */
final class EarlierClaims {

    private final KeyValueStore<Bytes, StandingClaim> store;
    private final ClaimTypes types;

    EarlierClaims(KeyValueStore<Bytes, StandingClaim> store, ClaimTypes types) {
        this.store = store;
        this.types = types;
    }

    StandingClaims of(String subject) {
        Map<String, StandingClaim> claims = new HashMap<>();
        try (KeyValueIterator<Bytes, StandingClaim> rows =
                store.prefixScan(StoreKeys.of(subject), new BytesSerializer())) {
            while (rows.hasNext()) {
                StandingClaim standing = rows.next().value;
                claims.put(standing.claim().id(), standing);
            }
        }
        return new StandingClaims(types, claims);
    }

    /** Writes only the rows that differ: the changelog carries every one of them. */
    void replace(String subject, StandingClaims before, StandingClaims after) {
        after.byId().forEach((id, standing) -> {
            if (!standing.equals(before.byId().get(id))) {
                store.put(StoreKeys.of(subject, id), standing);
            }
        });
        before.byId().keySet().stream()
                .filter(id -> !after.byId().containsKey(id))
                .forEach(id -> store.delete(StoreKeys.of(subject, id)));
    }
}
