package dev.crosswire.core.claim;

import java.util.Optional;

/**
 * The article a claim stands in, with what a reader needs to find it.
 *
 * @param id the article's identity as posted
 * @param version the article version that makes the claim
 * @param language BCP 47 tag
 */
public record ArticleReference(String id, int version, String title, Optional<String> url, String language) {}
