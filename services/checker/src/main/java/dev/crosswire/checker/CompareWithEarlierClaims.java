package dev.crosswire.checker;

import dev.crosswire.core.claim.Claim;
import dev.crosswire.core.claim.ClaimTypes;
import dev.crosswire.core.claim.RejectedClaim;
import dev.crosswire.core.finding.Finding;
import dev.crosswire.core.finding.FindingLife;
import dev.crosswire.core.finding.FindingSettings;
import dev.crosswire.core.finding.Findings;
import dev.crosswire.core.subject.PlacedClaim;
import dev.crosswire.core.subject.StandingClaims;
import dev.crosswire.core.subject.Subject;
import dev.crosswire.wire.ChangedSubject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps what stands on each subject and emits the findings that change: at once where a claim is news or the subject
 * small, otherwise in the next round, a tenth of a second later. A subject of ten thousand claims is compared as a whole
 * a few times a second rather than ten thousand times, so that a claim costs the same however hot its subject is.
 */
final class CompareWithEarlierClaims implements Processor<String, PlacedClaim, String, Object> {

    /** As often as a transaction commits: sooner would be seen by nobody. */
    static final Duration ROUND = Duration.ofMillis(100);

    /** Up to so many claims comparing all of them costs less than to ask whether it must be. */
    private static final int FEW = 16;

    /** Up to so many an edit or a retraction shows at once. */
    private static final int SEVERAL = 1_000;

    /** What one round compares at most, in claims: it holds up the claims behind it. */
    private static final int MOST_OF_A_ROUND = 50_000;

    /** How long a subject rests after it was compared, by its claims: comparing them may take a tenth of the time. */
    private static final double REST_MILLIS_BY_CLAIM = 0.05;

    private static final Logger LOG = LoggerFactory.getLogger(CompareWithEarlierClaims.class);

    private final ClaimTypes types;
    private final Findings findings;
    private final FindingLife life;
    private final FindingSettings settings;
    private final CheckerMetrics metrics;
    private final Rejections rejections;
    private @Nullable EarlierClaims earlierClaims;
    private @Nullable SubjectSummaries summaries;
    private @Nullable SubjectsToCompare toCompare;
    private @Nullable ComparedSubjects subjects;

    CompareWithEarlierClaims(
            ClaimTypes types, Findings findings, FindingLife life, FindingSettings settings, CheckerMetrics metrics) {
        this.types = types;
        this.findings = findings;
        this.life = life;
        this.settings = settings;
        this.metrics = metrics;
        this.rejections = new Rejections(CheckerTopology.WRITE_INCOMPARABLE_CLAIMS, metrics);
    }

    @Override
    public void init(ProcessorContext<String, Object> context) {
        rejections.init(context);
        EarlierClaims claims = new EarlierClaims(context.getStateStore(CheckerTopology.EARLIER_CLAIMS));
        SubjectSummaries emitted = new SubjectSummaries(
                context.getStateStore(CheckerTopology.SUBJECT_SUMMARIES),
                context.getStateStore(CheckerTopology.OPEN_REVISIONS),
                settings.revisionOpen());
        earlierClaims = claims;
        summaries = emitted;
        toCompare = new SubjectsToCompare(context.getStateStore(CheckerTopology.SUBJECTS_TO_COMPARE));
        subjects = new ComparedSubjects(claims, emitted, types, settings);
        // The wall clock only says how soon; what is emitted depends on the claims and their own times.
        context.schedule(ROUND, PunctuationType.WALL_CLOCK_TIME, this::compareWaiting);
        // Event time, not the wall clock: a restored or replayed checker closes the same revisions at the same place.
        context.schedule(SubjectSummaries.CHECK_REVISIONS_EVERY, PunctuationType.STREAM_TIME, this::closeRevisions);
    }

    @Override
    public void process(Record<String, PlacedClaim> record) {
        PlacedClaim event = record.value();
        ChangedSubject changed = changedBy(record, event);
        ComparedSubject known =
                Objects.requireNonNull(subjects).of(event.subject().key());
        int weight = known.weight();
        StandingClaims.Effect effect = StandingClaims.Effect.NONE;
        try {
            if (changed.retraction() && known.claims().size() <= SEVERAL) {
                // What waits closes for its own reasons, not because of the retraction.
                compareIfWaiting(known, event.subject().key());
            }
            effect = known.claims().add(event);
            if (effect.isNone()) {
                return;
            }
            Objects.requireNonNull(earlierClaims).write(event.subject().key(), effect);
            boolean news = event instanceof PlacedClaim.Placed(Subject subject, Claim claim)
                    ? known.news().hears(claim)
                    : known.claims().size() <= SEVERAL;
            Objects.requireNonNull(toCompare).add(changed);
            if (news || known.claims().size() <= FEW) {
                compareIfWaiting(known, event.subject().key());
            }
        } catch (RuntimeException e) {
            LOG.warn("{} could not be compared", changed.claimId(), e);
            known.claims().apply(effect.reversed());
            Objects.requireNonNull(earlierClaims).write(event.subject().key(), effect.reversed());
            reject(changed, e);
        }
        Objects.requireNonNull(subjects).grown(known.weight() - weight);
    }

    private void compareWaiting(long wallClock) {
        int left = MOST_OF_A_ROUND;
        for (ChangedSubject changed : Objects.requireNonNull(toCompare).all()) {
            ComparedSubject known =
                    Objects.requireNonNull(subjects).of(changed.subject().key());
            int claims = known.claims().size();
            if (known.rests(wallClock, claims * REST_MILLIS_BY_CLAIM)) {
                continue;
            }
            left -= claims;
            if (left < 0) {
                return;
            }
            known.comparedAt(wallClock);
            int weight = known.weight();
            try {
                compareIfWaiting(known, changed.subject().key());
            } catch (RuntimeException e) {
                LOG.warn("{} could not be compared", changed.subject().key(), e);
                reject(changed, e);
            }
            Objects.requireNonNull(subjects).grown(known.weight() - weight);
        }
    }

    private void compareIfWaiting(ComparedSubject known, String subject) {
        Objects.requireNonNull(toCompare).take(subject).ifPresent(changed -> compare(known, changed));
    }

    private void compare(ComparedSubject known, ChangedSubject changed) {
        List<Finding> emitted = life.changed(
                known.findings(),
                findings.of(known.subject(changed.subject()), known.claims().claims()),
                changed.observed(),
                changed.retraction());
        emit(known, changed.subject().key(), emitted, changed.ingestedAt().toEpochMilli());
    }

    private void closeRevisions(long streamTime) {
        for (String subject : Objects.requireNonNull(summaries).takeDueRevisions(streamTime)) {
            ComparedSubject known = Objects.requireNonNull(subjects).of(subject);
            emit(known, subject, life.closeRevisions(known.findings(), Instant.ofEpochMilli(streamTime)), streamTime);
        }
    }

    private void emit(ComparedSubject known, String subject, List<Finding> changed, long timestamp) {
        Objects.requireNonNull(summaries).put(subject, changed);
        for (Finding finding : changed) {
            known.emitted(finding);
            forward(finding, timestamp);
        }
    }

    private void forward(Finding finding, long timestamp) {
        metrics.findingChanged(finding);
        ProcessorContext<String, Object> context = rejections.context();
        context.forward(
                new Record<>(finding.subject().key(), finding, timestamp, FindingHeaders.of(finding)),
                CheckerTopology.WRITE_FINDINGS);
        context.forward(
                new Record<>(finding.id(), finding, timestamp, FindingHeaders.of(finding)),
                CheckerTopology.WRITE_ALERTS);
    }

    private void reject(ChangedSubject changed, RuntimeException because) {
        rejections.reject(
                changed.subject().key(),
                new RejectedClaim(
                        "the claim could not be compared: " + because.getMessage(),
                        changed.topic(),
                        changed.partition(),
                        changed.offset(),
                        changed.claimId(),
                        changed.source(),
                        changed.ingestedAt()));
    }

    private ChangedSubject changedBy(Record<String, PlacedClaim> record, PlacedClaim event) {
        RecordMetadata from = rejections.context().recordMetadata().orElseThrow();
        Instant ingested = Instant.ofEpochMilli(record.timestamp());
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
