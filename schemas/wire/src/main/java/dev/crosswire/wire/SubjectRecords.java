package dev.crosswire.wire;

import dev.crosswire.core.claim.Claim;
import dev.crosswire.core.subject.PlacedClaim;
import dev.crosswire.core.subject.Subject;
import dev.crosswire.wire.avro.ClaimRecord;
import dev.crosswire.wire.avro.PlacedClaimRecord;
import dev.crosswire.wire.avro.SubjectRecord;
import dev.crosswire.wire.avro.WithdrawalRecord;
import java.util.Optional;
import java.util.TreeMap;

/** Subjects and placed claims on the wire. */
final class SubjectRecords {

    private SubjectRecords() {}

    static final AvroMapping<PlacedClaim, PlacedClaimRecord> PLACED_CLAIMS = new AvroMapping<>(
            PlacedClaimRecord.class,
            PlainSchema.of(PlacedClaimRecord.getClassSchema()),
            SubjectRecords::toRecord,
            SubjectRecords::fromRecord);

    static SubjectRecord toRecord(Subject subject) {
        return new SubjectRecord(
                subject.key(),
                subject.family(),
                subject.type(),
                subject.entities(),
                subject.place().orElse(null));
    }

    static Subject fromRecord(SubjectRecord record) {
        return new Subject(
                record.getKey(),
                record.getFamily(),
                record.getType(),
                new TreeMap<>(record.getEntities()),
                Optional.ofNullable(record.getPlace()));
    }

    private static PlacedClaimRecord toRecord(PlacedClaim placed) {
        return new PlacedClaimRecord(
                toRecord(placed.subject()),
                switch (placed) {
                    case PlacedClaim.Placed(Subject subject, Claim claim) -> ClaimRecords.toRecord(claim);
                    case PlacedClaim.Withdrawn withdrawn ->
                        new WithdrawalRecord(
                                withdrawn.claimId(), withdrawn.source(), withdrawn.retracted(), withdrawn.observed());
                });
    }

    private static PlacedClaim fromRecord(PlacedClaimRecord record) {
        Subject subject = fromRecord(record.getSubject());
        return switch (record.getEvent()) {
            case ClaimRecord claim -> new PlacedClaim.Placed(subject, ClaimRecords.fromRecord(claim));
            case WithdrawalRecord withdrawal ->
                new PlacedClaim.Withdrawn(
                        subject,
                        withdrawal.getClaimId(),
                        withdrawal.getSource(),
                        withdrawal.getRetracted(),
                        withdrawal.getObserved());
            default ->
                throw new UnusableRecordException(
                        "a placed claim holds neither a claim nor a withdrawal", "", "", null);
        };
    }
}
