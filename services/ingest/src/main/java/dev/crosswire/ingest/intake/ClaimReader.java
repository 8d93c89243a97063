package dev.crosswire.ingest.intake;

import dev.crosswire.core.article.Article;
import dev.crosswire.core.claim.Claim;
import java.util.List;

/** Reads the claims of an article. An edge: extraction stands behind it. Thread-safe and deterministic. */
@FunctionalInterface
public interface ClaimReader {

    /** The claims in text order; none if the article makes none that is known. */
    List<Claim> claims(Article article);
}
