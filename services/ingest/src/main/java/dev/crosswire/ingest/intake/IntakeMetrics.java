package dev.crosswire.ingest.intake;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;

/** What ingest counts; in Prometheus {@code crosswire_ingest_articles_total{result="accepted"}} and so on. */
public final class IntakeMetrics {

    private final Counter accepted;
    private final Counter duplicate;
    private final Counter rejected;
    private final Counter unavailable;
    private final Counter claims;
    private final Counter futureDated;
    private final Timer transactions;

    public IntakeMetrics(MeterRegistry registry) {
        accepted = articles(registry, "accepted");
        duplicate = articles(registry, "duplicate");
        rejected = articles(registry, "rejected");
        unavailable = articles(registry, "unavailable");
        claims = Counter.builder("crosswire.ingest.claims")
                .description("Claims published")
                .register(registry);
        futureDated = Counter.builder("crosswire.ingest.future.dated")
                .description("Article versions published with a publication time that lay in the future")
                .register(registry);
        transactions = Timer.builder("crosswire.ingest.transaction")
                .description("Time to publish the articles of one request with their claims")
                .publishPercentiles(0.5, 0.99)
                .register(registry);
    }

    private static Counter articles(MeterRegistry registry, String result) {
        return Counter.builder("crosswire.ingest.articles")
                .description("Articles posted, by what became of them")
                .tag("result", result)
                .register(registry);
    }

    void published(ReadArticle read) {
        accepted.increment();
        claims.increment(read.claims().size());
        if (read.article().isFutureDated()) {
            futureDated.increment();
        }
    }

    void duplicate() {
        duplicate.increment();
    }

    void rejected(int articles) {
        rejected.increment(articles);
    }

    void unavailable(int articles) {
        unavailable.increment(articles);
    }

    void transaction(Duration taken) {
        transactions.record(taken);
    }
}
