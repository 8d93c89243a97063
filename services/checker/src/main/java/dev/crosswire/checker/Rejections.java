package dev.crosswire.checker;

import dev.crosswire.core.claim.RejectedClaim;
import java.time.Instant;
import java.util.Objects;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.jspecify.annotations.Nullable;

/** The way of one processor to the topic of rejected claims. */
final class Rejections {

    /** The topic's own limit is far above; an id or reason of any length must not reach it. */
    private static final int LONGEST = 500;

    private final String node;
    private final CheckerMetrics metrics;
    private @Nullable ProcessorContext<String, Object> context;

    /** @param node the sink that the processor's rejected claims go to */
    Rejections(String node, CheckerMetrics metrics) {
        this.node = node;
        this.metrics = metrics;
    }

    void init(ProcessorContext<String, Object> processorContext) {
        context = processorContext;
    }

    ProcessorContext<String, Object> context() {
        return Objects.requireNonNull(context, "a processor is used before its init");
    }

    /** Writes the record's coordinates with the reason. */
    void reject(Record<String, ?> record, RejectionReason why, String reason, String claimId, String source) {
        RecordMetadata from = context().recordMetadata().orElseThrow();
        reject(
                String.valueOf(record.key()),
                why,
                new RejectedClaim(
                        reason,
                        from.topic(),
                        from.partition(),
                        from.offset(),
                        claimId,
                        source,
                        Instant.ofEpochMilli(record.timestamp())));
    }

    /** Writes what is known of a record that came earlier, under that record's key. */
    void reject(String key, RejectionReason why, RejectedClaim claim) {
        RejectedClaim rejected = new RejectedClaim(
                shortened(claim.reason()),
                claim.topic(),
                claim.partition(),
                claim.offset(),
                shortened(claim.claimId()),
                shortened(claim.source()),
                claim.observed());
        metrics.claimRejected(why);
        context().forward(new Record<>(key, (Object) rejected, claim.observed().toEpochMilli()), node);
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
