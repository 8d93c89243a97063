package dev.crosswire.alerts.json;

import dev.crosswire.alerts.json.AlertJson.SubjectJson;
import dev.crosswire.core.claim.Claim;
import dev.crosswire.core.claim.Evidence;
import dev.crosswire.core.claim.Modality;
import dev.crosswire.core.claim.Polarity;
import dev.crosswire.core.quantity.Bound;
import dev.crosswire.core.quantity.Quantity;
import dev.crosswire.core.subject.Subject;
import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A claim on its subject, with the words that make it, whether or not any other claim is about the same.
 *
 * @param claimId id of the claim; an edited article's unchanged claim keeps it
 * @param articleId id of the article as posted
 * @param articleTitle title of the article
 * @param source outlet that makes the claim
 * @param url address of the article as posted, of whatever scheme; null if there is none
 * @param language of the article, as a BCP 47 tag; null if it is not known
 * @param valueText the number as published, with what it counts
 * @param low smallest number that the words allow, null if unbounded or no number
 * @param high largest number that the words allow, null if unbounded or no number
 * @param unit count, percent, fraction, an ISO 4217 code or a unit symbol; null for a statement without a number
 * @param bound how the words limit the number; null for a statement without a number
 * @param modality how firmly it is said
 * @param polarity whether it is asserted or denied
 * @param population whom or what a count counts
 * @param place path of the place that it is about; null where the claim names none
 * @param authority who the outlet has it from; null for its own words
 * @param publishedAt when the outlet published it
 * @param observedAt when Crosswire took it in
 * @param asOf the moment that the figure describes; null where the text says none
 * @param before the sentence before, empty at the start
 * @param sentence the sentence as published
 * @param after the sentence after, empty at the end
 * @param start UTF-16 offset in {@code sentence} where the number starts
 * @param end offset after its last character
 * @param confidence 0 to 1: how sure the extractor is
 * @param extractor name and version of what read it
 * @param subject what it is about
 * @param superseded its outlet edited the article, which no longer makes the claim
 * @param withdrawn its outlet took the whole article back
 */
@Serdeable
public record PlacedClaimJson(
        String claimId,
        String articleId,
        String articleTitle,
        String source,
        @Nullable String url,
        @Nullable String language,
        String valueText,
        @Nullable BigDecimal low,
        @Nullable BigDecimal high,
        @Nullable String unit,
        @Nullable Bound bound,
        Modality modality,
        Polarity polarity,
        String population,
        @Nullable String place,
        @Nullable String authority,
        String publishedAt,
        String observedAt,
        @Nullable String asOf,
        String before,
        String sentence,
        String after,
        int start,
        int end,
        double confidence,
        String extractor,
        SubjectJson subject,
        boolean superseded,
        boolean withdrawn) {

    /**
     * The claim as it stands on that subject.
     *
     * @param label how a person reads the subject
     */
    public static PlacedClaimJson of(
            Subject subject, String label, Claim claim, boolean superseded, boolean withdrawn) {
        Evidence evidence = claim.evidence();
        Optional<Quantity> quantity = ClaimJson.quantity(claim);
        return new PlacedClaimJson(
                claim.id(),
                claim.article().id(),
                claim.article().title(),
                claim.source(),
                claim.article().url().orElse(null),
                ClaimJson.language(claim).orElse(null),
                ValueText.of(claim),
                quantity.flatMap(ClaimJson::low).orElse(null),
                quantity.flatMap(ClaimJson::high).orElse(null),
                quantity.map(it -> it.unit().symbol()).orElse(null),
                quantity.map(Quantity::bound).orElse(null),
                claim.modality(),
                claim.polarity(),
                claim.population(),
                claim.place().orElse(null),
                claim.attribution().authority().orElse(null),
                claim.times().published().toString(),
                claim.times().observed().toString(),
                claim.times().asOf().map(Instant::toString).orElse(null),
                evidence.before(),
                evidence.sentence(),
                evidence.after(),
                evidence.start(),
                evidence.end(),
                evidence.confidence(),
                evidence.extractor(),
                AlertJson.subject(subject, label),
                superseded,
                withdrawn);
    }
}
