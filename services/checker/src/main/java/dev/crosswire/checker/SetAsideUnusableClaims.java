package dev.crosswire.checker;

import dev.crosswire.core.claim.Claim;
import dev.crosswire.core.claim.ClaimEvent;
import dev.crosswire.wire.Received;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/** Lets usable claims pass and writes the others, with a reason and their coordinates, where people find them. */
final class SetAsideUnusableClaims implements Processor<String, Received<ClaimEvent>, String, Object> {

    private final CheckerMetrics metrics;
    private final Duration observedAhead;
    private final Rejections rejections;

    /** @param observedAhead how long after the time of its record a claim may say that it was taken in */
    SetAsideUnusableClaims(Duration observedAhead, CheckerMetrics metrics) {
        this.observedAhead = observedAhead;
        this.metrics = metrics;
        this.rejections = new Rejections(CheckerTopology.WRITE_REJECTED_CLAIMS, metrics);
    }

    @Override
    public void init(ProcessorContext<String, Object> context) {
        rejections.init(context);
    }

    @Override
    public void process(Record<String, Received<ClaimEvent>> record) {
        metrics.claimRead();
        @Nullable Received<ClaimEvent> value = record.value();
        if (value == null) {
            rejections.reject(record, "the record has no value: a claim topic is not compacted", "", "");
            return;
        }
        switch (value) {
            case Received.Unusable<ClaimEvent>(String reason, String claimId, String source) ->
                rejections.reject(record, reason, claimId, source);
            case Received.Usable<ClaimEvent>(ClaimEvent event) -> {
                Optional<String> violation = ClaimLimits.violation(event)
                        .or(() -> ClaimLimits.ahead(event, Instant.ofEpochMilli(record.timestamp()), observedAhead));
                if (violation.isEmpty()) {
                    rejections.context().forward(record.withValue(event), CheckerTopology.NAME_OWNERS);
                } else {
                    rejections.reject(record, violation.get(), idOf(event), sourceOf(event));
                }
            }
        }
    }

    private static String idOf(ClaimEvent event) {
        return event instanceof ClaimEvent.Claimed(Claim claim) ? claim.id() : "";
    }

    private static String sourceOf(ClaimEvent event) {
        return switch (event) {
            case ClaimEvent.Claimed(Claim claim) -> claim.source();
            case ClaimEvent.VersionCompleted completed -> completed.version().source();
        };
    }
}
