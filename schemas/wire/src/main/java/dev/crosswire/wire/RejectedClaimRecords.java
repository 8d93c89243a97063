package dev.crosswire.wire;

import dev.crosswire.core.claim.RejectedClaim;
import dev.crosswire.wire.avro.RejectedClaimRecord;

/** Claims that were set aside, on the wire. */
final class RejectedClaimRecords {

    private RejectedClaimRecords() {}

    static final AvroMapping<RejectedClaim, RejectedClaimRecord> REJECTED_CLAIMS = new AvroMapping<>(
            RejectedClaimRecord.class,
            PlainSchema.of(RejectedClaimRecord.getClassSchema()),
            claim -> new RejectedClaimRecord(
                    claim.reason(),
                    claim.topic(),
                    claim.partition(),
                    claim.offset(),
                    claim.claimId(),
                    claim.source(),
                    claim.observed()),
            record -> new RejectedClaim(
                    record.getReason(),
                    record.getTopic(),
                    record.getPartition(),
                    record.getOffset(),
                    record.getClaimId(),
                    record.getSource(),
                    record.getObserved()));
}
