package dev.crosswire.core.subject;

import dev.crosswire.core.claim.Claim;
import dev.crosswire.core.claim.ClaimType;
import dev.crosswire.core.claim.Content;
import dev.crosswire.core.claim.ModalityClass;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Within a subject, the claims that may be compared directly: same type, population, place, period and, for numbers,
 * modality class; for statements, one predicate.
 *
 * @param modalityClass empty for statements, which are compared whatever their modality
 * @param predicate the predicate of a statement; empty for numbers
 */
public record Strand(
        String type,
        String population,
        Optional<String> place,
        Optional<LocalDate> validFrom,
        Optional<LocalDate> validTo,
        Optional<ModalityClass> modalityClass,
        Optional<String> predicate) {

    /** The strand of a claim of the given type. */
    public static Strand of(Claim claim, ClaimType type) {
        Optional<LocalDate> from = claim.times().validFrom().map(at -> LocalDate.ofInstant(at, ZoneOffset.UTC));
        Optional<LocalDate> to = claim.times().validTo().map(at -> LocalDate.ofInstant(at, ZoneOffset.UTC));
        return switch (claim.content()) {
            case Content.Figure figure ->
                new Strand(
                        claim.type(),
                        claim.population(),
                        claim.place(),
                        from,
                        to,
                        Optional.of(type.classOf(claim.modality())),
                        Optional.empty());
            case Content.Statement(String predicate, Optional<String> holder) ->
                new Strand(
                        claim.type(),
                        claim.population(),
                        claim.place(),
                        from,
                        to,
                        Optional.empty(),
                        Optional.of(predicate));
        };
    }

    /** The strand as one stable line of text, for keys and ids. */
    public String key() {
        return String.join(
                "|",
                type,
                population,
                place.orElse(""),
                validFrom.map(LocalDate::toString).orElse(""),
                validTo.map(LocalDate::toString).orElse(""),
                modalityClass.map(Enum::name).orElse(""),
                predicate.orElse(""));
    }
}
