package dev.crosswire.ingest.collect;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.crosswire.extraction.newsroom.ListedSource;

/** What the list of sources says of an article that does not say it itself. */
final class ListedDefaults {

    private ListedDefaults() {}

    static ObjectNode in(ObjectNode article, ListedSource source) {
        if (!article.hasNonNull("source")) {
            article.put("source", source.id());
        }
        if (!article.hasNonNull("language")) {
            source.listing().language().ifPresent(language -> article.put("language", language));
        }
        return article;
    }
}
