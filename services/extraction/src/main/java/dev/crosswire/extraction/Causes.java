package dev.crosswire.extraction;

import dev.crosswire.extraction.entries.EntryFile;
import dev.crosswire.extraction.text.Lemmas;
import dev.crosswire.extraction.text.Sentence;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Kinds of what happens, by the words for it: an air strike and a car bomb are two things. */
final class Causes {

    /** An entry of the file. */
    record Entry(String id, List<String> words) {}

    private static final Map<String, Lemmas> KINDS = load();

    private Causes() {}

    private static Map<String, Lemmas> load() {
        Map<String, Lemmas> kinds = new LinkedHashMap<>();
        for (Entry read : EntryFile.builtIn(Causes.class, "causes.yaml", Entry.class)) {
            kinds.put(read.id(), new Lemmas(read.words()));
        }
        return kinds;
    }

    /** The kinds that the sentence tells of. */
    static Set<String> in(Sentence sentence) {
        Set<String> found = new HashSet<>();
        KINDS.forEach((id, words) -> {
            if (words.isIn(sentence, 0, sentence.size())) {
                found.add(id);
            }
        });
        return found;
    }
}
