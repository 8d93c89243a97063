package dev.crosswire.ingest.intake;

import dev.crosswire.core.article.Article;
import dev.crosswire.ingest.article.GivenClaims;
import dev.crosswire.ingest.article.PostedArticle;
import java.time.Instant;
import java.util.Optional;

/**
 * What makes two postings of one article the same.
 *
 * @param source who published it
 * @param content all that claims are read from: title, text, language, wire credit, whether it was taken back, and the
 *     claims themselves where they were given. The publication time is not part of it, since feeds and files renew theirs without a change of text
 * @param edition content with its publication time: a text that comes back with the time of an earlier version is a
 *     replay of that version, with a later time the outlet went back to it
 */
record Fingerprint(Digest source, Digest content, Digest edition) {

    static Fingerprint of(PostedArticle posted) {
        return of(
                posted.source(),
                posted.title(),
                posted.text(),
                posted.language(),
                posted.wire().orElse(""),
                posted.retracted(),
                posted.given().map(GivenClaims::digest),
                posted.publishedAt());
    }

    /** @param given digest of the claims where they were given */
    static Fingerprint of(Article article, Optional<String> given) {
        return of(
                article.source(),
                article.title(),
                article.text(),
                article.language(),
                article.wire().orElse(""),
                article.retracted(),
                given,
                article.publishedAt());
    }

    private static Fingerprint of(
            String source,
            String title,
            String text,
            String language,
            String wire,
            boolean retracted,
            Optional<String> given,
            Instant publishedAt) {
        Digest content = Digest.of(title, text, language, wire, Boolean.toString(retracted), given.orElse(""));
        return new Fingerprint(
                Digest.of(source),
                content,
                Digest.of(Long.toString(content.high()), Long.toString(content.low()), publishedAt.toString()));
    }
}
