package dev.crosswire.core.claim;

import dev.crosswire.core.article.ArticleVersion;

/** What ingest says on the claim topic: a claim, or that an article version is complete with the claims named. */
public sealed interface ClaimEvent {

    /** A source claims something. */
    record Claimed(Claim claim) implements ClaimEvent {}

    /** All claims of an article version have been said; those of earlier versions that it does not name are withdrawn. */
    record VersionCompleted(ArticleVersion version) implements ClaimEvent {}
}
