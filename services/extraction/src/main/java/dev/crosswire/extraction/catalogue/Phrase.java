package dev.crosswire.extraction.catalogue;

import dev.crosswire.core.claim.Claim;
import dev.crosswire.core.claim.Content;
import dev.crosswire.core.claim.Modality;
import dev.crosswire.core.claim.ModalityClass;
import dev.crosswire.core.quantity.Quantity;
import dev.crosswire.extraction.entity.Gazetteer;
import dev.crosswire.extraction.statement.Statements;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a claim is of, in the words that the entry of its type has for the middle of a sentence. Immutable. */
final class Phrase {

    /** What a phrase may name besides roles. */
    static final Set<String> WORDS = Set.of("value", "whom");

    private static final String VALUE = "{value}";

    private final Map<String, CatalogueEntry> entries = new HashMap<>();
    private final Statements statements;
    private final PeopleWords people;
    private final Gazetteer gazetteer;

    Phrase(List<CatalogueEntry> entries, Statements statements, PeopleWords people, Gazetteer gazetteer) {
        entries.forEach(entry -> this.entries.put(entry.id(), entry));
        this.statements = statements;
        this.people = people;
        this.gazetteer = gazetteer;
    }

    Optional<String> of(Claim claim) {
        return switch (claim.content()) {
            case Content.Figure(Quantity quantity) -> figure(claim, quantity);
            case Content.Statement(String predicate, Optional<String> holder) -> clause(claim, predicate, holder);
        };
    }

    private Optional<String> figure(Claim claim, Quantity quantity) {
        CatalogueEntry entry = entries.get(claim.type());
        if (entry == null) {
            return open(claim, quantity);
        }
        String phrase = entry.phrase();
        if (phrase == null) {
            return Optional.ofNullable(entry.label())
                    .map(label -> Label.fill(label, claim.entities(), gazetteer))
                    .map(label -> Character.toLowerCase(label.charAt(0)) + label.substring(1));
        }
        String whom = claim.population().equals(PeopleWords.EVERYBODY) ? "" : people.plural(claim.population()) + " ";
        Map<String, String> words = new HashMap<>(claim.entities());
        // The value is filled in by whoever speaks.
        words.put("value", VALUE);
        return Optional.of(Label.fill(phrase.replace("{whom} ", whom), words, gazetteer));
    }

    /** "{value} hospitals", "the money for roads": a type that no entry lists. */
    private static Optional<String> open(Claim claim, Quantity quantity) {
        String noun = claim.type().substring(claim.type().lastIndexOf(':') + 1).replace('-', ' ');
        if (noun.isBlank() || !claim.type().startsWith(OpenLabel.OPEN)) {
            return Optional.empty();
        }
        return Optional.of(
                switch (quantity.unit().symbol()) {
                    case "count" -> VALUE + " " + Plurals.of(noun);
                    case "percent", "fraction" -> "the share (" + noun + ")";
                    default -> "the figure for " + noun;
                });
    }

    private Optional<String> clause(Claim claim, String predicate, Optional<String> holder) {
        List<String> phrases = statements.phrases(claim.type());
        if (phrases.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> actor =
                holder.or(() -> Optional.ofNullable(claim.entities().get("actor")));
        boolean nobody = actor.isEmpty() && phrases.size() > 2;
        boolean plan = isToBe(claim.modality());
        String object = claim.entities().containsKey("object")
                ? Label.name(claim.entities().getOrDefault("object", ""), gazetteer)
                : thing(predicate);
        return Optional.of(phrases.get((nobody ? 2 : 0) + (plan ? 1 : 0))
                .replace("{actor}", actor.map(who -> Label.name(who, gazetteer)).orElse("somebody"))
                .replace("{object}", object)
                .replace("{object|bare}", object.startsWith("the ") ? object.substring("the ".length()) : object)
                .replace(
                        "{where}",
                        Label.name(claim.entities().getOrDefault("where", "an unnamed country"), gazetteer)));
    }

    private static boolean isToBe(Modality modality) {
        return modality.modalityClass() != ModalityClass.FACT;
    }

    /** "the road map" for sign:road-map. */
    private static String thing(String predicate) {
        int colon = predicate.indexOf(':');
        return colon < 0 ? "it" : "the " + predicate.substring(colon + 1).replace('-', ' ');
    }
}
