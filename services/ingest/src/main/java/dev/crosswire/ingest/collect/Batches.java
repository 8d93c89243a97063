package dev.crosswire.ingest.collect;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.crosswire.ingest.spool.Batch;
import dev.crosswire.ingest.spool.Origin;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Cuts what a look found into batches of the spool: each within what one request to the intake may hold, all of one batch
 * due at the same time, and no two versions of one article in it, which the intake could not tell apart. In the order of
 * the articles. Of one thread.
 */
final class Batches {

    /** A batch is one transaction: fewer take longer, more lose more when one is undone. */
    private static final int MOST_ARTICLES = 100;

    /** Well below the bytes of one request; one article that is larger makes a batch alone, and is refused as such. */
    private static final int MOST_BYTES = 4 * 1024 * 1024;

    private final String source;
    private final List<Batch> batches = new ArrayList<>();
    private final List<Origin> origins = new ArrayList<>();
    private final Set<String> identities = new HashSet<>();
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private Instant due = Instant.EPOCH;

    Batches(String source) {
        this.source = source;
    }

    /** One article more, which may be published at once. */
    void add(ObjectNode article, Origin origin) {
        add(article, origin, Instant.EPOCH);
    }

    /** One article more, which may be published when it is due. */
    void add(ObjectNode article, Origin origin, Instant embargo) {
        byte[] json = article.toString().getBytes(StandardCharsets.UTF_8);
        String identity = identity(article);
        if (!origins.isEmpty()
                && (!embargo.equals(due)
                        || origins.size() == MOST_ARTICLES
                        || body.size() + json.length > MOST_BYTES
                        || (!identity.isEmpty() && identities.contains(identity)))) {
            close();
        }
        due = embargo;
        body.write(origins.isEmpty() ? '[' : ',');
        body.writeBytes(json);
        origins.add(origin);
        identities.add(identity);
    }

    /** What the intake knows an article by: its id, or else its address, or else its title. */
    private static String identity(ObjectNode article) {
        for (String field : List.of("id", "url", "title")) {
            if (article.path(field).isTextual()) {
                return article.path(field).textValue().strip();
            }
        }
        return "";
    }

    private void close() {
        if (!origins.isEmpty()) {
            body.write(']');
            batches.add(new Batch(source, due, origins, body.toString(StandardCharsets.UTF_8)));
            origins.clear();
            identities.clear();
            body.reset();
        }
    }

    /** All of them. */
    List<Batch> all() {
        close();
        return List.copyOf(batches);
    }
}
