package dev.crosswire.checker;

import dev.crosswire.core.subject.StandingClaim;
import dev.crosswire.core.subject.StandingClaims;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.kafka.common.serialization.BytesSerializer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** The claims that stand on subjects, one row each, under subject and claim id. */
final class EarlierClaims {

    private final KeyValueStore<Bytes, StandingClaim> store;

    EarlierClaims(KeyValueStore<Bytes, StandingClaim> store) {
        this.store = store;
    }

    List<StandingClaim> of(String subject) {
        List<StandingClaim> claims = new ArrayList<>();
        try (KeyValueIterator<Bytes, StandingClaim> rows =
                store.prefixScan(StoreKeys.of(subject), new BytesSerializer())) {
            rows.forEachRemaining(row -> claims.add(row.value));
        }
        return claims;
    }

    /** Writes only the rows that differ: the changelog carries every one of them. */
    void write(String subject, StandingClaims.Effect effect) {
        effect.after().forEach((id, standing) -> {
            if (standing.isPresent()) {
                store.put(StoreKeys.of(subject, id), standing.get());
            } else if (effect.before().getOrDefault(id, standing).isPresent()) {
                store.delete(StoreKeys.of(subject, id));
            }
        });
    }

    void delete(String subject, Collection<String> ids) {
        ids.forEach(id -> store.delete(StoreKeys.of(subject, id)));
    }
}
