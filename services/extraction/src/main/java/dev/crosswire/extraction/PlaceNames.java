package dev.crosswire.extraction;

import dev.crosswire.extraction.text.Calendar;
import dev.crosswire.extraction.text.Inflection;
import dev.crosswire.extraction.text.Lemmas;
import dev.crosswire.extraction.text.Sentence;
import dev.crosswire.extraction.text.Token;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The names of places in a sentence, known or not, in a form that is the same for different spellings of one: names that
 * are written in another alphabet at home ("Boulil", "Boleel") are spelled as each outlet likes. Countries are left out:
 * a text leaves its own out too.
 */
final class PlaceNames {

    private static final Lemmas BEFORE =
            Lemmas.of("in", "at", "near", "around", "outside", "on", "inside", "into", "hit");

    /** What a place is called before "of". */
    private static final Set<String> KINDS = Set.of(
            "town",
            "city",
            "village",
            "province",
            "district",
            "region",
            "neighbourhood",
            "neighborhood",
            "suburb",
            "area",
            "outskirts",
            "towns",
            "villages",
            "suburbs",
            "districts",
            "parts");

    private static final Set<String> NAMES = Arrays.stream(Locale.getISOCountries())
            .map(code -> Locale.of("", code).getDisplayCountry(Locale.ENGLISH).toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());

    private static final Set<String> SINGLE = Stream.concat(
                    NAMES.stream().filter(name -> name.indexOf(' ') < 0), Stream.of("turkey"))
            .collect(Collectors.toUnmodifiableSet());

    private static final Set<String> COUNTRIES = Stream.concat(NAMES.stream(), Stream.of("turkey"))
            .flatMap(name -> Arrays.stream(name.split(" ")))
            .collect(Collectors.toUnmodifiableSet());

    /** Parts of names that many share. */
    private static final Set<String> SHARED = Set.of(
            "al",
            "el",
            "ez",
            "az",
            "as",
            "ash",
            "at",
            "and",
            "province",
            "city",
            "district",
            "east",
            "eastern",
            "west",
            "western",
            "north",
            "northern",
            "south",
            "southern",
            "northwestern",
            "northeastern",
            "southwestern",
            "southeastern",
            "state",
            "county",
            "new",
            "old",
            "town",
            "village",
            "bab",
            "deir",
            "khan",
            "central");

    /** Fewer consonants are the same for too many names. */
    private static final int LEAST = 2;

    private PlaceNames() {}

    /** The consonants of each word of them. */
    static Set<String> in(Sentence sentence) {
        Set<String> names = new HashSet<>();
        for (int i = 0; i + 1 < sentence.size(); i++) {
            boolean of = i > 0
                    && sentence.is(i, "of")
                    && KINDS.contains(sentence.token(i - 1).lower());
            if (of || BEFORE.has(sentence, i)) {
                read(sentence, sentence.is(i + 1, "the") ? i + 2 : i + 1, names);
            }
        }
        return names;
    }

    /** The countries with names of one word. */
    static Set<String> countries(Sentence sentence) {
        Set<String> found = new HashSet<>();
        for (Token token : sentence.tokens()) {
            if (token.isCapitalised() && SINGLE.contains(token.lower())) {
                found.add(token.lower());
            }
        }
        return found;
    }

    /** The consonants of every name. */
    static Set<String> all(Sentence sentence) {
        Set<String> names = new HashSet<>();
        for (int i = 0; i < sentence.size(); i++) {
            if (sentence.token(i).isCapitalised()) {
                names.add(consonants(sentence.token(i).lower()));
            }
        }
        return names;
    }

    private static void read(Sentence sentence, int from, Set<String> names) {
        int at = from;
        while (at < sentence.size()
                && (continues(sentence, at) || sentence.token(at).isHyphen())) {
            Token token = sentence.token(at++);
            String stem = Inflection.stem(token.lower());
            if (token.isWord()
                    && !SHARED.contains(token.lower())
                    && !COUNTRIES.contains(stem)
                    && !isOfANation(stem)
                    && !Calendar.isMonth(token)) {
                String sounds = consonants(token.lower());
                if (sounds.length() >= LEAST) {
                    names.add(sounds);
                }
            }
        }
    }

    /** "Syrian", "Turkish", "Lebanese". */
    private static boolean isOfANation(String word) {
        return word.endsWith("ian") || word.endsWith("ish") || word.endsWith("ese");
    }

    private static boolean continues(Sentence sentence, int at) {
        Token token = sentence.token(at);
        boolean article = token.isWord()
                && SHARED.contains(token.lower())
                && at + 1 < sentence.size()
                && (sentence.token(at + 1).isHyphen() || sentence.token(at + 1).isCapitalised());
        return (token.isCapitalised() && !token.lower().endsWith("day")) || article;
    }

    private static String consonants(String word) {
        StringBuilder sounds = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            char sound = c == 'q' || c == 'c' ? 'k' : c == 'z' ? 's' : c;
            boolean silent = "aeiouyh'’".indexOf(c) >= 0;
            boolean plural = i == word.length() - 1 && c == 's' && i > 3;
            if (!silent && !plural && (sounds.isEmpty() || sounds.charAt(sounds.length() - 1) != sound)) {
                sounds.append(sound);
            }
        }
        return sounds.toString();
    }
}
