package dev.crosswire.alerts.json;

import dev.crosswire.core.claim.Claim;
import dev.crosswire.core.claim.Content;
import dev.crosswire.core.claim.Evidence;
import dev.crosswire.core.claim.Modality;
import dev.crosswire.core.claim.Polarity;
import dev.crosswire.core.finding.Representative;
import dev.crosswire.core.quantity.Bound;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A claim with the words that make it.
 *
 * @param url as posted, of whatever scheme; null if there is none
 * @param valueText the number as published, with what it counts
 * @param bound null for a statement without a number
 * @param origin letter of the origin within the alert
 * @param start UTF-16 offset in {@code sentence} where the number starts
 * @param end offset after its last character
 */
@Serdeable
public record ClaimJson(
        String claimId,
        String articleId,
        String articleTitle,
        String source,
        @Nullable String url,
        String valueText,
        @Nullable Bound bound,
        Modality modality,
        Polarity polarity,
        String population,
        @Nullable String place,
        @Nullable String authority,
        String origin,
        String originReason,
        String publishedAt,
        String observedAt,
        @Nullable String asOf,
        String before,
        String sentence,
        String after,
        int start,
        int end,
        double confidence,
        String extractor) {

    static ClaimJson of(Representative representative) {
        Claim claim = representative.claim();
        Evidence evidence = claim.evidence();
        return new ClaimJson(
                claim.id(),
                claim.article().id(),
                claim.article().title(),
                claim.source(),
                claim.article().url().orElse(null),
                ValueText.of(claim),
                bound(claim.content()),
                claim.modality(),
                claim.polarity(),
                claim.population(),
                claim.place().orElse(null),
                claim.attribution().authority().orElse(null),
                representative.origin(),
                representative.originReason(),
                claim.times().published().toString(),
                claim.times().observed().toString(),
                claim.times().asOf().map(Instant::toString).orElse(null),
                evidence.before(),
                evidence.sentence(),
                evidence.after(),
                evidence.start(),
                evidence.end(),
                evidence.confidence(),
                evidence.extractor());
    }

    @Nullable
    private static Bound bound(Content content) {
        return switch (content) {
            case Content.Figure figure -> figure.quantity().bound();
            case Content.Statement statement -> null;
        };
    }
}
