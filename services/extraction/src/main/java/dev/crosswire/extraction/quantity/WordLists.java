package dev.crosswire.extraction.quantity;

import dev.crosswire.extraction.entries.EntryFile;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The closed lists of words that the reading of quantities rests on, from {@code word-lists.yaml}. */
final class WordLists {

    /** A list with its name. */
    record Entry(String id, List<String> words) {

        Entry {
            if (words.isEmpty()) {
                throw new IllegalArgumentException("the list \"" + id + "\" needs words");
            }
        }
    }

    private static final Map<String, List<String>> LISTS = new HashMap<>();

    static {
        for (Entry entry : EntryFile.builtIn(WordLists.class, "word-lists.yaml", Entry.class)) {
            if (LISTS.put(entry.id(), entry.words()) != null) {
                throw new IllegalStateException("word-lists.yaml has the list \"" + entry.id() + "\" twice");
            }
        }
    }

    private WordLists() {}

    /** The words of a list. */
    static Set<String> of(String id) {
        return Set.copyOf(new HashSet<>(words(id)));
    }

    /** The words of a list, each with what stands after its slash. */
    static Map<String, String> pairs(String id) {
        Map<String, String> pairs = new HashMap<>();
        for (String word : words(id)) {
            int slash = word.indexOf('/');
            if (slash < 0) {
                throw new IllegalStateException("\"" + word + "\" of the list \"" + id + "\" has no slash");
            }
            pairs.put(word.substring(0, slash), word.substring(slash + 1));
        }
        return Map.copyOf(pairs);
    }

    private static List<String> words(String id) {
        List<String> words = LISTS.get(id);
        if (words == null) {
            throw new IllegalStateException("word-lists.yaml has no list \"" + id + "\"");
        }
        return words;
    }
}
