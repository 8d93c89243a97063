package dev.crosswire.ingest.intake;

import dev.crosswire.core.article.Article;
import dev.crosswire.core.article.ArticleVersion;
import dev.crosswire.core.claim.Claim;
import java.util.List;
import java.util.Optional;

/**
 * An article version with what it claims; the two are never published apart.
 *
 * @param claims in text order, those that were given in the order given; none if the article was retracted
 * @param given digest of the claims where they were given rather than read here
 */
public record ReadArticle(Article article, List<Claim> claims, Optional<String> given) {

    /** Copies the list. */
    public ReadArticle {
        claims = List.copyOf(claims);
    }

    /** With the claims that were read here. */
    public ReadArticle(Article article, List<Claim> claims) {
        this(article, claims, Optional.empty());
    }

    /** The closing line under this version. */
    public ArticleVersion completion() {
        return new ArticleVersion(
                article.id(),
                article.version(),
                article.source(),
                claims.stream().map(Claim::id).toList(),
                article.retracted(),
                article.observedAt());
    }
}
