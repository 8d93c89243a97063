package dev.crosswire.ingest.intake;

import dev.crosswire.core.article.Article;
import dev.crosswire.ingest.article.ArticleLimits;
import dev.crosswire.ingest.article.PostedArticle;
import dev.crosswire.ingest.article.Submission;
import dev.crosswire.ingest.intake.Reader.Draft;
import dev.crosswire.ingest.intake.Reader.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
public final class Intake implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

    /** How long a request waits for those before it. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    static final int MOST_CLAIMS = ArticleLimits.CLAIMS;

    private final Readiness readiness;
    private final SeenArticles seen;
    private final Reader reader;
    private final ClaimSink sink;
    private final Heard heard;
    private final InstantSource clock;
    private final IntakeMetrics metrics;
    private final ReentrantLock turn = new ReentrantLock(true);

    public Intake(
            Readiness readiness,
            SeenArticles seen,
            ClaimReader reader,
            ClaimSink sink,
            Heard heard,
            InstantSource clock,
            IntakeMetrics metrics) {
        this.readiness = readiness;
        this.seen = seen;
        this.reader = new Reader(reader, metrics);
        this.sink = sink;
        this.heard = heard;
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
            Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            // Read before it is this request's turn, so that several are read while one is published.
            Map<Draft, Outcome> read = reader.read(drafts(submissions), now);
            if (!turn.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw SinkUnavailableException.busy("Ingest is busy with other articles; try again in a moment.");
            }
            try {
                checkReady();
                return takeInTurn(submissions, read, now);
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

    /** What is new as far as is known now; that may be outdated when the turn comes. */
    private List<Draft> drafts(List<Submission> submissions) {
        List<Draft> drafts = new ArrayList<>();
        for (Submission submission : submissions) {
            if (submission instanceof Submission.Usable usable
                    && seen.standing(usable.article()) instanceof SeenArticles.Standing.New(int version)) {
                drafts.add(new Draft(usable.article(), version));
            }
        }
        return drafts;
    }

    private Receipt takeInTurn(List<Submission> submissions, Map<Draft, Outcome> read, Instant now)
            throws SinkUnavailableException, InterruptedException {
        Request request = new Request();
        for (Submission submission : submissions) {
            switch (submission) {
                case Submission.Unusable(int index, Optional<String> id, String reason) ->
                    request.reject(index, id, reason);
                case Submission.Usable(int index, PostedArticle posted) -> consider(request, index, posted, read, now);
            }
        }
        publish(request);
        for (ReadArticle published : request.toPublish()) {
            remember(published, now);
        }
        Receipt receipt = request.receipt();
        receipt.accepted().stream().filter(Receipt.Accepted::duplicate).forEach(accepted -> metrics.duplicate());
        metrics.rejected(receipt.rejected().size());
        return receipt;
    }

    private void publish(Request request) throws SinkUnavailableException {
        List<ReadArticle> toPublish = request.toPublish();
        if (toPublish.isEmpty()) {
            return;
        }
        long began = System.nanoTime();
        try {
            request.refuse(sink.publish(toPublish));
        } catch (SinkUnavailableException e) {
            metrics.publishingFailed();
            throw e;
        }
        metrics.publishingTook(System.nanoTime() - began);
    }

    private void remember(ReadArticle published, Instant now) {
        Article article = published.article();
        seen.remember(article, published.claims().size(), published.given());
        heard.published(article.source(), now, published.claims().size());
        metrics.published(published);
        if (article.isFutureDated()) {
            LOG.info(
                    "Article {} of {} states a publication time in the future: {}",
                    article.id(),
                    article.source(),
                    article.publishedAt());
        }
    }

    private void consider(Request request, int index, PostedArticle posted, Map<Draft, Outcome> read, Instant now)
            throws InterruptedException {
        if (request.holds(posted.id())) {
            request.repeat(index, posted);
            return;
        }
        switch (seen.standing(posted)) {
            case SeenArticles.Standing.Again(int version, int claims) ->
                request.again(index, new Receipt.Accepted(posted.id(), version, claims, true));
            case SeenArticles.Standing.Refused(String reason) ->
                request.reject(index, Optional.of(posted.id()), reason);
            case SeenArticles.Standing.New(int version) -> {
                switch (outcome(new Draft(posted, version), read, now)) {
                    case Outcome.Read(ReadArticle article) -> request.publish(index, posted, article);
                    case Outcome.Unreadable(String reason) -> request.reject(index, Optional.of(posted.id()), reason);
                }
            }
        }
    }

    /** What was read before; or, where another request was faster with another version, is read now. */
    private Outcome outcome(Draft draft, Map<Draft, Outcome> read, Instant now) throws InterruptedException {
        Outcome before = read.get(draft);
        return before != null
                ? before
                : Objects.requireNonNull(reader.read(List.of(draft), now).get(draft));
    }

    @Override
    public void close() {
        reader.close();
    }
}
