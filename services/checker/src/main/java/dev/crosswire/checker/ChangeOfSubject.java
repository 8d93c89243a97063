package dev.crosswire.checker;

import dev.crosswire.core.claim.Claim;
import dev.crosswire.core.subject.PlacedClaim;
import dev.crosswire.core.subject.Subject;
import dev.crosswire.wire.ChangedSubject;
import java.time.Instant;
import org.apache.kafka.streams.processor.api.RecordMetadata;

/** What a placed claim changes of its subject, with the coordinates of its record. */
final class ChangeOfSubject {

    private ChangeOfSubject() {}

    /** @param ingested time of the record */
    static ChangedSubject by(PlacedClaim event, RecordMetadata from, Instant ingested) {
        return switch (event) {
            case PlacedClaim.Placed(Subject subject, Claim claim) ->
                new ChangedSubject(
                        subject,
                        claim.times().observed(),
                        false,
                        from.topic(),
                        from.partition(),
                        from.offset(),
                        ingested,
                        claim.id(),
                        claim.source());
            case PlacedClaim.Withdrawn withdrawn ->
                new ChangedSubject(
                        withdrawn.subject(),
                        withdrawn.observed(),
                        withdrawn.retracted(),
                        from.topic(),
                        from.partition(),
                        from.offset(),
                        ingested,
                        withdrawn.claimId(),
                        withdrawn.source());
        };
    }
}
