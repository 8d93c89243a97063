package dev.crosswire.ingest;

import dev.crosswire.core.article.Article;
import dev.crosswire.core.claim.Claim;
import dev.crosswire.extraction.Extractor;
import dev.crosswire.extraction.Reading;
import dev.crosswire.ingest.intake.ClaimReader;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The extractor behind ingest. An article in a language that it does not cover is accepted without claims; the log names
 * it and {@code crosswire_ingest_articles_not_covered_total} counts it.
 */
final class ExtractorReader implements ClaimReader {

    private static final Logger LOG = LoggerFactory.getLogger(ExtractorReader.class);

    private final Extractor extractor;
    private final Counter notCovered;

    ExtractorReader(Extractor extractor, MeterRegistry meters) {
        this.extractor = extractor;
        this.notCovered = Counter.builder("crosswire.ingest.articles.not.covered")
                .description("Articles of which nothing was read, since they are in another language than English")
                .register(meters);
    }

    @Override
    public List<Claim> claims(Article article) {
        Reading reading = extractor.read(article);
        if (!reading.coverage().covered()) {
            notCovered.increment();
            LOG.info(
                    "Article {} of {} is in a language that is not covered ({}) and makes no claims",
                    article.id(),
                    article.source(),
                    reading.coverage().language());
        }
        return reading.claims();
    }
}
