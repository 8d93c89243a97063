package dev.crosswire.core.article;

import java.time.Instant;
import java.util.List;

/**
 * The closing line under one article version: the ids of everything it claims. Claims of an earlier version that are
 * not in the list are withdrawn by it.
 *
 * @param articleId the article's identity
 * @param version the version that this list is complete for
 * @param claimIds ids of all claims of this version in text order; empty if {@code retracted}
 * @param retracted whether the outlet took the article back
 * @param observedAt when Crosswire took this version in
 */
public record ArticleVersion(
        String articleId, int version, String source, List<String> claimIds, boolean retracted, Instant observedAt) {

    /** Copies the list, so that the value cannot change. */
    public ArticleVersion {
        claimIds = List.copyOf(claimIds);
    }
}
