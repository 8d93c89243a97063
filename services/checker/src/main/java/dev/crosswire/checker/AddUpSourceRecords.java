package dev.crosswire.checker;

import dev.crosswire.core.finding.SourceRecord;
import dev.crosswire.core.finding.SourceTallies;
import dev.crosswire.core.finding.SourceTally;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.common.serialization.BytesSerializer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Adds up what all parts of the stream counted of a source, and writes its record a little later, once for all that the
 * parts told meanwhile; a source that all of them have forgotten is taken off.
 */
final class AddUpSourceRecords implements Processor<String, SourceTally, String, SourceRecord> {

    private static final Logger LOG = LoggerFactory.getLogger(AddUpSourceRecords.class);
    private static final int MOST_AT_ONCE = 500;
    private static final String SOURCES = "source";
    private static final String UNTOLD = "untold";

    private @Nullable ProcessorContext<String, SourceRecord> context;
    private @Nullable KeyValueStore<Bytes, SourceTallies> sources;

    @Override
    public void init(ProcessorContext<String, SourceRecord> processorContext) {
        context = processorContext;
        sources = processorContext.getStateStore(CheckerTopology.SOURCE_RECORDS);
        // The wall clock only says how often it is told; what is told depends on the claims alone.
        processorContext.schedule(SourceCounts.TELL_EVERY, PunctuationType.WALL_CLOCK_TIME, this::tell);
    }

    @Override
    @SuppressWarnings("NullAway") // A null value is Kafka's tombstone.
    public void process(Record<String, SourceTally> record) {
        KeyValueStore<Bytes, SourceTallies> store = Objects.requireNonNull(sources);
        if (!TellingOfSources.isKey(record.key())) {
            LOG.warn("a tally is left out, its key {} names no part and source", record.key());
            return;
        }
        String source = TellingOfSources.sourceOf(record.key());
        SourceTallies known = store.get(StoreKeys.of(SOURCES, source));
        SourceTallies before = known == null ? SourceTallies.NONE : known;
        SourceTallies after = before.with(TellingOfSources.partOf(record.key()), Optional.ofNullable(record.value()));
        if (!after.equals(before)) {
            store.put(StoreKeys.of(SOURCES, source), after.byPart().isEmpty() ? null : after);
            store.put(StoreKeys.of(UNTOLD, source), SourceTallies.NONE);
        }
    }

    private void tell(long now) {
        KeyValueStore<Bytes, SourceTallies> store = Objects.requireNonNull(sources);
        List<Bytes> told = new ArrayList<>();
        try (KeyValueIterator<Bytes, SourceTallies> rows =
                store.prefixScan(StoreKeys.of(UNTOLD), new BytesSerializer())) {
            while (rows.hasNext() && told.size() < MOST_AT_ONCE) {
                Bytes key = rows.next().key;
                told.add(key);
                tell(StoreKeys.last(key), now);
            }
        }
        told.forEach(store::delete);
    }

    @SuppressWarnings("NullAway") // A null value is Kafka's tombstone.
    private void tell(String source, long now) {
        SourceTallies known = Objects.requireNonNull(sources).get(StoreKeys.of(SOURCES, source));
        ProcessorContext<String, SourceRecord> to = Objects.requireNonNull(context);
        if (known == null) {
            to.forward(new Record<>(source, null, now));
            return;
        }
        SourceTally total = known.total();
        // Without a sample there is nothing to say yet: the part that counts it has still to tell, and then it is said.
        if (total.claims() > 0) {
            to.forward(new Record<>(source, total.of(source), total.updated().toEpochMilli()));
        }
    }
}
