package dev.crosswire.extraction.catalogue;

import dev.crosswire.extraction.entries.WordLists;
import java.util.Map;
import java.util.Set;

/** The plurals of counted nouns, by their lemma. */
final class Plurals {

    private static final Map<String, String> IRREGULAR = WordLists.pairs(Plurals.class, "irregular plurals");
    private static final Set<String> UNCHANGING = WordLists.of(Plurals.class, "unchanging plurals");

    private Plurals() {}

    /** "hospitals", "children", "injured": of several words the last one changes. */
    static String of(String noun) {
        int last = noun.lastIndexOf(' ') + 1;
        return noun.substring(0, last) + ofWord(noun.substring(last));
    }

    private static String ofWord(String word) {
        String irregular = IRREGULAR.get(word);
        if (irregular != null) {
            return irregular;
        }
        if (UNCHANGING.contains(word)) {
            return word;
        }
        int end = word.length() - 1;
        boolean changes = end > 0 && word.charAt(end) == 'y' && "aeiou".indexOf(word.charAt(end - 1)) < 0;
        if (changes) {
            return word.substring(0, end) + "ies";
        }
        boolean hisses = word.endsWith("s")
                || word.endsWith("x")
                || word.endsWith("z")
                || word.endsWith("ch")
                || word.endsWith("sh");
        return word + (hisses ? "es" : "s");
    }
}
