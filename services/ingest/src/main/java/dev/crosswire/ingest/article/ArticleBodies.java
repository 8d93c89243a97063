package dev.crosswire.ingest.article;

import java.util.List;
import java.util.Optional;

/**
 * Reads a request's body: UTF-8 JSON, one article or an array of them. What is wrong with the body as a whole is an
 * {@link InvalidBodyException}; what is wrong with one article concerns that one only. Thread-safe.
 */
public final class ArticleBodies {

    private final JsonBodies bodies = new JsonBodies();

    /** The articles of a body, in its order; at least one. */
    public List<Submission> read(byte[] body) throws InvalidBodyException {
        return bodies.read(body, (index, json) -> ArticleFields.read(index, json, Optional.empty()));
    }
}
