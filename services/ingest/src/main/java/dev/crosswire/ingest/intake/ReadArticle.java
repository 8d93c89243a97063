package dev.crosswire.ingest.intake;

import dev.crosswire.core.article.Article;
import dev.crosswire.core.article.ArticleVersion;
import dev.crosswire.core.claim.Claim;
import java.util.List;

/**
 * An article version with what it claims; the two are never published apart.
 *
 * @param claims in text order; none if the article was retracted
 */
public record ReadArticle(Article article, List<Claim> claims) {

    /** Copies the list. */
    public ReadArticle {
        claims = List.copyOf(claims);
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
