package dev.crosswire.wire;

import dev.crosswire.core.finding.Finding;
import dev.crosswire.core.subject.ActiveSubject;
import dev.crosswire.core.subject.ArticleClaims;
import dev.crosswire.core.subject.StandingClaim;
import dev.crosswire.wire.avro.ActiveSubjectRecord;
import dev.crosswire.wire.avro.ArticleClaimsRecord;
import dev.crosswire.wire.avro.FindingRecord;
import dev.crosswire.wire.avro.PlacementRecord;
import dev.crosswire.wire.avro.StandingClaimRecord;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.common.serialization.Serde;

/** How the values of the checker's stores are kept; they are its own and no contract. */
public final class StoreSerdes {

    private StoreSerdes() {}

    /** Subjects that claims may still join. */
    public static Serde<ActiveSubject> activeSubjects() {
        return new StoreSerde<>(
                ActiveSubjectRecord.class,
                active -> new ActiveSubjectRecord(
                        SubjectRecords.toRecord(active.subject()),
                        active.eventFrom(),
                        active.eventTo(),
                        active.company(),
                        active.claims(),
                        active.lastObserved()),
                record -> new ActiveSubject(
                        SubjectRecords.fromRecord(record.getSubject()),
                        record.getEventFrom(),
                        record.getEventTo(),
                        record.getCompany(),
                        record.getClaims(),
                        record.getLastObserved()));
    }

    /** Where the claims of an article were placed. */
    public static Serde<ArticleClaims> articleClaims() {
        return new StoreSerde<>(
                ArticleClaimsRecord.class,
                claims -> new ArticleClaimsRecord(
                        claims.completedVersion(),
                        claims.placements().entrySet().stream()
                                .map(entry -> new PlacementRecord(
                                        entry.getKey(),
                                        SubjectRecords.toRecord(entry.getValue().subject()),
                                        entry.getValue().version()))
                                .toList()),
                record -> {
                    SortedMap<String, ArticleClaims.Placement> placements = new TreeMap<>();
                    for (PlacementRecord placement : record.getPlacements()) {
                        placements.put(
                                placement.getClaimId(),
                                new ArticleClaims.Placement(
                                        SubjectRecords.fromRecord(placement.getSubject()), placement.getVersion()));
                    }
                    return new ArticleClaims(record.getCompletedVersion(), placements);
                });
    }

    /** Claims that stand on a subject. */
    public static Serde<StandingClaim> standingClaims() {
        return new StoreSerde<>(
                StandingClaimRecord.class,
                standing -> new StandingClaimRecord(ClaimRecords.toRecord(standing.claim()), standing.edited()),
                record -> new StandingClaim(ClaimRecords.fromRecord(record.getClaim()), record.getEdited()));
    }

    /** The latest version of a finding. */
    public static Serde<Finding> findings() {
        return new StoreSerde<>(FindingRecord.class, FindingRecords::toRecord, FindingRecords::fromRecord);
    }
}
