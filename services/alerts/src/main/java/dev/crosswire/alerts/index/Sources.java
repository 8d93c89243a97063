package dev.crosswire.alerts.index;

import dev.crosswire.core.finding.SourceRecord;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The sources and how their claims fared. The records are few, a compacted topic holds each once, and so they are kept on
 * the heap and read anew at every start.
 */
public final class Sources {

    private final ClaimIndex claims;
    private final Map<String, SourceRecord> records = new ConcurrentHashMap<>();
    private volatile TopicPosition position = TopicPosition.NOWHERE;

    /** Sources of the claims of that index. */
    public Sources(ClaimIndex claims) {
        this.claims = claims;
    }

    /** Every source that has claims or a record, in order of id. */
    public List<KnownSource> all(Instant recently) {
        Map<String, SourceActivity> active = new TreeMap<>(claims.activity(recently));
        TreeMap<String, KnownSource> known = new TreeMap<>();
        active.forEach((id, activity) -> known.put(id, new KnownSource(id, Optional.of(activity), record(id))));
        records.forEach((id, record) ->
                known.computeIfAbsent(id, it -> new KnownSource(it, Optional.empty(), Optional.of(record))));
        return List.copyOf(known.values());
    }

    /** How the claims of a source fared. */
    public Optional<SourceRecord> record(String source) {
        return Optional.ofNullable(records.get(source));
    }

    public int size() {
        return records.size();
    }

    /** Forgets all records and starts on the topic with this identity. */
    public void begin(long epoch) {
        records.clear();
        position = TopicPosition.beginningOf(epoch);
    }

    /** Takes in a record in place of the one before. */
    public void put(SourceRecord record, int partition, long offset) {
        records.put(record.source(), record);
        passed(partition, offset);
    }

    /** Forgets the record of a source that has not been heard of for long. */
    public void remove(String source, int partition, long offset) {
        records.remove(source);
        passed(partition, offset);
    }

    /** Notes that everything up to the offset was read, whatever it was; one thread writes. */
    @SuppressWarnings("NonAtomicOperationOnVolatileField")
    public void passed(int partition, long offset) {
        position = position.with(partition, offset);
    }

    public TopicPosition position() {
        return position;
    }
}
