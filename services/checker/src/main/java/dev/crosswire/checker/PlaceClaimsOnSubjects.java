package dev.crosswire.checker;

import dev.crosswire.core.article.ArticleVersion;
import dev.crosswire.core.claim.Claim;
import dev.crosswire.core.claim.ClaimEvent;
import dev.crosswire.core.claim.ClaimTypes;
import dev.crosswire.core.subject.ActiveSubject;
import dev.crosswire.core.subject.ArticleClaims;
import dev.crosswire.core.subject.PlacedClaim;
import dev.crosswire.core.subject.Placing;
import dev.crosswire.core.subject.PlacingSettings;
import dev.crosswire.core.subject.Subject;
import java.time.Duration;
import java.time.Instant;
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
 * Finds the subject of every claim of a beat and says which claims an article no longer makes. Sees all claims of its
 * beat in order; a claim that comes again goes where it went before.
 */
final class PlaceClaimsOnSubjects implements Processor<String, ClaimEvent, String, Object> {

    private static final Logger LOG = LoggerFactory.getLogger(PlaceClaimsOnSubjects.class);

    /** Stream time: a subject expires without traffic of its own, at one place of the stream, whenever it is read. */
    static final Duration EXPIRE_EVERY = Duration.ofSeconds(2);

    /** What one look expires at most, in rows: it holds up the claims behind it, and the next look comes soon. */
    static final int MOST_AT_ONCE = 1_000;

    private final ClaimTypes types;
    private final PlacingSettings settings;
    private final Placing placing;
    private final CheckerMetrics metrics;
    private final Rejections rejections;
    private @Nullable ActiveSubjects activeSubjects;
    private @Nullable PlacedArticles articles;
    private @Nullable Expiries expiries;

    PlaceClaimsOnSubjects(ClaimTypes types, PlacingSettings settings, CheckerMetrics metrics) {
        this.types = types;
        this.settings = settings;
        this.placing = new Placing(types, settings);
        this.metrics = metrics;
        this.rejections = new Rejections(CheckerTopology.WRITE_REJECTED_CLAIMS, metrics);
    }

    @Override
    public void init(ProcessorContext<String, Object> context) {
        rejections.init(context);
        Expiries rows = new Expiries(context.getStateStore(CheckerTopology.PLACING_EXPIRIES));
        expiries = rows;
        activeSubjects = new ActiveSubjects(
                context.getStateStore(CheckerTopology.ACTIVE_SUBJECTS), rows, types, placing, settings);
        articles = new PlacedArticles(
                context.getStateStore(CheckerTopology.ARTICLES),
                context.getStateStore(CheckerTopology.ARTICLE_CLAIMS),
                rows,
                settings.articleLife());
        context.schedule(
                EXPIRE_EVERY, PunctuationType.STREAM_TIME, metrics.timed("forget-active-subjects", this::expire));
        metrics.placingBegan(this, this::active);
    }

    @Override
    public void process(Record<String, ClaimEvent> record) {
        switch (record.value()) {
            case ClaimEvent.Claimed(Claim claim) -> {
                long began = System.nanoTime();
                place(record, claim);
                metrics.placingTook(System.nanoTime() - began);
            }
            case ClaimEvent.VersionCompleted(ArticleVersion version) -> complete(record, version);
        }
    }

    @Override
    public void close() {
        metrics.ended(this);
    }

    private void place(Record<String, ClaimEvent> record, Claim claim) {
        PlacedArticles known = Objects.requireNonNull(articles);
        ArticleClaims article = known.of(claim.article().id());
        if (article.outdates(claim)) {
            metrics.claimOutdated();
            return;
        }
        Optional<ArticleClaims.Placement> before = known.placementOf(claim);
        Subject subject;
        CheckerMetrics.Placed how = CheckerMetrics.Placed.AGAIN;
        if (before.isPresent()) {
            subject = before.get().subject();
        } else {
            ActiveSubjects active = Objects.requireNonNull(activeSubjects);
            ActiveSubject joined;
            ArticleClaims after;
            try {
                joined = active.with(claim);
                after = article.with(claim);
            } catch (RuntimeException e) {
                LOG.warn("claim {} could not be placed", claim.id(), e);
                rejections.reject(
                        record,
                        RejectionReason.NOT_PLACED,
                        "the claim could not be placed: " + e.getMessage(),
                        claim.id(),
                        claim.source());
                return;
            }
            how = active.put(joined) ? CheckerMetrics.Placed.NEW_SUBJECT : CheckerMetrics.Placed.JOINED;
            known.put(claim.article().id(), after);
            subject = joined.subject();
        }
        if (before.filter(placement -> placement.version() >= claim.article().version())
                .isEmpty()) {
            known.put(claim, subject);
        }
        metrics.claimPlaced(how);
        PlacedClaim placed = new PlacedClaim.Placed(subject, claim);
        forward(record, placed);
        if (before.isEmpty()) {
            count(record, placed);
        }
    }

    /** How many subjects claims may join. */
    int active() {
        return Objects.requireNonNull(activeSubjects).size();
    }

    private void complete(Record<String, ClaimEvent> record, ArticleVersion version) {
        if (version.retracted() && !Objects.requireNonNull(articles).knows(version.articleId())) {
            // It overtook its claims, and will outdate them; or where they were placed is forgotten, and they stand.
            LOG.info(
                    "article {} of {} is retracted, and nothing was heard of it for {}",
                    version.articleId(),
                    version.source(),
                    settings.articleLife());
            metrics.unknownRetraction();
        }
        for (PlacedClaim withdrawn : Objects.requireNonNull(articles).complete(version)) {
            forward(record, withdrawn);
            count(record, withdrawn);
        }
    }

    /** What comes a second time says nothing new of its source. */
    private void count(Record<String, ClaimEvent> record, PlacedClaim placed) {
        rejections.context().forward(record.withValue(placed), CheckerTopology.COUNT_PLACED_CLAIMS);
    }

    private void expire(long streamTime) {
        Instant now = Instant.ofEpochMilli(streamTime);
        Expiries rows = Objects.requireNonNull(expiries);
        for (Expiries.Due due : rows.due(Expiries.Kind.SUBJECT, now, MOST_AT_ONCE)) {
            Objects.requireNonNull(activeSubjects).expire(due, now);
        }
        int left = MOST_AT_ONCE;
        for (Expiries.Due due : rows.due(Expiries.Kind.ARTICLE, now, MOST_AT_ONCE)) {
            if (left <= 0) {
                return;
            }
            left -= Objects.requireNonNull(articles).expire(due, now, left);
        }
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
