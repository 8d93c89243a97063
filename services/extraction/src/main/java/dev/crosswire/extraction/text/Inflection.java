package dev.crosswire.extraction.text;

import java.util.HashMap;
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
            Map.entry("woman", List.of("women")),
            Map.entry("child", List.of("children")),
            Map.entry("schoolchild", List.of("schoolchildren")),
            Map.entry("serviceman", List.of("servicemen")),
            Map.entry("person", List.of("people")),
            Map.entry("bring", List.of("brought")),
            Map.entry("rise", List.of("rose", "risen")),
            Map.entry("grow", List.of("grew", "grown")),
            Map.entry("spend", List.of("spent")),
            Map.entry("lend", List.of("lent")),
            Map.entry("pay", List.of("paid")),
            Map.entry("die", List.of("dying")),
            Map.entry("lie", List.of("lying", "lay")),
            Map.entry("fly", List.of("flew", "flown")),
            Map.entry("burn", List.of("burnt")),
            Map.entry("catch", List.of("caught")),
            Map.entry("fight", List.of("fought")),
            Map.entry("flee", List.of("fled")),
            Map.entry("drive", List.of("drove", "driven")),
            Map.entry("slay", List.of("slew", "slain")),
            Map.entry("sweep", List.of("swept")),
            Map.entry("dig", List.of("dug")),
            Map.entry("draw", List.of("drew", "drawn")),
            Map.entry("get", List.of("got", "gotten")),
            Map.entry("feel", List.of("felt")),
            Map.entry("freeze", List.of("froze", "frozen")),
            Map.entry("bleed", List.of("bled")),
            Map.entry("foot", List.of("feet")),
            Map.entry("life", List.of("lives")),
            Map.entry("wife", List.of("wives")),
            Map.entry("half", List.of("halves")),
            Map.entry("loss", List.of("losses")),
            Map.entry("do", List.of("does", "did", "done")),
            Map.entry("be", List.of("is", "are", "was", "were", "been")),
            Map.entry("swim", List.of("swam", "swum")),
            Map.entry("throw", List.of("threw", "thrown")),
            Map.entry("steal", List.of("stole", "stolen")),
            Map.entry("wear", List.of("wore", "worn")),
            Map.entry("show", List.of("shown")),
            Map.entry("know", List.of("knew", "known")),
            Map.entry("hide", List.of("hid", "hidden")),
            Map.entry("feed", List.of("fed")),
            Map.entry("teach", List.of("taught")),
            Map.entry("mouse", List.of("mice")),
            Map.entry("tooth", List.of("teeth")),
            Map.entry("policeman", List.of("policemen")),
            Map.entry("policewoman", List.of("policewomen")),
            Map.entry("fisherman", List.of("fishermen")),
            Map.entry("cameraman", List.of("cameramen")),
            Map.entry("gunman", List.of("gunmen")),
            Map.entry("crewman", List.of("crewmen")),
            Map.entry("militiaman", List.of("militiamen")),
            Map.entry("airman", List.of("airmen")),
            Map.entry("servicewoman", List.of("servicewomen")),
            Map.entry("businessman", List.of("businessmen")),
            Map.entry("spokesman", List.of("spokesmen")),
            Map.entry("fireman", List.of("firemen")),
            Map.entry("salesman", List.of("salesmen")),
            Map.entry("chairman", List.of("chairmen")),
            Map.entry("infantryman", List.of("infantrymen")),
            Map.entry("guardsman", List.of("guardsmen")));

    private static final Map<String, String> BASE_OF_IRREGULAR = bases();

    private Inflection() {}

    private static Map<String, String> bases() {
        Map<String, String> bases = new HashMap<>();
        IRREGULAR.forEach((base, forms) -> forms.forEach(form -> bases.putIfAbsent(form, base)));
        return bases;
    }

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
        String irregular = BASE_OF_IRREGULAR.get(word);
        if (irregular != null) {
            return irregular;
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
