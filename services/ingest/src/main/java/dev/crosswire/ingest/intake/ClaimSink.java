package dev.crosswire.ingest.intake;

import java.util.List;
import java.util.Map;

/** Where articles and claims are published. An edge: Kafka stands behind it. */
public interface ClaimSink {

    /**
     * Publishes all of the articles with their claims, or, on an exception, none as far as this side can know.
     *
     * @return articles that cannot be published as they are, id to reason; all others are published
     * @throws SinkUnavailableException if the outcome is failure or unknown
     */
    Map<String, String> publish(List<ReadArticle> articles) throws SinkUnavailableException;
}
