package dev.crosswire.extraction.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.crosswire.core.claim.Aggregation;
import dev.crosswire.core.claim.ClaimType;
import dev.crosswire.core.claim.ClaimType.Anchor;
import dev.crosswire.core.quantity.Rational;
import dev.crosswire.core.quantity.Rounding;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A claim type as an editor writes it. Only {@code id} must be given, and one way to recognise the type: words that say
 * what a number is a number of ({@code object} to {@code share}, see {@link Relation}), or a {@code trigger}.
 *
 * @param family types that may be compared; the type's own id if left out
 * @param anchor {@code entity} or {@code event}, the default
 * @param unit what its numbers are in, as {@link UnitClass} names it; "count" if left out
 * @param population what a number of this type counts, whatever noun the outlet takes; "people" for the group that
 *     the noun names, "noun" for the noun itself; if left out, the first noun or the id
 * @param nouns lemmas of the counted noun; {@code people} stands for everything that names people
 * @param bare whether a number without a noun can be of the type ("12 were killed")
 * @param nounsOnly nouns that count it on a condition, for triggers
 * @param elided when a bare number counts it too, for triggers
 * @param smallest smaller numbers are of something else
 * @param largest larger numbers are of something else; no bound if 0
 * @param trigger ways to recognise the type that words alone do not describe; one is enough
 * @param onlyOf verb of {@code object} or {@code subject} to the group of people that it says this of ("lost" soldiers)
 * @param with lemmas of which one must stand in the clause
 * @param beside lemmas of which one must stand in the sentence, the one before or the title
 * @param unless lemmas that, standing in the clause, make the number one of something else
 * @param roles role to what fills it, in the order they print; all must be filled
 * @param place {@code event} or {@code destination} where a claim is told apart by where it happens or goes; nothing where
 *     it is not
 * @param perSide whether a number can be that of one of two sides ("150 from each side"), so that a number "in all" is
 *     another thing
 * @param limit whether a number of this type is itself a limit, so that "at most" states its exact value
 * @param membershipOther whether the number of members of a standing body is of another type
 * @param modality {@code fact} if a number of this type is a fact whatever its verb
 * @param monotone whether the true value can only grow, as a toll does
 * @param aggregation {@code stock} (the default), {@code cumulative} or {@code per-period}
 * @param label how a person reads a subject of the type, with roles in braces, as {@code possessive} or
 *     {@code demonym} after a bar
 * @param phrase what a number of the type is of, in the middle of a sentence: "{value} {whom} killed", where {@code whom}
 *     is whom it counts; without a value what is measured, "the cost of the damage"; roles as in the label
 */
public record CatalogueEntry(
        @JsonProperty(required = true) String id,
        @Nullable String family,
        @Nullable String anchor,
        List<String> unit,
        @Nullable String population,
        List<String> nouns,
        boolean bare,
        List<ConditionalNoun> nounsOnly,
        @Nullable Elision elided,
        long smallest,
        long largest,
        List<Trigger> trigger,
        List<String> object,
        List<String> subject,
        List<String> state,
        List<String> counts,
        List<String> level,
        List<String> share,
        Map<String, String> onlyOf,
        List<String> with,
        List<String> beside,
        List<String> unless,
        Map<String, Role> roles,
        @Nullable String place,
        boolean perSide,
        boolean limit,
        boolean membershipOther,
        @Nullable String modality,
        boolean monotone,
        @Nullable String aggregation,
        @Nullable RoundingEntry rounding,
        @Nullable String label,
        @Nullable String phrase) {

    /** The rounding of a type: smallest rounded number, and most significant digits that it has. */
    public record RoundingEntry(long from, int digits) {

        /** Checks that both are numbers that can round. */
        public RoundingEntry {
            if (from < 1 || digits < 1) {
                throw new IllegalArgumentException("\"rounding\" needs \"from\" and \"digits\" of 1 or more");
            }
        }
    }

    /** Copies the collections, fills in what is left out and checks what the words of the entry may be. */
    public CatalogueEntry {
        family = family == null ? id : family;
        anchor = anchor == null ? "event" : anchor;
        aggregation = aggregation == null ? "stock" : aggregation;
        unit = unit.isEmpty() ? List.of("count") : List.copyOf(unit);
        nouns = List.copyOf(nouns);
        counts = List.copyOf(counts);
        population = population != null ? population : defaultPopulation(id, nouns, counts);
        if (!id.matches("[a-z][a-z0-9-]*") || !family.matches("[a-z][a-z0-9-]*")) {
            throw new IllegalArgumentException(
                    "id and family are lower-case words with hyphens, not \"" + id + "\" and \"" + family + "\"");
        }
        oneOf("anchor", anchor, "entity", "event");
        oneOf("place", place == null ? "event" : place, "event", "destination");
        oneOf("modality", modality == null ? "fact" : modality, "fact");
        oneOf("aggregation", aggregation, "stock", "cumulative", "per-period");
        for (String each : unit) {
            if (!UnitClass.exists(each)) {
                throw new IllegalArgumentException("\"unit\" is of " + UnitClass.names() + ", not \"" + each + "\"");
            }
        }
        nounsOnly = List.copyOf(nounsOnly);
        trigger = List.copyOf(trigger);
        object = List.copyOf(object);
        subject = List.copyOf(subject);
        state = List.copyOf(state);
        level = List.copyOf(level);
        share = List.copyOf(share);
        onlyOf = Map.copyOf(onlyOf);
        with = List.copyOf(with);
        beside = List.copyOf(beside);
        unless = List.copyOf(unless);
        roles = Collections.unmodifiableMap(new LinkedHashMap<>(roles));
        boolean named = !(object.isEmpty()
                && subject.isEmpty()
                && state.isEmpty()
                && counts.isEmpty()
                && level.isEmpty()
                && share.isEmpty());
        if (trigger.isEmpty() && !named) {
            throw new IllegalArgumentException(
                    id
                            + " needs \"object\", \"subject\", \"state\", \"counts\", \"level\" or \"share\", or \"nouns\" and \"trigger\"");
        }
        if (!trigger.isEmpty() && nouns.isEmpty()) {
            throw new IllegalArgumentException(id + " has a \"trigger\" and needs \"nouns\"");
        }
        if (anchor.equals("entity") && roles.isEmpty()) {
            throw new IllegalArgumentException(id + " is anchored on an entity and needs \"roles\"");
        }
        if (label != null) {
            Label.check(label, roles.keySet());
        }
        if (phrase != null) {
            Set<String> fillable = new HashSet<>(roles.keySet());
            fillable.addAll(Phrase.WORDS);
            Label.check(phrase, fillable);
        }
    }

    private static String defaultPopulation(String id, List<String> nouns, List<String> counts) {
        if (!nouns.isEmpty()) {
            return nouns.getFirst();
        }
        return counts.isEmpty() ? id : counts.getFirst();
    }

    private static void oneOf(String field, String value, String... allowed) {
        if (!List.of(allowed).contains(value)) {
            throw new IllegalArgumentException(
                    "\"" + field + "\" is " + String.join(" or ", allowed) + ", not \"" + value + "\"");
        }
    }

    /** Whether claims are told apart by where something goes. */
    public boolean hasDestination() {
        return "destination".equals(place);
    }

    /** Whether claims are told apart by where something happens. */
    public boolean hasPlace() {
        return "event".equals(place);
    }

    /** The words that stand in the relation to a number of this type. */
    public List<String> words(Relation relation) {
        return switch (relation) {
            case OBJECT -> object;
            case SUBJECT -> subject;
            case STATE -> state;
            case COUNTS -> counts;
            case LEVEL -> level;
            case SHARE -> share;
        };
    }

    /** Whether its numbers are of people, told apart by whom they count. */
    public boolean countsPeople() {
        return population().equals(PeopleWords.EVERYBODY);
    }

    /** What a number adds up. */
    public Aggregation sums() {
        return Aggregation.valueOf(aggregation().toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** Never absent: the own id where the editor names none. */
    @Override
    public String family() {
        return Objects.requireNonNull(family);
    }

    /** Never absent: "event" where the editor names none. */
    @Override
    public String anchor() {
        return Objects.requireNonNull(anchor);
    }

    /** Never absent: the first noun or the id where the editor names none. */
    @Override
    public String population() {
        return Objects.requireNonNull(population);
    }

    /** Never absent: "stock" where the editor names none. */
    @Override
    public String aggregation() {
        return Objects.requireNonNull(aggregation);
    }

    /** The roles that belong to the subject. */
    private List<String> subjectRoles() {
        return roles.entrySet().stream()
                .filter(role -> !role.getValue().optional())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** How claims of the type are placed and compared. */
    public ClaimType claimType() {
        return new ClaimType(
                id,
                family(),
                Anchor.valueOf(anchor().toUpperCase(Locale.ROOT)),
                subjectRoles(),
                rounding == null
                        ? Rounding.DEFAULT
                        : new Rounding(Rational.of(rounding.from()), rounding.digits(), Rounding.DEFAULT_WIDEST),
                ClaimType.DEFAULT_APPROXIMATION,
                monotone,
                ClaimType.DEFAULT_HOURS_APART,
                modality != null,
                Optional.ofNullable(label));
    }
}
