package dev.crosswire.ingest.intake;

import dev.crosswire.core.article.Article;
import dev.crosswire.ingest.article.ArticleLimits;
import dev.crosswire.ingest.article.PostedArticle;
import dev.crosswire.ingest.article.Submission;
import dev.crosswire.ingest.intake.Reader.Draft;
import dev.crosswire.ingest.intake.Reader.Outcome;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes in the articles of a request: all that are new are published in one transaction, and remembered once that is
 * known to have succeeded. Requests that wait at the same time share a transaction. One transaction at a time, so that
 * versions are counted without gaps; a second instance of the service must be given other articles, divided by article
 * id.
 */
public final class Intake implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

    static final int MOST_CLAIMS = ArticleLimits.CLAIMS;

    private final Readiness readiness;
    private final SeenArticles seen;
    private final Reader reader;
    private final ClaimSink sink;
    private final Heard heard;
    private final InstantSource clock;
    private final IntakeMetrics metrics;
    private final Turns turns = new Turns();

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
            return turns.await(new Turn(submissions, read, now), this::settle);
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

    private void settle(List<Turn> group) throws InterruptedException {
        try {
            publish(group);
        } catch (SinkUnavailableException e) {
            group.forEach(turn -> turn.refuse(e));
        } catch (RuntimeException e) {
            settleAfter(e, group);
        }
    }

    /** The program failed on one of the requests, and the others must not suffer for it. */
    private void settleAfter(RuntimeException failure, List<Turn> group) throws InterruptedException {
        if (group.size() == 1) {
            group.getFirst().fail(failure);
            return;
        }
        for (Turn turn : group) {
            if (!turn.isSettled()) {
                settle(List.of(turn));
            }
        }
    }

    private void publish(List<Turn> group) throws SinkUnavailableException, InterruptedException {
        checkReady();
        Map<Turn, Request> requests = new LinkedHashMap<>();
        List<ReadArticle> toPublish = new ArrayList<>();
        for (Turn turn : group) {
            Request request = considered(turn);
            requests.put(turn, request);
            toPublish.addAll(request.toPublish());
        }
        Map<String, String> refused = publishAll(toPublish);
        requests.forEach((turn, request) -> {
            request.refuse(refused);
            request.toPublish().forEach(published -> remember(published, turn.came()));
            Receipt receipt = request.receipt();
            receipt.accepted().stream().filter(Receipt.Accepted::duplicate).forEach(accepted -> metrics.duplicate());
            metrics.rejected(receipt.rejected().size());
            turn.settle(receipt);
        });
    }

    private Request considered(Turn turn) throws InterruptedException {
        Request request = new Request();
        for (Submission submission : turn.submissions()) {
            switch (submission) {
                case Submission.Unusable(int index, Optional<String> id, String reason) ->
                    request.reject(index, id, reason);
                case Submission.Usable(int index, PostedArticle posted) -> consider(request, index, posted, turn);
            }
        }
        return request;
    }

    private Map<String, String> publishAll(List<ReadArticle> toPublish) throws SinkUnavailableException {
        if (toPublish.isEmpty()) {
            return Map.of();
        }
        long began = System.nanoTime();
        try {
            Map<String, String> refused = sink.publish(toPublish);
            metrics.publishingTook(System.nanoTime() - began);
            return refused;
        } catch (SinkUnavailableException e) {
            metrics.publishingFailed();
            throw e;
        }
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

    private void consider(Request request, int index, PostedArticle posted, Turn turn) throws InterruptedException {
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
                switch (outcome(new Draft(posted, version), turn)) {
                    case Outcome.Read(ReadArticle article) -> request.publish(index, posted, article);
                    case Outcome.Unreadable(String reason) -> request.reject(index, Optional.of(posted.id()), reason);
                }
            }
        }
    }

    /** What was read before; or, where another request was faster with another version, is read now. */
    private Outcome outcome(Draft draft, Turn turn) throws InterruptedException {
        Outcome before = turn.read().get(draft);
        return before != null
                ? before
                : Objects.requireNonNull(
                        reader.read(List.of(draft), turn.came()).get(draft));
    }

    @Override
    public void close() {
        reader.close();
    }
}
