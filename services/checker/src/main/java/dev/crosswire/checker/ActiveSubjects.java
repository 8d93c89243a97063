package dev.crosswire.checker;

import dev.crosswire.core.claim.Claim;
import dev.crosswire.core.claim.ClaimType;
import dev.crosswire.core.claim.ClaimTypes;
import dev.crosswire.core.subject.ActiveSubject;
import dev.crosswire.core.subject.Placing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * The subjects that claims of a beat may still join. Rows lie by family and, for an entity anchor, its entities, so that
 * a claim meets only those that it could join.
 */
final class ActiveSubjects {

    private final KeyValueStore<Bytes, ActiveSubject> store;
    private final ClaimTypes types;
    private final Placing placing;

    ActiveSubjects(KeyValueStore<Bytes, ActiveSubject> store, ClaimTypes types, Placing placing) {
        this.store = store;
        this.types = types;
        this.placing = placing;
    }

    /** Those that the claim might join; what has expired by {@code observed} is dropped on the way. */
    List<ActiveSubject> near(Claim claim, Instant observed) {
        List<ActiveSubject> near = new ArrayList<>();
        List<Bytes> expired = new ArrayList<>();
        try (KeyValueIterator<Bytes, ActiveSubject> rows = store.prefixScan(
                StoreKeys.of(neighbourhood(claim)), new org.apache.kafka.common.serialization.BytesSerializer())) {
            while (rows.hasNext()) {
                KeyValue<Bytes, ActiveSubject> row = rows.next();
                if (placing.expired(row.value, observed)) {
                    expired.add(row.key);
                } else {
                    near.add(row.value);
                }
            }
        }
        expired.forEach(store::delete);
        return near;
    }

    /** Keeps the subject where the claim, and others like it, will look. */
    void put(Claim claim, ActiveSubject active) {
        String[] neighbourhood = neighbourhood(claim);
        String[] key = new String[neighbourhood.length + 1];
        System.arraycopy(neighbourhood, 0, key, 0, neighbourhood.length);
        key[neighbourhood.length] = active.subject().key();
        store.put(StoreKeys.of(key), active);
    }

    private String[] neighbourhood(Claim claim) {
        ClaimType type = types.of(claim);
        return switch (type.anchor()) {
            case EVENT -> new String[] {claim.family()};
            case ENTITY -> new String[] {claim.family(), entities(type, claim.entities())};
        };
    }

    private static String entities(ClaimType type, SortedMap<String, String> entities) {
        StringBuilder text = new StringBuilder();
        for (Map.Entry<String, String> entity : entities.entrySet()) {
            if (type.roles().contains(entity.getKey())) {
                text.append(entity.getKey())
                        .append('=')
                        .append(entity.getValue())
                        .append('\n');
            }
        }
        return text.toString();
    }
}
