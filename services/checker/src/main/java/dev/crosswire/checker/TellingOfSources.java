package dev.crosswire.checker;

import dev.crosswire.core.finding.SourceTally;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/** How one task tells the others what it counted of sources: by its own name and partition, so that nobody adds it twice. */
final class TellingOfSources {

    private final String part;
    private final ProcessorContext<String, SourceTally> context;
    private final SourceCounts counts;

    /** @param step name of the step that counts, without a space */
    TellingOfSources(String step, ProcessorContext<String, SourceTally> context, SourceCounts counts) {
        this.part = step + "-" + context.taskId().partition();
        this.context = context;
        this.counts = counts;
    }

    void tell(long now) {
        counts.tell(now, (source, tally) -> forward(source, tally, now));
    }

    @SuppressWarnings("NullAway") // A null value is Kafka's tombstone.
    private void forward(String source, @Nullable SourceTally tally, long now) {
        long at = tally == null ? now : tally.updated().toEpochMilli();
        context.forward(new Record<>(part + " " + source, tally, at));
    }

    /** Whether it is the key of a tally, rather than what somebody else wrote. */
    static boolean isKey(@Nullable String key) {
        return key != null && key.indexOf(' ') > 0 && key.indexOf(' ') < key.length() - 1;
    }

    /** The part of the key of a tally. */
    static String partOf(String key) {
        return key.substring(0, key.indexOf(' '));
    }

    /** The source of the key of a tally. */
    static String sourceOf(String key) {
        return key.substring(key.indexOf(' ') + 1);
    }
}
