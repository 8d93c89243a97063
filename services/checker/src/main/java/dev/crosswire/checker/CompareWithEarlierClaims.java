package dev.crosswire.checker;

import dev.crosswire.core.claim.Claim;
import dev.crosswire.core.claim.ClaimTypes;
import dev.crosswire.core.claim.RejectedClaim;
import dev.crosswire.core.finding.Finding;
import dev.crosswire.core.finding.FindingLife;
import dev.crosswire.core.finding.Findings;
import dev.crosswire.core.subject.PlacedClaim;
import dev.crosswire.core.subject.StandingClaims;
import dev.crosswire.core.subject.Subject;
import dev.crosswire.wire.ChangedSubject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps what stands on each subject and emits the findings that change: at once where a claim is news or the subject
 * small, otherwise in the next round, a tenth of a second later. A subject of ten thousand claims is compared as a whole
 * a few times a second rather than ten thousand times, so that a claim costs the same however hot its subject is.
 */
final class CompareWithEarlierClaims implements Processor<String, PlacedClaim, String, Object> {

    /** Up to so many claims comparing all of them costs less than to ask whether it must be. */
    private static final int FEW = 16;

    static final Duration FORGET_EVERY = Duration.ofSeconds(2);

    /** Up to so many, news, an edit or a retraction shows at once. */
    private static final int SEVERAL = 1_000;

    /** Most claims that one subject holds: no story is told by more outlets, and a flood of made-up ones must end somewhere. */
    private static final int MOST_OF_A_SUBJECT = 20_000;

    private static final Logger LOG = LoggerFactory.getLogger(CompareWithEarlierClaims.class);

    private final ClaimTypes types;
    private final Findings findings;
    private final FindingLife life;
    private final RuleSettings rules;
    private final CheckerMetrics metrics;
    private final Rejections rejections;
    private final Rounds rounds = new Rounds();
    private @Nullable EarlierClaims earlierClaims;
    private @Nullable SubjectSummaries summaries;
    private @Nullable SubjectsToCompare toCompare;
    private @Nullable ComparedSubjects subjects;
    private @Nullable OldSubjects oldSubjects;

    CompareWithEarlierClaims(
            ClaimTypes types, Findings findings, FindingLife life, RuleSettings rules, CheckerMetrics metrics) {
        this.types = types;
        this.findings = findings;
        this.life = life;
        this.rules = rules;
        this.metrics = metrics;
        this.rejections = new Rejections(CheckerTopology.WRITE_INCOMPARABLE_CLAIMS, metrics);
    }

    @Override
    public void init(ProcessorContext<String, Object> context) {
        rejections.init(context);
        EarlierClaims claims = new EarlierClaims(context.getStateStore(CheckerTopology.EARLIER_CLAIMS));
        SubjectSummaries emitted = new SubjectSummaries(
                context.getStateStore(CheckerTopology.SUBJECT_SUMMARIES),
                new Expiries(context.getStateStore(CheckerTopology.OPEN_REVISIONS)),
                rules.finding().revisionOpen());
        earlierClaims = claims;
        summaries = emitted;
        toCompare = new SubjectsToCompare(context.getStateStore(CheckerTopology.SUBJECTS_TO_COMPARE));
        subjects = new ComparedSubjects(claims, emitted, types, rules.finding());
        oldSubjects = new OldSubjects(
                new Expiries(context.getStateStore(CheckerTopology.SUBJECT_EXPIRIES)),
                subjects,
                claims,
                emitted,
                rules.alertRetention(),
                rules.placing().entityLife());
        // The wall clock only says how soon; what is emitted depends on the claims and their own times.
        context.schedule(
                Rounds.EVERY, PunctuationType.WALL_CLOCK_TIME, metrics.timed("compare-waiting", this::compareWaiting));
        // Event time, not the wall clock: a restored or replayed checker closes the same revisions at the same place.
        context.schedule(
                SubjectSummaries.CHECK_REVISIONS_EVERY,
                PunctuationType.STREAM_TIME,
                metrics.timed("close-revisions", this::closeRevisions));
        context.schedule(FORGET_EVERY, PunctuationType.STREAM_TIME, metrics.timed("forget-old-subjects", this::forget));
        metrics.comparingBegan(this, toCompare::size);
    }

    @Override
    public void process(Record<String, PlacedClaim> record) {
        long began = System.nanoTime();
        @Nullable PlacedClaim event = record.value();
        if (event == null) {
            String reason = "the record has no value: the topic of placed claims is not compacted";
            rejections.reject(record, RejectionReason.NO_VALUE, reason, "", "");
            return;
        }
        String key = event.subject().key();
        ChangedSubject changed = ChangeOfSubject.by(
                event, rejections.context().recordMetadata().orElseThrow(), Instant.ofEpochMilli(record.timestamp()));
        ComparedSubject known = Objects.requireNonNull(subjects).of(key);
        int weight = known.weight();
        try {
            take(event, changed, known);
        } finally {
            Objects.requireNonNull(subjects).grown(known.weight() - weight);
            long took = System.nanoTime() - began;
            rounds.claimTook(took);
            metrics.comparingTook(took);
        }
    }

    @Override
    public void close() {
        metrics.ended(this);
    }

    private void take(PlacedClaim event, ChangedSubject changed, ComparedSubject known) {
        String key = event.subject().key();
        SubjectsToCompare waiting = Objects.requireNonNull(toCompare);
        if (changed.retraction() && known.claims().size() <= SEVERAL) {
            // What waits closes for its own reasons, not because of the retraction.
            compareIfWaiting(known, key);
        }
        if (isOneTooMany(known, event)) {
            reject(
                    changed,
                    RejectionReason.SUBJECT_FULL,
                    "its subject holds " + MOST_OF_A_SUBJECT + " claims already, which is as many as are compared");
            return;
        }
        boolean isNew = known.isEmpty();
        StandingClaims.Effect effect;
        boolean atOnce;
        try {
            effect = known.claims().add(event);
            atOnce = isDueAtOnce(known, event);
        } catch (RuntimeException e) {
            // Memory may hold what the stores do not: they are read again.
            Objects.requireNonNull(subjects).forget(key);
            reject(changed, e);
            return;
        }
        if (effect.isNone()) {
            return;
        }
        if (isNew) {
            Objects.requireNonNull(oldSubjects).founded(key, changed.observed());
        }
        Objects.requireNonNull(earlierClaims).write(key, effect);
        if (!atOnce) {
            waiting.add(changed);
        } else if (!compare(
                known, waiting.of(key).map(before -> before.and(changed)).orElse(changed))) {
            if (event instanceof PlacedClaim.Withdrawn) {
                return;
            }
            // The subject goes on without the claim on which the rules fail; what waited before goes on waiting.
            known.claims().apply(effect.reversed());
            Objects.requireNonNull(earlierClaims).write(key, effect.reversed());
        } else {
            waiting.remove(key);
        }
    }

    private static boolean isOneTooMany(ComparedSubject known, PlacedClaim event) {
        return known.claims().size() >= MOST_OF_A_SUBJECT
                && event instanceof PlacedClaim.Placed(Subject subject, Claim claim)
                && !known.claims().byId().containsKey(claim.id())
                && !known.claims().hasSlotOf(claim);
    }

    private static boolean isDueAtOnce(ComparedSubject known, PlacedClaim event) {
        boolean news = switch (event) {
            case PlacedClaim.Placed(Subject subject, Claim claim) ->
                known.news().hears(claim);
            case PlacedClaim.Withdrawn withdrawn -> known.claims().size() <= SEVERAL;
        };
        return known.claims().size() <= FEW || (news && known.claims().size() <= SEVERAL);
    }

    private void compareWaiting(long wallClock) {
        rounds.begin(wallClock);
        for (String key : Objects.requireNonNull(toCompare).longestFirst()) {
            if (rounds.rests(key)) {
                continue;
            }
            ComparedSubject known = Objects.requireNonNull(subjects).of(key);
            int weight = known.weight();
            compareIfWaiting(known, key);
            rounds.compared(key, known.claims().size(), wallClock);
            Objects.requireNonNull(subjects).grown(known.weight() - weight);
            if (rounds.isOver()) {
                return;
            }
        }
        rounds.finished(wallClock);
    }

    private void compareIfWaiting(ComparedSubject known, String subject) {
        SubjectsToCompare waiting = Objects.requireNonNull(toCompare);
        Optional<ChangedSubject> changed = waiting.of(subject);
        waiting.remove(subject);
        if (changed.isPresent()
                && !compare(known, changed.get())
                && !changed.get().retraction()) {
            // The rules would fail on it again with every claim that comes.
            StandingClaims.Effect without = known.claims().remove(changed.get().claimId());
            Objects.requireNonNull(earlierClaims).write(subject, without);
        }
    }

    /** Whether the rules could tell what the claims amount to; if not, what changed them last is set aside. */
    private boolean compare(ComparedSubject known, ChangedSubject changed) {
        if (known.claims().size() <= 1 && known.findings().isEmpty()) {
            // Nobody contradicts or confirms the only claim there is.
            metrics.compared(CheckerMetrics.Compared.ALONE);
            return true;
        }
        List<Finding> emitted;
        // Only the rules: what fails to be stored or sent is no fault of the claim, and must stop the task.
        try {
            emitted = life.changed(
                    known.findings(),
                    findings.of(known.subject(changed.subject()), known.claims().claims(), known.known()),
                    changed.observed(),
                    changed.retraction());
        } catch (RuntimeException e) {
            metrics.compared(CheckerMetrics.Compared.FAILED);
            reject(changed, e);
            return false;
        }
        metrics.compared(emitted.isEmpty() ? CheckerMetrics.Compared.UNCHANGED : CheckerMetrics.Compared.CHANGED);
        emit(known, changed.subject().key(), emitted, changed.ingestedAt().toEpochMilli());
        long now = rejections.context().currentSystemTimeMs();
        emitted.forEach(finding -> metrics.findingWritten(finding.updatedAt(), now));
        return true;
    }

    private void forget(long streamTime) {
        for (String finding : Objects.requireNonNull(oldSubjects).forget(Instant.ofEpochMilli(streamTime))) {
            rejections.context().forward(new Record<>(finding, null, streamTime), CheckerTopology.WRITE_ALERTS);
        }
    }

    private void closeRevisions(long streamTime) {
        for (String subject : Objects.requireNonNull(summaries).takeDueRevisions(streamTime)) {
            ComparedSubject known = Objects.requireNonNull(subjects).of(subject);
            emit(known, subject, life.closeRevisions(known.findings(), Instant.ofEpochMilli(streamTime)), streamTime);
        }
    }

    private void emit(ComparedSubject known, String subject, List<Finding> changed, long timestamp) {
        for (Finding finding : changed) {
            // One after another: what was just encoded for the store goes to the topics as it is.
            Objects.requireNonNull(summaries).put(subject, finding);
            known.emitted(finding);
            forward(finding, timestamp);
        }
    }

    private void forward(Finding finding, long timestamp) {
        metrics.findingChanged(finding);
        rejections
                .context()
                .forward(new Record<>(finding.subject().key(), finding, timestamp), CheckerTopology.ROUTE_FINDINGS);
    }

    private void reject(ChangedSubject changed, RuntimeException because) {
        LOG.warn("{} could not be compared", changed.claimId(), because);
        reject(changed, RejectionReason.NOT_COMPARED, "the claim could not be compared: " + because.getMessage());
    }

    private void reject(ChangedSubject changed, RejectionReason why, String reason) {
        rejections.reject(
                changed.subject().key(),
                why,
                new RejectedClaim(
                        reason,
                        changed.topic(),
                        changed.partition(),
                        changed.offset(),
                        changed.claimId(),
                        changed.source(),
                        changed.ingestedAt()));
    }
}
