package dev.crosswire.ingest.article;

import dev.crosswire.core.article.Article;
import dev.crosswire.core.claim.ArticleReference;
import dev.crosswire.core.claim.Attribution;
import dev.crosswire.core.claim.Claim;
import dev.crosswire.core.claim.ClaimTimes;
import dev.crosswire.core.claim.Evidence;
import dev.crosswire.core.claim.Part;
import dev.crosswire.extraction.ArticleContext;
import dev.crosswire.extraction.Extractor;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/** The claims that somebody else's extractor read in an article, checked field by field. Immutable. */
public final class GivenClaims {

    private static final int DIGEST_BYTES = 16;

    private final List<Given> claims;
    private final Extractor extractor;
    private final String digest;

    /**
     * One of them.
     *
     * @param index its place in the posted list
     * @param said all but what its article knows
     */
    record Given(int index, Claim said, Optional<Part> part) {}

    GivenClaims(List<Given> claims, Extractor extractor) {
        this.claims = List.copyOf(claims);
        this.extractor = extractor;
        this.digest = digest(claims);
    }

    /**
     * Tells the same claims from others: 128 bits of SHA-256 over all that they say, in hexadecimal, in whatever order they
     * stand. A later version of Crosswire that knows more of a claim has another digest for it, and takes the same claims
     * for new ones once.
     */
    public String digest() {
        return digest;
    }

    /**
     * The claims of this version of the article, each once however often it was given, with what the article adds to each: its times, whom it credits, what a
     * reprint of it and an event it tells of are recognised by, and the sentences beside. Of an article without text the
     * sentences of its claims are all that is known.
     *
     * @throws InvalidArticleException if the article has a text and a sentence does not stand in it
     */
    public List<Claim> of(Article article) throws InvalidArticleException {
        boolean whole = !article.text().isEmpty();
        ArticleContext context = extractor.context(whole ? article : ofSentences(article));
        Attribution shared = new Attribution(
                article.source(),
                Optional.empty(),
                context.wire(),
                whole ? context.fingerprint() : OptionalLong.empty());
        Map<String, Claim> complete = new LinkedHashMap<>();
        for (Given given : claims) {
            Optional<ArticleContext.Surroundings> found =
                    context.of(given.said().evidence().sentence());
            if (whole && found.isEmpty()) {
                throw new InvalidArticleException("claims[" + given.index()
                        + "].evidence.sentence does not stand in the " + "text; give it as published");
            }
            Claim claim = complete(given, article, shared, found, whole);
            if (bytes(claim) > ArticleLimits.CLAIM_BYTES) {
                claim = complete(given, article, shared, found, false);
            }
            if (bytes(claim) > ArticleLimits.CLAIM_BYTES) {
                throw new InvalidArticleException("claims[" + given.index() + "] has " + bytes(claim)
                        + " bytes of text and may have " + ArticleLimits.CLAIM_BYTES);
            }
            complete.putIfAbsent(claim.id(), claim);
        }
        return List.copyOf(complete.values());
    }

    private Article ofSentences(Article article) {
        Set<String> sentences = new LinkedHashSet<>();
        claims.forEach(given -> sentences.add(given.said().evidence().sentence()));
        return new Article(
                article.id(),
                article.version(),
                article.source(),
                article.url(),
                article.title(),
                article.publishedAt(),
                article.observedAt(),
                article.language(),
                article.wire(),
                String.join("\n\n", sentences),
                false);
    }

    /** @param beside whether the sentences beside it are shown with it */
    private static Claim complete(
            Given given,
            Article article,
            Attribution shared,
            Optional<ArticleContext.Surroundings> found,
            boolean beside) {
        Claim said = given.said();
        Evidence words = said.evidence();
        return new Claim(
                said.id(),
                new ArticleReference(
                        article.id(), article.version(), article.title(), article.url(), article.language()),
                said.type(),
                said.family(),
                said.entities(),
                said.population(),
                said.content(),
                said.aggregation(),
                given.part(),
                said.modality(),
                said.polarity(),
                said.document(),
                new Attribution(shared.source(), said.attribution().authority(), shared.wire(), shared.fingerprint()),
                new ClaimTimes(
                        said.times().asOf(),
                        said.times().validFrom(),
                        said.times().validTo(),
                        article.publishedAt(),
                        article.observedAt(),
                        article.version()),
                said.place(),
                said.supersession(),
                found.map(ArticleContext.Surroundings::company).orElse(Set.of()),
                new Evidence(
                        beside ? found.map(ArticleContext.Surroundings::before).orElse("") : "",
                        words.sentence(),
                        beside ? found.map(ArticleContext.Surroundings::after).orElse("") : "",
                        words.start(),
                        words.end(),
                        words.extractor(),
                        words.confidence()));
    }

    private static long bytes(Claim claim) {
        return Stream.of(
                        claim.entities().keySet().stream(),
                        claim.entities().values().stream(),
                        claim.company().stream(),
                        Stream.of(
                                claim.content().toString(),
                                claim.article().title(),
                                claim.article().url().orElse(""),
                                claim.evidence().before(),
                                claim.evidence().sentence(),
                                claim.evidence().after()))
                .flatMap(texts -> texts)
                .mapToLong(text -> text.getBytes(StandardCharsets.UTF_8).length)
                .sum();
    }

    private static String digest(List<Given> claims) {
        try {
            MessageDigest hash = MessageDigest.getInstance("SHA-256");
            claims.stream()
                    .map(given -> given.said() + " " + given.part())
                    .sorted()
                    .forEach(text -> hash.update((text + "\n").getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(hash.digest(), 0, DIGEST_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
