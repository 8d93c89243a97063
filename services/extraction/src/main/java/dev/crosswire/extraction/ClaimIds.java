package dev.crosswire.extraction;

import dev.crosswire.core.claim.Aggregation;
import dev.crosswire.core.claim.Content;
import dev.crosswire.core.claim.Modality;
import dev.crosswire.core.claim.Polarity;
import dev.crosswire.core.quantity.Quantity;
import dev.crosswire.core.quantity.Rational;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.SortedMap;

/**
 * What a claim is named by: its article and what it says, neither the article's version nor the words. Whoever reads the
 * same claim in the same article gives it the same id.
 */
public final class ClaimIds {

    private static final int HASH_BYTES = 16;

    private ClaimIds() {}

    /** Of a claim with a number. */
    public static String ofFigure(
            String article,
            String type,
            String population,
            SortedMap<String, String> entities,
            Optional<String> place,
            Quantity quantity,
            Aggregation aggregation,
            Modality modality,
            Polarity polarity,
            Optional<String> document,
            Optional<String> authority,
            Optional<Instant> validFrom,
            Optional<Instant> validTo) {
        return hash(
                article,
                type,
                population,
                entities.toString(),
                place.orElse(""),
                quantity.interval().toString(),
                quantity.stated().map(Rational::toString).orElse(""),
                quantity.bound().name(),
                quantity.unit().symbol(),
                quantity.trend().map(Enum::name).orElse(""),
                aggregation.name(),
                modality.name(),
                polarity.name(),
                document.orElse(""),
                authority.orElse(""),
                validFrom.map(Instant::toString).orElse(""),
                validTo.map(Instant::toString).orElse(""));
    }

    /** Of a claim without one. */
    public static String ofStatement(
            String article,
            String type,
            SortedMap<String, String> entities,
            Optional<String> place,
            Content.Statement statement,
            Modality modality,
            Polarity polarity,
            Optional<String> authority) {
        return hash(
                article,
                type,
                statement.predicate(),
                statement.holder().orElse(""),
                entities.toString(),
                place.orElse(""),
                modality.name(),
                polarity.name(),
                authority.orElse(""));
    }

    /** What is claimed, hashed with its lengths, so that no two lists of parts run together into one. */
    private static String hash(String... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String part : parts) {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
                digest.update(bytes);
            }
            return HexFormat.of().formatHex(digest.digest(), 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
