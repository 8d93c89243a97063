package dev.crosswire.checker;

import dev.crosswire.core.article.ArticleVersion;
import dev.crosswire.core.claim.Claim;
import dev.crosswire.core.claim.ClaimEvent;
import dev.crosswire.core.claim.Content;
import dev.crosswire.core.claim.Part;
import dev.crosswire.core.claim.Supersession;
import dev.crosswire.core.quantity.Quantity;
import dev.crosswire.core.subject.ArticleClaims;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How large a claim may be that somebody put on the claim topic. Everything a state row or a finding holds is bounded by
 * these, so that no claim can grow a record past what a broker takes.
 */
final class ClaimLimits {

    static final int LONGEST_SENTENCE = 4_000;
    static final int LONGEST_ID = 200;
    static final int LONGEST_TITLE = 1_000;
    static final int LONGEST_URL = 2_000;
    static final int MOST_ENTITIES = 16;
    static final int MOST_COMPANY = 100;

    /** A finding shows up to 528 claims (16 of each of 32 clusters, 16 beside), and a record holds 16 MiB. */
    static final int MOST_BYTES = 24_000;

    private static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2200-01-01T00:00:00Z");

    private ClaimLimits() {}

    /** One sentence that says what is too much; empty if nothing is. */
    static Optional<String> violation(ClaimEvent event) {
        return switch (event) {
            case ClaimEvent.Claimed(Claim claim) -> violation(claim);
            case ClaimEvent.VersionCompleted(ArticleVersion version) -> violation(version);
        };
    }

    /**
     * One sentence that says that the event was taken in long after its record was written; empty if it was not. Subjects
     * are forgotten by the time at which they were heard of last, so that such a one would stay for ever.
     *
     * @param written when the record was, which a broker keeps from lying far ahead
     */
    static Optional<String> ahead(ClaimEvent event, Instant written, Duration most) {
        Instant observed = switch (event) {
            case ClaimEvent.Claimed(Claim claim) -> claim.times().observed();
            case ClaimEvent.VersionCompleted(ArticleVersion version) -> version.observedAt();
        };
        return observed.isAfter(written.plus(most))
                ? Optional.of("observed lies at " + observed + ", more than " + most + " after the record was written, "
                        + written + "; mend the clock of whoever wrote it")
                : Optional.empty();
    }

    private static Optional<String> violation(Claim claim) {
        return first(Stream.of(
                tooLong("id", claim.id(), LONGEST_ID),
                tooLong("article id", claim.article().id(), LONGEST_ID),
                tooLong("source", claim.source(), LONGEST_ID),
                tooLong("type", claim.type(), LONGEST_ID),
                tooLong("family", claim.family(), LONGEST_ID),
                tooLong("population", claim.population(), LONGEST_ID),
                tooLong("title", claim.article().title(), LONGEST_TITLE),
                tooLong("url", claim.article().url().orElse(""), LONGEST_URL),
                tooLong("authority", claim.attribution().authority().orElse(""), LONGEST_ID),
                tooLong("wire", claim.attribution().wire().orElse(""), LONGEST_ID),
                tooLong("document", claim.document().orElse(""), LONGEST_ID),
                tooLong("place", claim.place().orElse(""), LONGEST_ID),
                tooLong("sentence", claim.evidence().sentence(), LONGEST_SENTENCE),
                tooLong("sentence before", claim.evidence().before(), LONGEST_SENTENCE),
                tooLong("sentence after", claim.evidence().after(), LONGEST_SENTENCE),
                tooLong("extractor", claim.evidence().extractor(), LONGEST_ID),
                tooMany("entities", claim.entities().size(), MOST_ENTITIES),
                tooMany("words of company", claim.company().size(), MOST_COMPANY),
                tooLong("roles", longest(claim.entities().keySet().stream()), LONGEST_ID),
                tooLong("entities", longest(claim.entities().values().stream()), LONGEST_ID),
                tooLong("language", claim.article().language(), LONGEST_ID),
                tooLong("whole of a part", claim.part().flatMap(Part::whole).orElse(""), LONGEST_ID),
                tooLong("group of a part", claim.part().map(Part::group).orElse(""), LONGEST_ID),
                tooLong("marker", claim.supersession().map(Supersession::words).orElse(""), LONGEST_ID),
                tooLong("content", longest(wordsOf(claim)), LONGEST_TITLE),
                tooManyBytes(claim),
                tooLong("company", longest(claim.company().stream()), LONGEST_ID),
                outOfTime("published", claim.times().published()),
                outOfTime("observed", claim.times().observed()),
                claim.times().asOf().flatMap(at -> outOfTime("as-of", at)),
                claim.times().validFrom().flatMap(at -> outOfTime("valid from", at)),
                claim.times().validTo().flatMap(at -> outOfTime("valid to", at))));
    }

    private static Optional<String> violation(ArticleVersion version) {
        return first(Stream.of(
                version.articleId().isBlank() ? Optional.of("the article version names no article") : Optional.empty(),
                tooLong("article id", version.articleId(), LONGEST_ID),
                tooLong("source", version.source(), LONGEST_ID),
                tooMany("claim ids", version.claimIds().size(), ArticleClaims.MOST_CLAIMS),
                outOfTime("observed", version.observedAt())));
    }

    private static Optional<String> first(Stream<Optional<String>> violations) {
        return violations.flatMap(Optional::stream).findFirst();
    }

    private static Stream<String> wordsOf(Claim claim) {
        return switch (claim.content()) {
            case Content.Figure(Quantity quantity) ->
                Stream.of(
                        quantity.noun(),
                        quantity.surface(),
                        quantity.unit().symbol(),
                        quantity.unit().dimension());
            case Content.Statement(String predicate, Optional<String> holder) ->
                Stream.of(predicate, holder.orElse(""));
        };
    }

    private static Optional<String> tooManyBytes(Claim claim) {
        int bytes = Stream.of(
                        claim.entities().keySet().stream(),
                        claim.entities().values().stream(),
                        claim.company().stream(),
                        wordsOf(claim),
                        Stream.of(
                                claim.article().title(),
                                claim.article().url().orElse(""),
                                claim.evidence().before(),
                                claim.evidence().sentence(),
                                claim.evidence().after()))
                .flatMap(texts -> texts)
                .mapToInt(text -> text.getBytes(StandardCharsets.UTF_8).length)
                .sum();
        return bytes <= MOST_BYTES
                ? Optional.empty()
                : Optional.of("the claim has " + bytes + " bytes of text, more than the " + MOST_BYTES + " allowed");
    }

    private static String longest(Stream<String> texts) {
        return texts.reduce("", (a, b) -> b.length() > a.length() ? b : a);
    }

    private static Optional<String> tooLong(String field, String text, int limit) {
        return text.length() <= limit
                ? Optional.empty()
                : Optional.of(field + " has " + text.length() + " characters, more than the " + limit + " allowed");
    }

    private static Optional<String> tooMany(String field, int count, int limit) {
        return count <= limit
                ? Optional.empty()
                : Optional.of("the claim has " + count + " " + field + ", more than the " + limit + " allowed");
    }

    private static Optional<String> outOfTime(String field, Instant at) {
        return at.isBefore(FIRST) || !at.isBefore(LAST)
                ? Optional.of(field + " lies at " + at + ", outside the years 1900 to 2199")
                : Optional.empty();
    }
}
