package dev.crosswire.extraction.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.crosswire.core.claim.ClaimType;
import dev.crosswire.core.claim.ClaimType.Anchor;
import dev.crosswire.core.quantity.Rational;
import dev.crosswire.core.quantity.Rounding;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A claim type as an editor writes it.
 *
 * @param anchor {@code entity} or {@code event}
 * @param unit what its numbers are in; so far only {@code count}
 * @param population what a number of this type counts, whatever noun the outlet takes
 * @param nouns lemmas of the counted noun
 * @param nounsOnly nouns that count it on a condition
 * @param elided when a bare number counts it too
 * @param smallest smaller numbers are of something else
 * @param trigger ways to recognise the type; one is enough
 * @param unless lemmas that, standing in the clause, make the number one of something else
 * @param roles role to what fills it, in the order they print; all must be filled
 * @param place {@code destination} where a claim is told apart by where it takes place; nothing where it is not
 * @param limit whether a number of this type is itself a limit, so that "at most" states its exact value
 * @param membershipOther whether the number of members of a standing body is of another type
 * @param modality {@code fact} if a number of this type is a fact whatever its verb
 * @param label how a person reads a subject of the type, with roles in braces, as {@code possessive} or
 *     {@code demonym} after a bar
 */
public record CatalogueEntry(
        @JsonProperty(required = true) String id,
        @JsonProperty(required = true) String family,
        @JsonProperty(required = true) String anchor,
        @JsonProperty(required = true) String unit,
        @JsonProperty(required = true) String population,
        List<String> nouns,
        List<ConditionalNoun> nounsOnly,
        @Nullable Elision elided,
        long smallest,
        List<Trigger> trigger,
        List<String> unless,
        Map<String, Role> roles,
        @Nullable String place,
        boolean limit,
        boolean membershipOther,
        @Nullable String modality,
        @Nullable RoundingEntry rounding,
        @Nullable String label) {

    /** The rounding of a type: smallest rounded number, and most significant digits that it has. */
    public record RoundingEntry(long from, int digits) {

        /** Checks that both are numbers that can round. */
        public RoundingEntry {
            if (from < 1 || digits < 1) {
                throw new IllegalArgumentException("\"rounding\" needs \"from\" and \"digits\" of 1 or more");
            }
        }
    }

    /** Copies the collections and checks what the words of the entry may be. */
    public CatalogueEntry {
        if (!id.matches("[a-z][a-z0-9-]*") || !family.matches("[a-z][a-z0-9-]*")) {
            throw new IllegalArgumentException(
                    "id and family are lower-case words with hyphens, not \"" + id + "\" and \"" + family + "\"");
        }
        oneOf("anchor", anchor, "entity", "event");
        oneOf("unit", unit, "count");
        oneOf("place", place == null ? "destination" : place, "destination");
        oneOf("modality", modality == null ? "fact" : modality, "fact");
        nouns = List.copyOf(nouns);
        nounsOnly = List.copyOf(nounsOnly);
        trigger = List.copyOf(trigger);
        unless = List.copyOf(unless);
        roles = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(roles));
        if (nouns.isEmpty() || trigger.isEmpty()) {
            throw new IllegalArgumentException(id + " needs \"nouns\" and \"trigger\"");
        }
        if (anchor.equals("entity") && roles.isEmpty()) {
            throw new IllegalArgumentException(id + " is anchored on an entity and needs \"roles\"");
        }
        if (label != null) {
            Label.check(label, roles.keySet());
        }
    }

    private static void oneOf(String field, String value, String... allowed) {
        if (!List.of(allowed).contains(value)) {
            throw new IllegalArgumentException(
                    "\"" + field + "\" is " + String.join(" or ", allowed) + ", not \"" + value + "\"");
        }
    }

    /** Whether claims are told apart by where they take place. */
    public boolean hasDestination() {
        return place != null;
    }

    /** How claims of the type are placed and compared. */
    public ClaimType claimType() {
        return new ClaimType(
                id,
                family,
                Anchor.valueOf(anchor.toUpperCase(Locale.ROOT)),
                List.copyOf(roles.keySet()),
                rounding == null ? Rounding.DEFAULT : new Rounding(Rational.of(rounding.from()), rounding.digits()),
                ClaimType.DEFAULT_APPROXIMATION,
                false,
                ClaimType.DEFAULT_HOURS_APART,
                modality != null,
                Optional.ofNullable(label));
    }
}
