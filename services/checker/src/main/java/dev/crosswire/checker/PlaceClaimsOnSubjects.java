package dev.crosswire.checker;

import dev.crosswire.core.article.ArticleVersion;
import dev.crosswire.core.claim.Claim;
import dev.crosswire.core.claim.ClaimEvent;
import dev.crosswire.core.claim.ClaimTypes;
import dev.crosswire.core.subject.ActiveSubject;
import dev.crosswire.core.subject.ArticleClaims;
import dev.crosswire.core.subject.PlacedClaim;
import dev.crosswire.core.subject.Placing;
import dev.crosswire.core.subject.Subject;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the subject of every claim of a beat and says which claims an article no longer makes. Sees all claims of its
 * beat in order; a claim that comes again goes where it went before.
 */
final class PlaceClaimsOnSubjects implements Processor<String, ClaimEvent, String, Object> {

    private static final Logger LOG = LoggerFactory.getLogger(PlaceClaimsOnSubjects.class);

    private final ClaimTypes types;
    private final Placing placing;
    private final CheckerMetrics metrics;
    private final Rejections rejections;
    private @Nullable ActiveSubjects activeSubjects;
    private @Nullable KeyValueStore<String, ArticleClaims> articles;

    PlaceClaimsOnSubjects(ClaimTypes types, Placing placing, CheckerMetrics metrics) {
        this.types = types;
        this.placing = placing;
        this.metrics = metrics;
        this.rejections = new Rejections(CheckerTopology.WRITE_REJECTED_CLAIMS, metrics);
    }

    @Override
    public void init(ProcessorContext<String, Object> context) {
        rejections.init(context);
        activeSubjects = new ActiveSubjects(context.getStateStore(CheckerTopology.ACTIVE_SUBJECTS), types, placing);
        articles = context.getStateStore(CheckerTopology.ARTICLE_CLAIMS);
    }

    @Override
    public void process(Record<String, ClaimEvent> record) {
        switch (record.value()) {
            case ClaimEvent.Claimed(Claim claim) -> place(record, claim);
            case ClaimEvent.VersionCompleted(ArticleVersion version) -> complete(record, version);
        }
    }

    private void place(Record<String, ClaimEvent> record, Claim claim) {
        ArticleClaims article = articleOf(claim.article().id());
        if (article.outdates(claim)) {
            return;
        }
        Optional<Subject> before = article.subjectOf(claim);
        Subject subject;
        if (before.isPresent()) {
            subject = before.get();
        } else {
            ActiveSubjects active = Objects.requireNonNull(activeSubjects);
            List<ActiveSubject> near = active.near(claim, claim.times().observed());
            ActiveSubject joined;
            try {
                joined = placing.choose(claim, near)
                        .map(chosen -> placing.joined(chosen, claim))
                        .orElseGet(() -> placing.found(claim));
                article = article.with(claim, joined.subject());
            } catch (RuntimeException e) {
                LOG.warn("claim {} could not be placed", claim.id(), e);
                rejections.reject(
                        record, "the claim could not be placed: " + e.getMessage(), claim.id(), claim.source());
                return;
            }
            active.put(claim, joined);
            subject = joined.subject();
        }
        Objects.requireNonNull(articles).put(claim.article().id(), article.with(claim, subject));
        metrics.claimPlaced();
        PlacedClaim placed = new PlacedClaim.Placed(subject, claim);
        forward(record, placed);
        if (before.isEmpty()) {
            count(record, placed);
        }
    }

    private void complete(Record<String, ClaimEvent> record, ArticleVersion version) {
        ArticleClaims.Completion completion = articleOf(version.articleId()).completedBy(version);
        Objects.requireNonNull(articles).put(version.articleId(), completion.claims());
        completion.withdrawn().forEach(withdrawn -> {
            forward(record, withdrawn);
            count(record, withdrawn);
        });
    }

    /** What comes a second time says nothing new of its source. */
    private void count(Record<String, ClaimEvent> record, PlacedClaim placed) {
        rejections.context().forward(record.withValue(placed), CheckerTopology.COUNT_PLACED_CLAIMS);
    }

    private ArticleClaims articleOf(String articleId) {
        ArticleClaims known = Objects.requireNonNull(articles).get(articleId);
        return known == null ? ArticleClaims.NONE : known;
    }

    private void forward(Record<String, ClaimEvent> record, PlacedClaim placed) {
        // The subject is the key from here on: all that is said of it meets on one partition.
        rejections
                .context()
                .forward(
                        new Record<>(placed.subject().key(), placed, record.timestamp()),
                        CheckerTopology.WRITE_PLACED_CLAIMS);
    }
}
