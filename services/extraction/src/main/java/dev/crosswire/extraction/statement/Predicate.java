package dev.crosswire.extraction.statement;

import dev.crosswire.extraction.text.Lemmas;
import dev.crosswire.extraction.text.Sentence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An entry with its word lists ready to look up. Immutable. */
final class Predicate {

    private final StatementEntry entry;
    private final Map<String, Nouns> objects = new LinkedHashMap<>();
    private final Lemmas unless;
    private final Set<String> through;

    Predicate(StatementEntry entry) {
        this.entry = entry;
        entry.objects().forEach((form, nouns) -> objects.put(form, new Nouns(nouns)));
        this.unless = new Lemmas(entry.unless());
        this.through = Set.copyOf(entry.through());
    }

    StatementEntry entry() {
        return entry;
    }

    boolean passes(String word) {
        return through.contains(word);
    }

    /**
     * The normal form of the first listed object that the tokens {@code [from, to)} name; of one that passes "and", of
     * every object on either side of it.
     */
    List<String> objects(Sentence sentence, int from, int to) {
        List<String> named = new ArrayList<>();
        int start = from;
        for (int at = from; at <= to && at <= sentence.size(); at++) {
            if (at == to || (passes("and") && sentence.is(at, "and"))) {
                first(sentence, start, at).filter(form -> !named.contains(form)).ifPresent(named::add);
                start = at + 1;
            }
        }
        return named;
    }

    private Optional<String> first(Sentence sentence, int from, int to) {
        for (Map.Entry<String, Nouns> object : objects.entrySet()) {
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
