package dev.crosswire.core.claim;

import dev.crosswire.core.quantity.Rational;
import dev.crosswire.core.quantity.Rounding;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How claims of one type are placed and compared; an entry of the catalogue.
 *
 * @param id "army-cap"
 * @param family types that may be compared with each other share it
 * @param anchor what makes two claims speak of one subject
 * @param roles roles that belong to the subject, in the order they print; for an entity anchor all must be filled
 * @param rounding when a rounder number agrees with a more precise one
 * @param approximation how far "about" reaches, as a part of the number
 * @param monotone whether the true value can only grow, as a toll does
 * @param hoursApart for monotone types: how far apart two voices without an as-of time must have published for the
 *     higher, later one to be an update
 * @param alwaysFact whether a number of this type is a fact whatever its verb (how many countries agreed, met or
 *     belong), rather than of the class of its modality (the limit that was agreed)
 * @param label how a person reads the subject, with roles in braces ("Cap on {limited|possessive} army")
 */
public record ClaimType(
        String id,
        String family,
        Anchor anchor,
        List<String> roles,
        Rounding rounding,
        Rational approximation,
        boolean monotone,
        Duration hoursApart,
        boolean alwaysFact,
        Optional<String> label) {

    /** What a subject of the type is recognised by. */
    public enum Anchor {
        /** The role entities, for months: a cap belongs to a country. */
        ENTITY,
        /** Place, date window and company: a toll belongs to one strike, an attendance to one summit. */
        EVENT
    }

    public static final Duration DEFAULT_HOURS_APART = Duration.ofHours(3);
    public static final Rational DEFAULT_APPROXIMATION = Rational.of(1, 10);

    /** Copies the list and checks the numbers. */
    public ClaimType {
        roles = List.copyOf(roles);
        if (approximation.signum() < 0 || approximation.compareTo(Rational.ONE) >= 0) {
            throw new IllegalArgumentException("claim type " + id + ": approximation must lie in [0, 1)");
        }
        if (hoursApart.isNegative()) {
            throw new IllegalArgumentException("claim type " + id + ": hoursApart cannot be negative");
        }
    }

    /** The class that a claim of this type is compared in. */
    public ModalityClass classOf(Modality modality) {
        return alwaysFact && modality.modalityClass() != ModalityClass.FORECAST
                ? ModalityClass.FACT
                : modality.modalityClass();
    }

    /** What holds for a type that the catalogue does not list: an event of its own, compared strictly. */
    public static ClaimType unlisted(String id, String family) {
        return new ClaimType(
                id,
                family,
                Anchor.EVENT,
                List.of(),
                Rounding.DEFAULT,
                DEFAULT_APPROXIMATION,
                false,
                DEFAULT_HOURS_APART,
                false,
                Optional.empty());
    }
}
