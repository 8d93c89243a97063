package dev.crosswire.extraction.statement;

import dev.crosswire.extraction.text.Inflection;
import dev.crosswire.extraction.text.Sentence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A set of nouns of one or several words, found in singular and plural but in no form of a verb. Immutable. */
final class Nouns {

    private final Map<String, List<List<String>>> restByFirst = new HashMap<>();

    Nouns(Iterable<String> singulars) {
        for (String singular : singulars) {
            String words = spaced(singular);
            int last = words.lastIndexOf(' ') + 1;
            for (String form : numbers(words.substring(last))) {
                List<String> all = Arrays.asList((words.substring(0, last) + form).split(" "));
                restByFirst
                        .computeIfAbsent(all.getFirst(), first -> new ArrayList<>())
                        .add(List.copyOf(all.subList(1, all.size())));
            }
        }
    }

    /** As the tokenizer sees it: a hyphen stands apart. */
    static String spaced(String words) {
        return words.replace("-", " - ");
    }

    private static Set<String> numbers(String noun) {
        Set<String> numbers = new LinkedHashSet<>();
        for (String form : Inflection.of(noun)) {
            if (form.equals(noun) || form.endsWith("s") || form.equals("men") || form.endsWith("people")) {
                numbers.add(form);
            }
        }
        return numbers;
    }

    boolean isIn(Sentence sentence, int from, int to) {
        for (int i = Math.max(0, from); i < Math.min(to, sentence.size()); i++) {
            for (List<String> rest : restByFirst.getOrDefault(sentence.token(i).lower(), List.of())) {
                if (sentence.startsWith(i + 1, rest)) {
                    return true;
                }
            }
        }
        return false;
    }
}
