package dev.crosswire.ingest.article;

import dev.crosswire.extraction.Extractor;
import dev.crosswire.extraction.catalogue.Catalogue;
import java.util.List;
import java.util.Optional;

/**
 * Reads a request's body: articles with the claims that somebody else's extractor read in them, in the form in which
 * {@code extract} prints claims. Errors as of {@link ArticleBodies}; one claim that cannot be used makes its article one
 * that cannot. Thread-safe.
 */
public final class ClaimBodies {

    private final JsonBodies bodies = new JsonBodies();
    private final ClaimTypeRules types;
    private final Extractor extractor;

    /**
     * @param catalogue the types that are known here
     * @param extractor tells what the claims of an article share
     */
    public ClaimBodies(Catalogue catalogue, Extractor extractor) {
        this.types = ClaimTypeRules.of(catalogue);
        this.extractor = extractor;
    }

    /**
     * The articles of a body, in its order; at least one.
     *
     * @param extractorName what read the claims where an article does not say
     */
    public List<Submission> read(byte[] body, String extractorName) throws InvalidBodyException {
        ClaimList claims = new ClaimList(types, extractor, extractorName);
        return bodies.read(body, (index, json) -> ArticleFields.read(index, json, Optional.of(claims)));
    }
}
