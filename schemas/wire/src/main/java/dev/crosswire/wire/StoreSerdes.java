package dev.crosswire.wire;

import dev.crosswire.core.alert.AlertAction;
import dev.crosswire.core.article.SourceListing;
import dev.crosswire.core.article.SourceStatus;
import dev.crosswire.core.finding.CountedClaims;
import dev.crosswire.core.finding.Finding;
import dev.crosswire.core.finding.SourceRecord;
import dev.crosswire.core.finding.SourceTallies;
import dev.crosswire.core.finding.SourceTally;
import dev.crosswire.core.subject.ActiveSubject;
import dev.crosswire.core.subject.ArticleClaims;
import dev.crosswire.core.subject.EventPeriod;
import dev.crosswire.core.subject.PlacedClaim;
import dev.crosswire.core.subject.StandingClaim;
import dev.crosswire.wire.avro.ActiveSubjectRecord;
import dev.crosswire.wire.avro.ArticleClaimsRecord;
import dev.crosswire.wire.avro.ChangedSubjectRecord;
import dev.crosswire.wire.avro.CountedClaimsRecord;
import dev.crosswire.wire.avro.PlacementRecord;
import dev.crosswire.wire.avro.SourceTalliesRecord;
import dev.crosswire.wire.avro.SourceTallyRecord;
import dev.crosswire.wire.avro.StandingClaimRecord;
import java.util.Optional;
import org.apache.kafka.common.serialization.Serde;

/** How values are kept in stores and indexes; each is its service's own and no contract. */
public final class StoreSerdes {

    /** Active subjects since each lies under its key and is expired by a row of its own. */
    private static final byte WITH_EXPIRY = 3;

    /** Articles since each of their claims has a row of its own. */
    private static final byte ROW_PER_CLAIM = 2;

    /** Whatever holds a claim, since claims know the owner of their outlet. */
    private static final byte WITH_OWNERS = 2;

    private StoreSerdes() {}

    /** Subjects that claims may still join. */
    public static Serde<ActiveSubject> activeSubjects() {
        return new StoreSerde<>(
                WITH_EXPIRY,
                ActiveSubjectRecord.class,
                active -> new ActiveSubjectRecord(
                        SubjectRecords.toRecord(active.subject()),
                        active.eventFrom(),
                        active.eventTo(),
                        active.company(),
                        active.claims(),
                        active.lastObserved(),
                        active.predicate(),
                        active.lasting(),
                        active.period().isPresent(),
                        active.period().flatMap(EventPeriod::from).orElse(null),
                        active.period().flatMap(EventPeriod::to).orElse(null)),
                record -> new ActiveSubject(
                        SubjectRecords.fromRecord(record.getSubject()),
                        record.getPredicate(),
                        record.getLasting(),
                        record.getEventFrom(),
                        record.getEventTo(),
                        record.getHasPeriod()
                                ? Optional.of(new EventPeriod(
                                        Optional.ofNullable(record.getPeriodFrom()),
                                        Optional.ofNullable(record.getPeriodTo())))
                                : Optional.empty(),
                        record.getCompany(),
                        record.getClaims(),
                        record.getLastObserved()));
    }

    /** What is known of the articles whose claims were placed. */
    public static Serde<ArticleClaims> articles() {
        return new StoreSerde<>(
                ROW_PER_CLAIM,
                ArticleClaimsRecord.class,
                article ->
                        new ArticleClaimsRecord(article.completedVersion(), article.claims(), article.lastObserved()),
                record ->
                        new ArticleClaims(record.getCompletedVersion(), record.getClaims(), record.getLastObserved()));
    }

    /** Where each claim of an article was placed. */
    public static Serde<ArticleClaims.Placement> placements() {
        return new StoreSerde<>(
                ROW_PER_CLAIM,
                PlacementRecord.class,
                placement -> new PlacementRecord(SubjectRecords.toRecord(placement.subject()), placement.version()),
                record -> new ArticleClaims.Placement(
                        SubjectRecords.fromRecord(record.getSubject()), record.getVersion()));
    }

    /** Claims that stand on a subject. */
    public static Serde<StandingClaim> standingClaims() {
        return new StoreSerde<>(
                WITH_OWNERS,
                StandingClaimRecord.class,
                standing -> new StandingClaimRecord(ClaimRecords.toRecord(standing.claim()), standing.edited()),
                record -> new StandingClaim(ClaimRecords.fromRecord(record.getClaim()), record.getEdited()));
    }

    /** Subjects that wait to be compared. */
    public static Serde<ChangedSubject> changedSubjects() {
        return new StoreSerde<>(
                StoreSerde.FIRST,
                ChangedSubjectRecord.class,
                changed -> new ChangedSubjectRecord(
                        SubjectRecords.toRecord(changed.subject()),
                        changed.observed(),
                        changed.retraction(),
                        changed.topic(),
                        changed.partition(),
                        changed.offset(),
                        changed.ingestedAt(),
                        changed.claimId(),
                        changed.source()),
                record -> new ChangedSubject(
                        SubjectRecords.fromRecord(record.getSubject()),
                        record.getObserved(),
                        record.getRetraction(),
                        record.getTopic(),
                        record.getPartition(),
                        record.getOffset(),
                        record.getIngestedAt(),
                        record.getClaimId(),
                        record.getSource()));
    }

    /** The latest version of a finding. */
    public static Serde<Finding> findings() {
        return new StoreSerde<>(WITH_OWNERS, FindingRecords.FINDINGS.body(), FindingRecords::fromRecord);
    }

    /** What one part of the stream counted of one source. */
    public static Serde<SourceTally> sourceTallies() {
        return new StoreSerde<>(
                StoreSerde.FIRST, SourceTallyRecord.class, SourceRecords::toRecord, SourceRecords::fromRecord);
    }

    /** What all parts of the stream counted of one source. */
    public static Serde<SourceTallies> sourceParts() {
        return new StoreSerde<>(
                StoreSerde.FIRST, SourceTalliesRecord.class, SourceRecords::toRecord, SourceRecords::fromRecord);
    }

    /** Which claims a finding was counted for. */
    public static Serde<CountedClaims> countedClaims() {
        return new StoreSerde<>(
                StoreSerde.FIRST, CountedClaimsRecord.class, SourceRecords::toRecord, SourceRecords::fromRecord);
    }

    /** A claim on its subject, as the index of claims keeps it. */
    public static Serde<PlacedClaim> placedClaims() {
        return new StoreSerde<>(
                WITH_OWNERS, SubjectRecords.PLACED_CLAIMS.body(), SubjectRecords.PLACED_CLAIMS.fromRecord());
    }

    /** What a person did, as the index of alerts keeps it. */
    public static Serde<AlertAction> alertActions() {
        return new StoreSerde<>(
                StoreSerde.FIRST,
                AlertActionRecords.ALERT_ACTIONS.body(),
                AlertActionRecords.ALERT_ACTIONS.fromRecord());
    }

    /** How the claims of a source fared, as the index of sources keeps it. */
    public static Serde<SourceRecord> sourceRecords() {
        return new StoreSerde<>(
                StoreSerde.FIRST, SourceRecords.SOURCE_RECORDS.body(), SourceRecords.SOURCE_RECORDS.fromRecord());
    }

    /** A source as the newsroom lists it, as the index of sources keeps it. */
    public static Serde<SourceListing> sources() {
        return new StoreSerde<>(
                StoreSerde.FIRST, SourceListingRecords.SOURCES.body(), SourceListingRecords.SOURCES.fromRecord());
    }

    /** How it goes with a source, as the index of sources keeps it. */
    public static Serde<SourceStatus> sourceStatuses() {
        return new StoreSerde<>(
                StoreSerde.FIRST, SourceListingRecords.STATUSES.body(), SourceListingRecords.STATUSES.fromRecord());
    }
}
