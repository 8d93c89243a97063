package dev.crosswire.extraction;

import dev.crosswire.extraction.clause.Clauses;
import dev.crosswire.extraction.entity.Entity;
import dev.crosswire.extraction.text.Sentence;
import java.util.List;
import java.util.Optional;

/** A sentence with the names and clauses that were found in it, beside the sentence before it in its paragraph. */
record ReadSentence(Sentence sentence, List<Entity> entities, Clauses clauses, Optional<ReadSentence> before) {

    /** The entity that covers the token. */
    Optional<Entity> entityAt(int token) {
        int low = 0;
        int high = entities.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Entity entity = entities.get(middle);
            if (token < entity.from()) {
                high = middle - 1;
            } else if (token >= entity.to()) {
                low = middle + 1;
            } else {
                return Optional.of(entity);
            }
        }
        return Optional.empty();
    }

    /** The entity that ends right before the token, a possessive ending aside. */
    Optional<Entity> entityEndingAt(int token) {
        int end = sentence.is(token - 1, "'s") ? token - 1 : token;
        return entityAt(end - 1);
    }

    /** Without the sentences before, so that a long text is not kept as one chain. */
    ReadSentence alone() {
        return new ReadSentence(sentence, entities, clauses, Optional.empty());
    }
}
