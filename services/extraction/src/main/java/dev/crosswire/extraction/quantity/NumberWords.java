package dev.crosswire.extraction.quantity;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What single words say in a number: "seven", "seventy", "million", "bn", "seventh". */
final class NumberWords {

    private static final String[] BELOW_TWENTY = {
        "zero",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen"
    };

    private static final String[] TENS = {
        "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"
    };

    private static final String[] ORDINALS = {
        "",
        "",
        "",
        "third",
        "fourth",
        "fifth",
        "sixth",
        "seventh",
        "eighth",
        "ninth",
        "tenth",
        "eleventh",
        "twelfth",
        "thirteenth",
        "fourteenth",
        "fifteenth",
        "sixteenth",
        "seventeenth",
        "eighteenth",
        "nineteenth"
    };

    private static final Map<String, Integer> SMALL = new HashMap<>();
    private static final Map<String, Integer> TEN = new HashMap<>();
    private static final Map<String, Long> PARTS = new HashMap<>();

    private static final Map<String, Long> SCALES = Map.ofEntries(
            Map.entry("hundred", 100L),
            Map.entry("thousand", 1_000L),
            Map.entry("lakh", 100_000L),
            Map.entry("lakhs", 100_000L),
            Map.entry("million", 1_000_000L),
            Map.entry("crore", 10_000_000L),
            Map.entry("crores", 10_000_000L),
            Map.entry("billion", 1_000_000_000L),
            Map.entry("trillion", 1_000_000_000_000L));

    private static final Map<String, Long> SHORT_SCALES = Map.ofEntries(
            Map.entry("k", 1_000L),
            Map.entry("mn", 1_000_000L),
            Map.entry("mln", 1_000_000L),
            Map.entry("mil", 1_000_000L),
            Map.entry("mio", 1_000_000L),
            Map.entry("bn", 1_000_000_000L),
            Map.entry("bln", 1_000_000_000L),
            Map.entry("tn", 1_000_000_000_000L),
            Map.entry("tln", 1_000_000_000_000L),
            Map.entry("trn", 1_000_000_000_000L));

    private static final Set<String> PLURAL_SCALES = Set.of("dozens", "dzs", "dozs");

    static {
        for (int i = 0; i < BELOW_TWENTY.length; i++) {
            SMALL.put(BELOW_TWENTY[i], i);
        }
        SMALL.put("nought", 0);
        SMALL.put("naught", 0);
        for (int i = 2; i < TENS.length; i++) {
            TEN.put(TENS[i], i * 10);
            part(TENS[i].substring(0, TENS[i].length() - 1) + "ieth", i * 10L);
        }
        for (int i = 3; i < ORDINALS.length; i++) {
            part(ORDINALS[i], i);
        }
        part("quarter", 4);
        part("hundredth", 100);
        part("thousandth", 1_000);
        part("millionth", 1_000_000);
        part("billionth", 1_000_000_000);
        part("trillionth", 1_000_000_000_000L);
        PARTS.put("half", 2L);
        PARTS.put("halves", -2L);
    }

    private NumberWords() {}

    private static void part(String word, long of) {
        PARTS.put(word, of);
        PARTS.put(word + "s", -of);
    }

    /** 0 to 19, or -1. */
    static int small(String word) {
        return SMALL.getOrDefault(word, -1);
    }

    /** 20 to 90, or -1. */
    static int tens(String word) {
        return TEN.getOrDefault(word, -1);
    }

    static boolean isCardinal(String word) {
        return SMALL.containsKey(word) || TEN.containsKey(word);
    }

    /** The factor of "thousand" and its like, or 0. */
    static long scale(String word) {
        return SCALES.getOrDefault(word, 0L);
    }

    /** The factor of "bn" and its like, or 0. */
    static long shortScale(String word) {
        return SHORT_SCALES.getOrDefault(word, 0L);
    }

    static boolean isDozens(String word) {
        return word.equals("dozen") || PLURAL_SCALES.contains(word);
    }

    /** How many parts a whole has of which this is one ("third" 3); 0 if it is no such word. */
    static long part(String word) {
        return Math.abs(PARTS.getOrDefault(word, 0L));
    }

    /** Whether the word is the plural of a part: "thirds". */
    static boolean isParts(String word) {
        return PARTS.getOrDefault(word, 0L) < 0;
    }
}
