package dev.crosswire.extraction.text;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The forms of an English noun or verb, made from its base form: what a lemma of the catalogue stands for. */
public final class Inflection {

    private static final Map<String, List<String>> IRREGULAR = Map.ofEntries(
            Map.entry("send", List.of("sent")),
            Map.entry("keep", List.of("kept")),
            Map.entry("meet", List.of("met")),
            Map.entry("take", List.of("took", "taken")),
            Map.entry("give", List.of("gave", "given")),
            Map.entry("say", List.of("said")),
            Map.entry("tell", List.of("told")),
            Map.entry("seek", List.of("sought")),
            Map.entry("lose", List.of("lost")),
            Map.entry("withdraw", List.of("withdrew", "withdrawn")),
            Map.entry("shrink", List.of("shrank", "shrunk")),
            Map.entry("write", List.of("wrote", "written")),
            Map.entry("think", List.of("thought")),
            Map.entry("make", List.of("made")),
            Map.entry("hold", List.of("held")),
            Map.entry("leave", List.of("left")),
            Map.entry("lead", List.of("led")),
            Map.entry("win", List.of("won")),
            Map.entry("buy", List.of("bought")),
            Map.entry("sell", List.of("sold")),
            Map.entry("break", List.of("broke", "broken")),
            Map.entry("begin", List.of("began", "begun")),
            Map.entry("become", List.of("became")),
            Map.entry("build", List.of("built")),
            Map.entry("fall", List.of("fell", "fallen")),
            Map.entry("find", List.of("found")),
            Map.entry("go", List.of("went", "gone", "goes")),
            Map.entry("run", List.of("ran")),
            Map.entry("shoot", List.of("shot")),
            Map.entry("stand", List.of("stood")),
            Map.entry("strike", List.of("struck")),
            Map.entry("beat", List.of("beaten")),
            Map.entry("come", List.of("came")),
            Map.entry("see", List.of("saw", "seen")),
            Map.entry("choose", List.of("chose", "chosen")),
            Map.entry("understand", List.of("understood")),
            Map.entry("veto", List.of("vetoes")),
            Map.entry("man", List.of("men")),
            Map.entry("serviceman", List.of("servicemen")),
            Map.entry("person", List.of("people")));

    private Inflection() {}

    /** The base form and all its regular and known irregular forms, in lower case. */
    public static Set<String> of(String base) {
        Set<String> forms = new LinkedHashSet<>();
        forms.add(base);
        forms.addAll(IRREGULAR.getOrDefault(base, List.of()));
        if (base.length() < 2) {
            return forms;
        }
        char last = base.charAt(base.length() - 1);
        char before = base.charAt(base.length() - 2);
        if (last == 'y' && !isVowel(before)) {
            String stem = base.substring(0, base.length() - 1);
            forms.addAll(List.of(stem + "ies", stem + "ied", base + "ing"));
        } else if (last == 'e') {
            String stem = base.substring(0, base.length() - 1);
            forms.addAll(List.of(base + "s", base + "d", stem + "ing", base + "ing"));
        } else {
            boolean sibilant = base.endsWith("s")
                    || base.endsWith("x")
                    || base.endsWith("z")
                    || base.endsWith("ch")
                    || base.endsWith("sh");
            forms.addAll(List.of(base + (sibilant ? "es" : "s"), base + "ed", base + "ing"));
            if (!isVowel(last) && isVowel(before) && base.length() >= 3) {
                forms.addAll(List.of(base + last + "ed", base + last + "ing"));
            }
        }
        return forms;
    }

    /** A guess at the base form of any word, the same for all regular forms of one word: good for counting, no more. */
    public static String stem(String word) {
        for (Map.Entry<String, List<String>> entry : IRREGULAR.entrySet()) {
            if (entry.getValue().contains(word)) {
                return entry.getKey();
            }
        }
        if (word.length() > 4 && word.endsWith("ies")) {
            return word.substring(0, word.length() - 3) + "y";
        }
        if (word.length() > 4 && (word.endsWith("sses") || word.endsWith("ches") || word.endsWith("shes"))) {
            return word.substring(0, word.length() - 2);
        }
        if (word.length() > 3
                && word.endsWith("s")
                && !word.endsWith("ss")
                && !word.endsWith("us")
                && !word.endsWith("is")) {
            return word.substring(0, word.length() - 1);
        }
        if (word.length() > 4 && word.endsWith("eed")) {
            return word.substring(0, word.length() - 1);
        }
        if (word.length() > 5 && word.endsWith("ing")) {
            return verb(word.substring(0, word.length() - 3));
        }
        if (word.length() > 4 && word.endsWith("ed")) {
            return verb(word.substring(0, word.length() - 2));
        }
        return word;
    }

    /** What "-ed" and "-ing" were put after: without a doubled consonant, with the e that they swallowed. */
    private static String verb(String stem) {
        char last = stem.charAt(stem.length() - 1);
        boolean doubled = last == stem.charAt(stem.length() - 2);
        if (doubled) {
            return "lsfz".indexOf(last) >= 0 ? stem : stem.substring(0, stem.length() - 1);
        }
        boolean swallowed = "cgsvuz".indexOf(last) >= 0
                || stem.endsWith("at")
                || stem.endsWith("ar")
                || stem.endsWith("ir")
                || stem.endsWith("ur");
        return swallowed && !stem.endsWith("ng") ? stem + "e" : stem;
    }

    private static boolean isVowel(char c) {
        return "aeiou".indexOf(c) >= 0;
    }
}
