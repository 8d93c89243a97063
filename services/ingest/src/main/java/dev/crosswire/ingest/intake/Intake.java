package dev.crosswire.ingest.intake;

import dev.crosswire.core.article.Article;
import dev.crosswire.core.claim.Claim;
import dev.crosswire.ingest.article.PostedArticle;
import dev.crosswire.ingest.article.Submission;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes in the articles of a request: all that are new are published in one transaction, and remembered once that is
 * known to have succeeded. One request at a time, so that versions are counted without gaps; a second instance of the
 * service must be given other articles, divided by article id.
 */
public final class Intake {

    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

    /** How long a request waits for those before it. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Claims of one article; a page of tables makes some hundred. */
    static final int MOST_CLAIMS = 2_000;

    private final Readiness readiness;
    private final SeenArticles seen;
    private final ClaimReader reader;
    private final ClaimSink sink;
    private final InstantSource clock;
    private final IntakeMetrics metrics;
    private final ReentrantLock turn = new ReentrantLock(true);

    public Intake(
            Readiness readiness,
            SeenArticles seen,
            ClaimReader reader,
            ClaimSink sink,
            InstantSource clock,
            IntakeMetrics metrics) {
        this.readiness = readiness;
        this.seen = seen;
        this.reader = reader;
        this.sink = sink;
        this.clock = clock;
        this.metrics = metrics;
    }

    /**
     * Publishes what is new among the submissions.
     *
     * @throws SinkUnavailableException if nothing can be published now; posting the same again later is safe, whatever
     *     became of it this time
     */
    public Receipt take(List<Submission> submissions) throws SinkUnavailableException {
        try {
            checkReady();
            if (!turn.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new SinkUnavailableException("Ingest is busy with other articles; try again in a moment.");
            }
            try {
                checkReady();
                return takeInTurn(submissions);
            } finally {
                turn.unlock();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SinkUnavailableException("Ingest is stopping.", e);
        } catch (SinkUnavailableException e) {
            metrics.unavailable(submissions.size());
            throw e;
        }
    }

    private void checkReady() throws SinkUnavailableException {
        Optional<String> obstacle = readiness.obstacle();
        if (obstacle.isPresent()) {
            throw new SinkUnavailableException(obstacle.get());
        }
    }

    private Receipt takeInTurn(List<Submission> submissions) throws SinkUnavailableException {
        Request request = new Request();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        for (Submission submission : submissions) {
            switch (submission) {
                case Submission.Unusable(int index, Optional<String> id, String reason) ->
                    request.reject(index, id, reason);
                case Submission.Usable(int index, PostedArticle posted) -> consider(request, index, posted, now);
            }
        }
        List<ReadArticle> toPublish = request.toPublish();
        if (!toPublish.isEmpty()) {
            long began = System.nanoTime();
            try {
                request.refuse(sink.publish(toPublish));
            } catch (SinkUnavailableException e) {
                metrics.publishingFailed();
                throw e;
            }
            metrics.publishingTook(System.nanoTime() - began);
        }
        for (ReadArticle read : request.toPublish()) {
            seen.remember(read.article(), read.claims().size());
            metrics.published(read);
            if (read.article().isFutureDated()) {
                LOG.info(
                        "Article {} of {} states a publication time in the future: {}",
                        read.article().id(),
                        read.article().source(),
                        read.article().publishedAt());
            }
        }
        Receipt receipt = request.receipt();
        receipt.accepted().stream().filter(Receipt.Accepted::duplicate).forEach(accepted -> metrics.duplicate());
        metrics.rejected(receipt.rejected().size());
        return receipt;
    }

    private void consider(Request request, int index, PostedArticle posted, Instant now) {
        if (request.holds(posted.id())) {
            request.repeat(index, posted);
            return;
        }
        switch (seen.standing(posted)) {
            case SeenArticles.Standing.Again(int version, int claims) ->
                request.again(index, new Receipt.Accepted(posted.id(), version, claims, true));
            case SeenArticles.Standing.Refused(String reason) ->
                request.reject(index, Optional.of(posted.id()), reason);
            case SeenArticles.Standing.New(int version) -> read(request, index, posted, version, now);
        }
    }

    private void read(Request request, int index, PostedArticle posted, int version, Instant now) {
        Article article = new Article(
                posted.id(),
                version,
                posted.source(),
                posted.url(),
                posted.title(),
                posted.publishedAt(),
                now,
                posted.language(),
                posted.wire(),
                posted.text(),
                posted.retracted());
        try {
            List<Claim> claims = article.retracted() ? List.of() : extract(article);
            if (claims.size() > MOST_CLAIMS) {
                request.reject(
                        index,
                        Optional.of(posted.id()),
                        "text makes " + claims.size() + " claims and may make " + MOST_CLAIMS + "; post it in parts");
                return;
            }
            request.publish(index, posted, new ReadArticle(article, claims));
        } catch (RuntimeException | StackOverflowError e) {
            metrics.extractionFailed();
            LOG.error("The extractor could not read article {} of {}", posted.id(), posted.source(), e);
            request.reject(index, Optional.of(posted.id()), "could not be read by the extractor");
        }
    }

    private List<Claim> extract(Article article) {
        long began = System.nanoTime();
        List<Claim> claims = reader.claims(article);
        metrics.extractionTook(System.nanoTime() - began);
        return claims;
    }
}
