package dev.crosswire.ingest.spool;

import java.time.Instant;
import java.util.List;

/**
 * Articles of one source that were fetched together.
 *
 * @param source its id
 * @param due when they may be published, {@link Instant#EPOCH} at once: an embargo holds until then
 * @param origins where each article came from, in their order; or one that holds for all
 * @param body the articles as {@code POST /api/v1/articles} takes them: a JSON array
 */
public record Batch(String source, Instant due, List<Origin> origins, String body) {

    /** Copies the list. */
    public Batch {
        origins = List.copyOf(origins);
        if (origins.isEmpty()) {
            throw new IllegalArgumentException("a batch needs an origin");
        }
    }

    /** Where the article at a position of the body came from. */
    public Origin origin(int index) {
        return origins.get(Math.min(index, origins.size() - 1));
    }
}
