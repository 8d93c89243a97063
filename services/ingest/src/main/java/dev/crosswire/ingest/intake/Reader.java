package dev.crosswire.ingest.intake;

import dev.crosswire.core.article.Article;
import dev.crosswire.core.claim.Claim;
import dev.crosswire.ingest.article.GivenClaims;
import dev.crosswire.ingest.article.InvalidArticleException;
import dev.crosswire.ingest.article.PostedArticle;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has claims read on as many threads as there are processors, whoever asks: reading is what ingest spends its time on, and
 * more at a time would only take more memory. Thread-safe.
 */
final class Reader implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Reader.class);

    private static final ThreadFactory THREADS =
            Thread.ofPlatform().daemon().name("ingest-reader-", 1).factory();

    private final ClaimReader claims;
    private final IntakeMetrics metrics;
    private final ExecutorService threads;

    Reader(ClaimReader claims, IntakeMetrics metrics) {
        this.claims = claims;
        this.metrics = metrics;
        this.threads = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(), THREADS);
    }

    /** What came of reading one version of an article. */
    sealed interface Outcome {

        /** It can be published. */
        record Read(ReadArticle article) implements Outcome {}

        /** It cannot; the reason is for the client. */
        record Unreadable(String reason) implements Outcome {}
    }

    /** A posted article, and which version it will be. */
    record Draft(PostedArticle posted, int version) {}

    /** Reads all of them. */
    Map<Draft, Outcome> read(List<Draft> drafts, Instant now) throws InterruptedException {
        Map<Draft, Outcome> outcomes = new ConcurrentHashMap<>();
        List<Future<?>> running = new ArrayList<>();
        for (Draft draft : drafts) {
            running.add(threads.submit(() -> outcomes.put(draft, read(draft, now))));
        }
        try {
            for (Future<?> each : running) {
                each.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("reading catches what the extractor throws", e);
        } catch (InterruptedException e) {
            running.forEach(each -> each.cancel(true));
            throw e;
        }
        return outcomes;
    }

    private Outcome read(Draft draft, Instant now) {
        PostedArticle posted = draft.posted();
        Article article = new Article(
                posted.id(),
                draft.version(),
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
            List<Claim> read = read(article, posted.given());
            return read.size() > Intake.MOST_CLAIMS
                    ? new Outcome.Unreadable("text makes " + read.size() + " claims and may make " + Intake.MOST_CLAIMS
                            + "; post it in parts")
                    : new Outcome.Read(
                            new ReadArticle(article, read, posted.given().map(GivenClaims::digest)));
        } catch (InvalidArticleException e) {
            return new Outcome.Unreadable(e.reason());
        } catch (RuntimeException | StackOverflowError e) {
            metrics.extractionFailed();
            LOG.error("The extractor could not read article {} of {}", posted.id(), posted.source(), e);
            return new Outcome.Unreadable("could not be read by the extractor");
        }
    }

    private List<Claim> read(Article article, Optional<GivenClaims> given) throws InvalidArticleException {
        if (article.retracted()) {
            return List.of();
        }
        return given.isPresent() ? given.get().of(article) : extract(article);
    }

    private List<Claim> extract(Article article) {
        long began = System.nanoTime();
        List<Claim> read = claims.claims(article);
        metrics.extractionTook(System.nanoTime() - began);
        return read;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
