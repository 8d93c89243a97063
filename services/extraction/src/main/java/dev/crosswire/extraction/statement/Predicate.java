package dev.crosswire.extraction.statement;

import dev.crosswire.extraction.text.Lemmas;
import dev.crosswire.extraction.text.Sentence;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An entry with its word lists ready to look up. Immutable. */
final class Predicate {

    private final StatementEntry entry;
    private final Map<String, Lemmas> objects = new LinkedHashMap<>();
    private final Lemmas unless;
    private final Set<String> through;

    Predicate(StatementEntry entry) {
        this.entry = entry;
        entry.objects().forEach((form, nouns) -> objects.put(form, new Lemmas(nouns)));
        this.unless = new Lemmas(entry.unless());
        this.through = Set.copyOf(entry.through());
    }

    StatementEntry entry() {
        return entry;
    }

    boolean passes(String word) {
        return through.contains(word);
    }

    /** The normal form of the first listed object that the tokens {@code [from, to)} name. */
    Optional<String> object(Sentence sentence, int from, int to) {
        for (Map.Entry<String, Lemmas> object : objects.entrySet()) {
            if (object.getValue().isIn(sentence, from, to)) {
                return Optional.of(object.getKey());
            }
        }
        return Optional.empty();
    }

    boolean isOtherwise(Sentence sentence, int from, int to) {
        return unless.isIn(sentence, from, to);
    }
}
