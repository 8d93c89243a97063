package dev.crosswire.checker;

import dev.crosswire.core.finding.SourceRecord;
import dev.crosswire.core.finding.SourceTallies;
import dev.crosswire.core.finding.SourceTally;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Adds up what all parts of the stream counted of a source, and writes its record where that changed it; a source that all
 * parts have forgotten is taken off.
 */
final class AddUpSourceRecords implements Processor<String, SourceTally, String, SourceRecord> {

    private @Nullable ProcessorContext<String, SourceRecord> context;
    private @Nullable KeyValueStore<String, SourceTallies> sources;

    @Override
    public void init(ProcessorContext<String, SourceRecord> processorContext) {
        context = processorContext;
        sources = processorContext.getStateStore(CheckerTopology.SOURCE_RECORDS);
    }

    @Override
    @SuppressWarnings("NullAway") // A null value is Kafka's tombstone.
    public void process(Record<String, SourceTally> record) {
        KeyValueStore<String, SourceTallies> store = Objects.requireNonNull(sources);
        String source = TellingOfSources.sourceOf(record.key());
        SourceTallies known = store.get(source);
        SourceTallies before = known == null ? SourceTallies.NONE : known;
        SourceTallies after = before.with(TellingOfSources.partOf(record.key()), Optional.ofNullable(record.value()));
        if (after.equals(before)) {
            return;
        }
        boolean gone = after.byPart().isEmpty();
        store.put(source, gone ? null : after);
        Objects.requireNonNull(context)
                .forward(new Record<>(source, gone ? null : after.total().of(source), record.timestamp()));
    }
}
