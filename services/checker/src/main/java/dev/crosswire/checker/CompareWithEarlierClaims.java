package dev.crosswire.checker;

import dev.crosswire.core.claim.Claim;
import dev.crosswire.core.claim.ClaimTypes;
import dev.crosswire.core.finding.Finding;
import dev.crosswire.core.finding.FindingLife;
import dev.crosswire.core.finding.FindingSettings;
import dev.crosswire.core.finding.Findings;
import dev.crosswire.core.subject.PlacedClaim;
import dev.crosswire.core.subject.StandingClaims;
import dev.crosswire.core.subject.Subject;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compares what is said of a subject with everything said of it before, and writes every finding that changes. A claim
 * that is already known changes nothing, so a replay writes nothing.
 */
final class CompareWithEarlierClaims implements Processor<String, PlacedClaim, String, Object> {

    private static final Logger LOG = LoggerFactory.getLogger(CompareWithEarlierClaims.class);

    private final ClaimTypes types;
    private final Findings findings;
    private final FindingLife life;
    private final FindingSettings settings;
    private final CheckerMetrics metrics;
    private final Rejections rejections;
    private @Nullable EarlierClaims earlierClaims;
    private @Nullable SubjectSummaries summaries;

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
        earlierClaims = new EarlierClaims(context.getStateStore(CheckerTopology.EARLIER_CLAIMS), types);
        summaries = new SubjectSummaries(
                context.getStateStore(CheckerTopology.SUBJECT_SUMMARIES),
                context.getStateStore(CheckerTopology.OPEN_REVISIONS),
                settings.revisionOpen());
        // Event time, not the wall clock: a restored or replayed checker closes the same revisions at the same place.
        context.schedule(SubjectSummaries.CHECK_REVISIONS_EVERY, PunctuationType.STREAM_TIME, this::closeRevisions);
    }

    @Override
    public void process(Record<String, PlacedClaim> record) {
        PlacedClaim event = record.value();
        Subject subject = event.subject();
        EarlierClaims earlier = Objects.requireNonNull(earlierClaims);
        SubjectSummaries known = Objects.requireNonNull(summaries);
        StandingClaims before = earlier.of(subject.key());
        StandingClaims after = before.after(event);
        if (after.equals(before)) {
            return;
        }
        List<Finding> changed;
        try {
            changed = life.changed(
                    known.of(subject.key()),
                    findings.of(subject, after.claims()),
                    observed(event),
                    event instanceof PlacedClaim.Withdrawn withdrawn && withdrawn.retracted());
        } catch (RuntimeException e) {
            LOG.warn("{} could not be compared", idOf(event), e);
            rejections.reject(
                    record, "the claim could not be compared: " + e.getMessage(), idOf(event), sourceOf(event));
            return;
        }
        earlier.replace(subject.key(), before, after);
        known.put(subject.key(), changed);
        changed.forEach(finding -> forward(finding, record.timestamp()));
    }

    private void closeRevisions(long streamTime) {
        SubjectSummaries known = Objects.requireNonNull(summaries);
        for (String subject : known.takeDueRevisions(streamTime)) {
            List<Finding> closed = life.closeRevisions(known.of(subject), Instant.ofEpochMilli(streamTime));
            known.put(subject, closed);
            closed.forEach(finding -> forward(finding, streamTime));
        }
    }

    private void forward(Finding finding, long timestamp) {
        metrics.findingChanged(finding);
        rejections
                .context()
                .forward(new Record<>(finding.subject().key(), finding, timestamp), CheckerTopology.ROUTE_FINDINGS);
    }

    private static Instant observed(PlacedClaim event) {
        return switch (event) {
            case PlacedClaim.Placed(Subject subject, Claim claim) ->
                claim.times().observed();
            case PlacedClaim.Withdrawn withdrawn -> withdrawn.observed();
        };
    }

    private static String idOf(PlacedClaim event) {
        return switch (event) {
            case PlacedClaim.Placed(Subject subject, Claim claim) -> claim.id();
            case PlacedClaim.Withdrawn withdrawn -> withdrawn.claimId();
        };
    }

    private static String sourceOf(PlacedClaim event) {
        return switch (event) {
            case PlacedClaim.Placed(Subject subject, Claim claim) -> claim.source();
            case PlacedClaim.Withdrawn withdrawn -> withdrawn.source();
        };
    }
}
