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
            rejections.reject(
                    record,
                    RejectionReason.NO_VALUE,
                    "the record has no value: a claim topic is not compacted",
                    "",
                    "");
            return;
        }
        switch (value) {
            case Received.Unusable<ClaimEvent>(String reason, String claimId, String source) ->
                rejections.reject(record, RejectionReason.UNUSABLE, reason, claimId, source);
            case Received.Usable<ClaimEvent>(ClaimEvent event) -> {
                Optional<String> violation = ClaimLimits.violation(event);
                Optional<String> ahead =
                        ClaimLimits.ahead(event, Instant.ofEpochMilli(record.timestamp()), observedAhead);
                if (violation.isPresent()) {
                    reject(record, event, RejectionReason.BEYOND_LIMITS, violation.get());
                } else if (ahead.isPresent()) {
                    reject(record, event, RejectionReason.FROM_THE_FUTURE, ahead.get());
                } else {
                    rejections.context().forward(record.withValue(event), CheckerTopology.NAME_OWNERS);
                }
            }
        }
    }

    private void reject(Record<String, ?> record, ClaimEvent event, RejectionReason why, String reason) {
        rejections.reject(record, why, reason, idOf(event), sourceOf(event));
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
