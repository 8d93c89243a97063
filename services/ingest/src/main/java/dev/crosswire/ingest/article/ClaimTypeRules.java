package dev.crosswire.ingest.article;

import dev.crosswire.core.claim.Aggregation;
import dev.crosswire.core.claim.ClaimType;
import dev.crosswire.core.claim.ClaimTypes;
import dev.crosswire.core.quantity.Unit;
import dev.crosswire.extraction.catalogue.Catalogue;
import dev.crosswire.extraction.catalogue.CatalogueEntry;
import dev.crosswire.extraction.catalogue.UnitClass;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which claim types there are, and what a claim of each has to be: of the catalogue, or for a number that none of its
 * entries covers {@code open:<unit class>:<head noun>}.
 *
 * @param figures the types of claims with a number, by id
 * @param statements the types of claims without a number
 */
record ClaimTypeRules(ClaimTypes listed, Map<String, CatalogueEntry> figures, Set<String> statements) {

    private static final Pattern OPEN = Pattern.compile("open:([^:]+):([^:]+)");

    static ClaimTypeRules of(Catalogue catalogue) {
        return new ClaimTypeRules(
                catalogue.claimTypes(),
                catalogue.entries().stream().collect(Collectors.toUnmodifiableMap(CatalogueEntry::id, entry -> entry)),
                catalogue.statements().claimTypes().stream()
                        .map(ClaimType::id)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /** The family of a claim with a number. */
    String familyOfFigure(JsonFields claim, String type, Unit unit) throws InvalidArticleException {
        if (figures.containsKey(type)) {
            return family(claim, type);
        }
        if (statements.contains(type)) {
            throw claim.wrong("quantity", "does not belong to a claim of the type " + type + "; give its statement");
        }
        Matcher open = OPEN.matcher(type);
        if (!open.matches()) {
            throw claim.wrong(
                    "type",
                    "is neither in the catalogue nor of the form open:<unit class>:<noun>, such as "
                            + "open:count:refugee");
        }
        String unitClass = UnitClass.of(unit);
        if (!open.group(1).equals(unitClass)) {
            throw claim.wrong("type", "is not of the class of its unit; write open:" + unitClass + ":" + open.group(2));
        }
        Optional<String> family = claim.name("family");
        if (family.isPresent() && !family.get().equals(type)) {
            throw claim.wrong("family", "of an open type is the type itself");
        }
        return type;
    }

    /** The family of a claim without a number. */
    String familyOfStatement(JsonFields claim, String type) throws InvalidArticleException {
        if (!statements.contains(type)) {
            throw figures.containsKey(type)
                    ? claim.wrong("statement", "does not belong to a claim of the type " + type + "; give its quantity")
                    : claim.wrong("type", "is not in the catalogue, and only types with a number may be open");
        }
        return family(claim, type);
    }

    private String family(JsonFields claim, String type) throws InvalidArticleException {
        String family = listed.of(type, type).family();
        Optional<String> given = claim.name("family");
        if (given.isPresent() && !given.get().equals(family)) {
            throw claim.wrong("family", "of the type " + type + " is " + family);
        }
        return family;
    }

    /** A subject that is an entity is known by all its roles. */
    void checkRoles(JsonFields claim, String type, SortedMap<String, String> entities) throws InvalidArticleException {
        ClaimType known = listed.of(type, type);
        Collection<String> needed = known.anchor() == ClaimType.Anchor.ENTITY ? known.roles() : Set.of();
        for (String role : needed) {
            if (!entities.containsKey(role)) {
                throw claim.wrong("entities", "names no " + role + ", which a claim of the type " + type + " needs");
            }
        }
    }

    /** What a number of the type counts unless its claim says otherwise. */
    String population(String type, String noun) {
        return Optional.ofNullable(figures.get(type))
                .map(CatalogueEntry::population)
                .orElse(noun);
    }

    /** What a number of the type adds up unless its claim says otherwise. */
    Aggregation aggregation(String type) {
        return Optional.ofNullable(figures.get(type)).map(CatalogueEntry::sums).orElse(Aggregation.STOCK);
    }

    /** The noun in the name of an open type, or an empty string. */
    static String nounOf(String type) {
        Matcher open = OPEN.matcher(type);
        return open.matches() ? open.group(2) : "";
    }
}
