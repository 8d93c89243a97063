package dev.crosswire.checker;

import dev.crosswire.core.claim.Claim;
import dev.crosswire.core.claim.ClaimEvent;
import dev.crosswire.core.claim.ClaimTypes;
import dev.crosswire.core.subject.PlacingSettings;
import dev.crosswire.wire.StoreSerdes;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.NullMarked;

/**
 * The checker's placing with its own stores in RocksDB and nothing around it: no broker, no changelog, no encoding of what it
 * forwards. In the checker's package, since a benchmark is no reason to open it.
 */
@NullMarked
public final class PlacingOnStores implements AutoCloseable {

    private final MockProcessorContext<String, Object> context;
    private final PlaceClaimsOnSubjects placing;
    private final List<KeyValueStore<?, ?>> stores = new ArrayList<>();
    private long streamTime;
    private int forwarded;

    /** @param folder where the stores lie */
    public PlacingOnStores(Path folder) {
        Properties properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "placing-benchmark");
        properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "127.0.0.1:1");
        properties.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, BoundedRocksDb.class);
        context = new MockProcessorContext<>(
                properties, new org.apache.kafka.streams.processor.TaskId(0, 0), folder.toFile());
        context.setRecordMetadata("crosswire.claim.v1", 0, 0);
        open(CheckerTopology.ACTIVE_SUBJECTS, Serdes.String(), StoreSerdes.activeSubjects());
        open(CheckerTopology.ARTICLES, Serdes.String(), StoreSerdes.articles());
        open(CheckerTopology.ARTICLE_CLAIMS, Serdes.Bytes(), StoreSerdes.placements());
        open(CheckerTopology.PLACING_EXPIRIES, Serdes.Bytes(), Serdes.ByteArray());
        placing = new PlaceClaimsOnSubjects(
                new ClaimTypes(Map.of()), PlacingSettings.DEFAULT, new CheckerMetrics(new SimpleMeterRegistry()));
        placing.init(context);
    }

    private <K, V> KeyValueStore<K, V> open(String name, Serde<K> keys, Serde<V> values) {
        KeyValueStore<K, V> store = Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(name), keys, values)
                .withCachingDisabled()
                .withLoggingDisabled()
                .build();
        store.init(context.getStateStoreContext(), store);
        context.addStateStore(store);
        stores.add(store);
        return store;
    }

    /** Places the claim, and lets expire what is due as the stream would. */
    public void place(Claim claim) {
        long at = claim.times().observed().toEpochMilli();
        placing.process(new Record<>("all", new ClaimEvent.Claimed(claim), at));
        if (++forwarded % 1_000 == 0) {
            context.resetForwards();
        }
        if (at - streamTime >= PlaceClaimsOnSubjects.EXPIRE_EVERY.toMillis()) {
            streamTime = at;
            context.scheduledPunctuators().stream()
                    .filter(scheduled -> scheduled.getType() == PunctuationType.STREAM_TIME)
                    .forEach(scheduled -> scheduled.getPunctuator().punctuate(at));
        }
    }

    /** How many subjects are active. */
    public int active() {
        return placing.active();
    }

    @Override
    public void close() {
        stores.forEach(KeyValueStore::close);
    }
}
