package dev.crosswire.alerts.topic;

import dev.crosswire.alerts.index.Sources;
import dev.crosswire.alerts.index.TopicPosition;
import dev.crosswire.core.finding.SourceRecord;

/** The topic of source records into what is known of the sources. */
public record SourceRecordSink(Sources sources) implements TopicSink<SourceRecord> {

    @Override
    public void begin(long epoch) {
        sources.begin(epoch);
    }

    @Override
    public Outcome put(String key, SourceRecord record, Place place) {
        if (!record.source().equals(key)) {
            throw new IllegalArgumentException("its key is " + key + " and its value of the source " + record.source());
        }
        sources.put(record, place.partition(), place.offset());
        return Outcome.APPLIED;
    }

    @Override
    public void remove(String key, Place place) {
        sources.remove(key, place.partition(), place.offset());
    }

    @Override
    public void passed(int partition, long offset) {
        sources.passed(partition, offset);
    }

    @Override
    public TopicPosition position() {
        return sources.position();
    }
}
