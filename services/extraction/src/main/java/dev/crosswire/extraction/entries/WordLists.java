package dev.crosswire.extraction.entries;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The closed lists of words that the rules of a package rest on, from the {@code word-lists.yaml} beside them. */
public final class WordLists {

    private static final String FILE = "word-lists.yaml";

    private static final Map<String, Map<String, List<String>>> BY_PACKAGE = new ConcurrentHashMap<>();

    /** A list with its name. */
    record Entry(String id, List<String> words) {

        Entry {
            if (words.isEmpty()) {
                throw new IllegalArgumentException("the list \"" + id + "\" needs words");
            }
        }
    }

    private WordLists() {}

    /** The words of a list of the rule's package, in the order of the file, whatever the run. */
    public static Set<String> of(Class<?> rule, String id) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(words(rule, id)));
    }

    /** The words of a list, each with what stands after its slash. */
    public static Map<String, String> pairs(Class<?> rule, String id) {
        Map<String, String> pairs = new HashMap<>();
        for (String word : words(rule, id)) {
            int slash = word.indexOf('/');
            if (slash < 0) {
                throw new IllegalStateException("\"" + word + "\" of the list \"" + id + "\" has no slash");
            }
            pairs.put(word.substring(0, slash), word.substring(slash + 1));
        }
        return Map.copyOf(pairs);
    }

    private static List<String> words(Class<?> rule, String id) {
        List<String> words = BY_PACKAGE
                .computeIfAbsent(rule.getPackageName(), name -> read(rule))
                .get(id);
        if (words == null) {
            throw new IllegalStateException(
                    "the " + FILE + " beside " + rule.getName() + " has no list \"" + id + "\"");
        }
        return words;
    }

    private static Map<String, List<String>> read(Class<?> rule) {
        Map<String, List<String>> lists = new HashMap<>();
        for (Entry entry : EntryFile.builtIn(rule, FILE, Entry.class)) {
            if (lists.put(entry.id(), entry.words()) != null) {
                throw new IllegalStateException(FILE + " has the list \"" + entry.id() + "\" twice");
            }
        }
        return Map.copyOf(lists);
    }
}
