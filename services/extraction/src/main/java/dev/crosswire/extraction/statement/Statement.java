package dev.crosswire.extraction.statement;

import dev.crosswire.core.claim.Modality;
import dev.crosswire.core.claim.Polarity;
import dev.crosswire.core.claim.Supersession;
import java.util.Optional;
import java.util.SortedMap;

/**
 * A predicate that a sentence affirms or denies.
 *
 * @param predicate in normal form ("lead:monitoring")
 * @param holder who holds the role; empty for an act, whose actor is among the entities
 * @param from first token of the predicate's words
 * @param to token after the last
 * @param certainty factor of the confidence
 */
public record Statement(
        StatementEntry type,
        String predicate,
        Optional<String> holder,
        SortedMap<String, String> entities,
        Modality modality,
        Polarity polarity,
        Optional<Supersession> supersession,
        int from,
        int to,
        double certainty) {

    /** Who acts or holds; empty where nobody is named. */
    public String actor() {
        return holder.orElseGet(() -> entities.getOrDefault("actor", ""));
    }
}
