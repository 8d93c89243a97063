package dev.crosswire.ingest.intake;

import dev.crosswire.core.claim.Claim;
import dev.crosswire.vitals.Durations;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * What ingest counts and times, by the names that dashboards use (docs/metrics.md); in Prometheus
 * {@code crosswire_ingest_articles_total{result="accepted"}} and so on. Every series is there from the start.
 */
public final class IntakeMetrics {

    private static final double SURE = 0.8;
    private static final double FAIR = 0.5;

    private final ClaimFamilies families;
    private final Counter accepted;
    private final Counter duplicate;
    private final Counter rejected;
    private final Counter unavailable;
    private final Counter textBytes;
    private final Map<String, Counter> claims = new HashMap<>();
    private final Counter sure;
    private final Counter fair;
    private final Counter unsure;
    private final Counter futureDated;
    private final Timer extraction;
    private final Counter extractionFailures;
    private final Timer publishing;
    private final Counter publishingFailures;

    /** Meters in the registry. */
    public IntakeMetrics(MeterRegistry registry, ClaimFamilies families, SeenArticles seen) {
        this.families = families;
        accepted = articles(registry, "accepted");
        duplicate = articles(registry, "duplicate");
        rejected = articles(registry, "rejected");
        unavailable = articles(registry, "unavailable");
        textBytes = Counter.builder("crosswire.ingest.text")
                .description("Text of the article versions published, in UTF-8")
                .baseUnit("bytes")
                .register(registry);
        families.listed().forEach(family -> claims.put(family, claims(registry, family)));
        claims.put(ClaimFamilies.OTHER, claims(registry, ClaimFamilies.OTHER));
        sure = confidence(registry, "high");
        fair = confidence(registry, "medium");
        unsure = confidence(registry, "low");
        futureDated = Counter.builder("crosswire.ingest.future.dated")
                .description("Article versions published with a publication time that lay in the future")
                .register(registry);
        extraction = Durations.working("crosswire.ingest.extraction", "Time to read the claims of an article")
                .register(registry);
        extractionFailures = Counter.builder("crosswire.ingest.extraction.failures")
                .description("Articles on which the extractor failed; they were rejected")
                .register(registry);
        publishing = Durations.working(
                        "crosswire.ingest.publishing", "Time to publish the articles of one request with their claims")
                .register(registry);
        publishingFailures = Counter.builder("crosswire.ingest.publishing.failures")
                .description("Requests whose articles Kafka did not take or did not confirm")
                .register(registry);
        Gauge.builder("crosswire.ingest.articles.remembered", seen, SeenArticles::size)
                .description("Articles that are remembered, so that the same again is known as a duplicate")
                .strongReference(true)
                .register(registry);
    }

    private static Counter articles(MeterRegistry registry, String result) {
        return Counter.builder("crosswire.ingest.articles")
                .description("Articles posted, by what became of them")
                .tag("result", result)
                .register(registry);
    }

    private static Counter claims(MeterRegistry registry, String family) {
        return Counter.builder("crosswire.ingest.claims")
                .description(
                        "Claims published, by the family that they can be compared in; other: not in the catalogue")
                .tag("family", family)
                .register(registry);
    }

    private static Counter confidence(MeterRegistry registry, String band) {
        return Counter.builder("crosswire.ingest.claims.confidence")
                .description("Claims published, by how sure the extractor is: high from 0.8, medium from 0.5")
                .tag("confidence", band)
                .register(registry);
    }

    void published(ReadArticle read) {
        accepted.increment();
        textBytes.increment(read.article().text().getBytes(StandardCharsets.UTF_8).length);
        read.claims().forEach(this::claimed);
        if (read.article().isFutureDated()) {
            futureDated.increment();
        }
    }

    private void claimed(Claim claim) {
        Counter family = claims.get(families.label(claim));
        if (family != null) {
            family.increment();
        }
        double confidence = claim.evidence().confidence();
        (confidence >= SURE ? sure : confidence >= FAIR ? fair : unsure).increment();
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

    void extractionTook(long nanos) {
        extraction.record(nanos, TimeUnit.NANOSECONDS);
    }

    void extractionFailed() {
        extractionFailures.increment();
    }

    void publishingTook(long nanos) {
        publishing.record(nanos, TimeUnit.NANOSECONDS);
    }

    void publishingFailed() {
        publishingFailures.increment();
    }
}
