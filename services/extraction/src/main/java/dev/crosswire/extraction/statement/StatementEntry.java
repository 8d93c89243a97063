package dev.crosswire.extraction.statement;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.crosswire.core.claim.ClaimType;
import dev.crosswire.core.claim.ClaimType.Anchor;
import dev.crosswire.core.quantity.Rounding;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A predicate as an editor writes it.
 *
 * @param family types that are compared with each other; the id if nothing is given
 * @param predicate first half of the normal form: "lead" in "lead:monitoring"
 * @param shape {@code role}: one holds it, and two holders contradict; {@code act}: somebody does it or not
 * @param anchor {@code entity} for what holds for months of an actor, {@code event} for what happens once
 * @param actor who can do it: country, organisation, person, name (a capitalised name of any kind)
 * @param actorOptional whether it is claimed too where nobody is named ("the road map was not signed")
 * @param office whether what a person does by office is done by the country
 * @param subjectObject whether the object can be what does it ("the border closed", "the cause remains unclear")
 * @param decided whether not to deny it is not to affirm it ("did not reject the plan")
 * @param verbs lemmas that affirm it; several words stand for these words in a row, "..." for up to three words between
 * @param happening verbs of which the actor is whom it happens to ("was arrested")
 * @param denials verbs that deny it ("reject" of "accept")
 * @param nouns nouns that name it with its object after "of" ("the deployment of French troops")
 * @param holding nouns that name who holds it ("under American leadership")
 * @param absent nouns that deny it where "no" or "not" and whose they are stand before them ("no US troops")
 * @param compound whether "US-led" says it, with the past participles of the verbs of one word
 * @param object {@code required}, {@code optional} or {@code none}
 * @param objectsOf id of an earlier entry whose objects are its objects too, before its own
 * @param objects normal form of an object to its nouns; the first form of which the object phrase has a noun
 * @param names kinds of names that can be the object themselves: country, organisation, person, name
 * @param through words that the object may lie beyond ("join to monitor", "a role in monitoring")
 * @param where whether it is told apart by a country where it takes place, which must then be known
 * @param place {@code destination} where a claim carries the country that somebody is sent to
 * @param unless lemmas that, standing in the clause, make it something else
 * @param label how a person reads the subject, with roles in braces
 * @param phrase what is said, as a clause: of what is so, then of what is to be; then both once more for where nobody is
 *     named who does it
 */
public record StatementEntry(
        @JsonProperty(required = true) String id,
        @Nullable String family,
        @JsonProperty(required = true) String predicate,
        @JsonProperty(required = true) String shape,
        @JsonProperty(required = true) String anchor,
        List<String> actor,
        boolean actorOptional,
        boolean office,
        boolean subjectObject,
        boolean decided,
        List<String> verbs,
        List<String> happening,
        List<String> denials,
        List<String> nouns,
        List<String> holding,
        List<String> absent,
        boolean compound,
        @JsonProperty(required = true) String object,
        @Nullable String objectsOf,
        Map<String, List<String>> objects,
        List<String> names,
        List<String> through,
        boolean where,
        @Nullable String place,
        List<String> unless,
        @Nullable String label,
        List<String> phrase) {

    private static final Pattern BRACES = Pattern.compile("\\{([^{}|]*)[^{}]*}");

    private static final Set<String> KINDS = Set.of("country", "organisation", "person", "name");

    /** Copies the collections and checks what the words of the entry may be. */
    public StatementEntry {
        for (String word : List.of(id, family == null ? id : family, predicate)) {
            if (!word.matches("[a-z][a-z0-9-]*")) {
                throw new IllegalArgumentException(
                        "id, family and predicate are lower-case words with hyphens, not \"" + word + "\"");
            }
        }
        oneOf("shape", shape, "role", "act");
        oneOf("anchor", anchor, "entity", "event");
        oneOf("object", object, "required", "optional", "none");
        oneOf("place", place == null ? "destination" : place, "destination");
        actor = kinds("actor", actor);
        names = kinds("names", names);
        verbs = List.copyOf(verbs);
        happening = List.copyOf(happening);
        denials = List.copyOf(denials);
        nouns = List.copyOf(nouns);
        holding = List.copyOf(holding);
        absent = List.copyOf(absent);
        through = List.copyOf(through);
        unless = List.copyOf(unless);
        objects = Collections.unmodifiableMap(new LinkedHashMap<>(objects));
        if (verbs.isEmpty() && nouns.isEmpty() && denials.isEmpty() && happening.isEmpty()) {
            throw new IllegalArgumentException(id + " needs \"verbs\", \"happening\", \"denials\" or \"nouns\"");
        }
        if (actor.isEmpty() && !actorOptional) {
            throw new IllegalArgumentException(id + " needs \"actor\", or \"actorOptional: true\"");
        }
        if (object.equals("required") && objects.isEmpty() && names.isEmpty() && objectsOf == null) {
            throw new IllegalArgumentException(id + " requires an object and needs \"objects\" or \"names\"");
        }
        phrase = List.copyOf(phrase);
        if (phrase.size() != 0 && phrase.size() != 2 && phrase.size() != 4) {
            throw new IllegalArgumentException(id + " needs two phrases, or four where nobody need be named");
        }
        Matcher braces = BRACES.matcher((label == null ? "" : label) + String.join(" ", phrase));
        while (braces.find()) {
            if (!Set.of("actor", "object", "where").contains(braces.group(1))) {
                throw new IllegalArgumentException("the label or a phrase names the role \"" + braces.group(1)
                        + "\"; there are actor, object and where");
            }
        }
        if (anchor.equals("entity") && shape.equals("role") && !where && names.isEmpty()) {
            throw new IllegalArgumentException(
                    id + " is a role anchored on an entity and needs \"where\" or \"names\" to be told apart by");
        }
        if (anchor.equals("entity") && actorOptional) {
            throw new IllegalArgumentException(id + " is anchored on an entity, so its actor cannot be optional");
        }
    }

    private static void oneOf(String field, String value, String... allowed) {
        if (!List.of(allowed).contains(value)) {
            throw new IllegalArgumentException(
                    "\"" + field + "\" is " + String.join(" or ", allowed) + ", not \"" + value + "\"");
        }
    }

    private static List<String> kinds(String field, List<String> kinds) {
        for (String kind : kinds) {
            if (!KINDS.contains(kind)) {
                throw new IllegalArgumentException(
                        "\"" + field + "\" lists country, organisation, person or name, not \"" + kind + "\"");
            }
        }
        return List.copyOf(kinds);
    }

    /** The entry with the objects of the one that it names. */
    StatementEntry withObjectsOf(StatementEntry other) {
        Map<String, List<String>> all = new LinkedHashMap<>(other.objects());
        all.putAll(objects);
        return new StatementEntry(
                id,
                family,
                predicate,
                shape,
                anchor,
                actor,
                actorOptional,
                office,
                subjectObject,
                decided,
                verbs,
                happening,
                denials,
                nouns,
                holding,
                absent,
                compound,
                object,
                null,
                all,
                names,
                through,
                where,
                place,
                unless,
                label,
                phrase);
    }

    boolean isRole() {
        return shape.equals("role");
    }

    boolean needsObject() {
        return object.equals("required");
    }

    boolean hasObject() {
        return !object.equals("none");
    }

    /** The family, which is the type itself where no other is named. */
    public String familyOrId() {
        return family == null ? id : family;
    }

    /** Whether claims are told apart by where somebody is sent. */
    public boolean hasDestination() {
        return place != null;
    }

    /** How claims of the type are placed and compared. */
    public ClaimType claimType() {
        List<String> roles = new ArrayList<>();
        if (!isRole()) {
            roles.add("actor");
        }
        if (!names.isEmpty()) {
            roles.add("object");
        }
        if (where) {
            roles.add("where");
        }
        return new ClaimType(
                id,
                familyOrId(),
                Anchor.valueOf(anchor.toUpperCase(Locale.ROOT)),
                List.copyOf(roles),
                Rounding.DEFAULT,
                ClaimType.DEFAULT_APPROXIMATION,
                false,
                ClaimType.DEFAULT_HOURS_APART,
                false,
                Optional.ofNullable(label));
    }
}
