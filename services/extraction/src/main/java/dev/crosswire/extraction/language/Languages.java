package dev.crosswire.extraction.language;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Tells the language of a paragraph where it is clear. Function words say at once that a text is English; only where
 * they do not is it compared with the languages of the world, so that English news pays nothing for it. A short text
 * without a sign of either stays undecided: no English sentence may be lost. Pure, safe to share between threads.
 */
public final class Languages {

    public static final String ENGLISH = "en";

    /** Longer texts say no more than their beginning does. */
    private static final int ENOUGH = 2_000;

    private static final int FEWEST_LETTERS = 12;

    /** So many letters tell a language without a word or letter that English does not have. */
    private static final int MANY_LETTERS = 90;

    /** Words of English that no other language writes so in lower case, or hardly ever. */
    private static final Set<String> ENGLISH_ONLY = Set.of(
            "the", "and", "that", "with", "from", "have", "has", "had", "were", "this", "which", "their", "would",
            "been", "said", "by", "than", "who", "they", "his", "after", "about", "it", "its", "are", "when", "where",
            "there", "more", "could", "should", "into", "between", "because", "while", "what", "other", "over", "your",
            "my", "she", "at", "people", "says", "year", "years", "per", "least", "nearly", "almost", "each", "out",
            "up", "million", "billion", "percent", "killed", "new", "first", "will");

    /** Words of English that others have too. */
    private static final Set<String> ENGLISH_TOO = Set.of(
            "of", "to", "in", "a", "is", "for", "on", "as", "was", "an", "he", "be", "or", "not", "but", "we", "i",
            "no", "one", "all", "if", "so", "do", "me", "us", "her", "man", "also", "can", "only", "two", "may", "off");

    /** Lower-case words of other languages that English does not have. */
    private static final Set<String> FOREIGN = Set.copyOf(Arrays.asList(
            ("le la les des du une dans pour sur avec par est sont ont qui que pas aux au ses cette mais selon "
                            + "der das und ein eine einen einem ist nicht mit von zu auf im dem den für sich auch nach bei wurden wurde haben hat "
                            + "el los las del una en por con para se su al lo más como según han fue "
                            + "il di che della delle dei nel alla sono gli per un è anche ha hanno dal "
                            + "os do da dos das em um uma não com foi são mais ao pelo "
                            + "de het een van zijn niet met op voor dat aan ook door worden hebben "
                            + "och att som det är inte till av den med har på ett om från "
                            + "og ikke til på af er som det fra ble blev har "
                            + "nie się na do jest że przez oraz został w z ze "
                            + "ve bir bu için ile olarak da de ol yang dan di dengan untuk dari ini itu pada adalah "
                            + "și este cu pe din sunt au într lui ja on ei että oli ovat se "
                            + "je ve že jsou byl pro az és hogy nem egy volt "
                            + "của và là có cho một được các trong")
                    .split(" ")));

    /** Words of those that stand in names too: "Rio de Janeiro", "Ursula von der Leyen". */
    private static final Set<String> IN_NAMES = Set.of(
            "de", "da", "do", "di", "du", "del", "della", "dos", "das", "der", "den", "la", "le", "les", "el", "al",
            "van", "von", "e", "y", "of");

    private Languages() {}

    /**
     * The language as a BCP 47 tag, empty where the text does not tell.
     *
     * @param worth whether a text without a sign of English may be compared with other languages; costs a third of a
     *     millisecond
     */
    public static Optional<String> of(String text, boolean worth) {
        Signs signs = Signs.of(text.length() <= ENOUGH ? text : text.substring(0, ENOUGH));
        if (signs.otherScript > signs.latin) {
            return Optional.of(signs.script());
        }
        if (signs.isEnglish()) {
            return Optional.of(ENGLISH);
        }
        if (!worth || signs.latin < FEWEST_LETTERS) {
            return Optional.empty();
        }
        return WorldLanguages.of(signs.text).filter(language -> language.equals(ENGLISH) || signs.isForeign());
    }

    /** What stands in a text that tells its language. */
    private static final class Signs {

        private final String text;
        private int latin;
        private int otherScript;
        private UnicodeScript lastScript = UnicodeScript.COMMON;
        private int words;
        private int englishOnly;
        private int englishToo;
        private int foreign;
        private boolean kana;
        private boolean afterName;

        private Signs(String text) {
            this.text = text;
        }

        static Signs of(String text) {
            Signs signs = new Signs(text);
            int at = 0;
            while (at < text.length()) {
                int end = at;
                boolean accented = false;
                while (end < text.length() && Character.isLetter(text.codePointAt(end))) {
                    int c = text.codePointAt(end);
                    signs.count(c);
                    accented |= c > 0x7F;
                    end += Character.charCount(c);
                }
                if (end > at) {
                    signs.count(text.substring(at, end), accented);
                    at = end;
                } else {
                    at += Character.charCount(text.codePointAt(at));
                }
            }
            return signs;
        }

        private void count(int letter) {
            UnicodeScript script = UnicodeScript.of(letter);
            if (script == UnicodeScript.LATIN) {
                latin++;
            } else if (script != UnicodeScript.COMMON && script != UnicodeScript.INHERITED) {
                otherScript++;
                lastScript = script;
                kana |= script == UnicodeScript.HIRAGANA || script == UnicodeScript.KATAKANA;
            }
        }

        private void count(String word, boolean accented) {
            words++;
            String lower = word.toLowerCase(Locale.ROOT);
            if (ENGLISH_ONLY.contains(lower)) {
                englishOnly++;
            } else if (ENGLISH_TOO.contains(lower)) {
                englishToo++;
            }
            boolean lowerCase = Character.isLowerCase(word.codePointAt(0));
            boolean inName = afterName && IN_NAMES.contains(word);
            if (lowerCase && !inName && (accented || FOREIGN.contains(word))) {
                foreign++;
            }
            afterName = !lowerCase || inName;
        }

        /** One in twelve words is only English, or a good part is and none is foreign. */
        boolean isEnglish() {
            return (englishOnly * 12 >= words && englishOnly > 0 && englishOnly + englishToo >= foreign)
                    || ((englishOnly + englishToo) * 5 >= words && foreign == 0 && words > 0);
        }

        boolean isForeign() {
            boolean only = englishOnly == 0 && foreign > englishToo;
            boolean much = latin >= MANY_LETTERS;
            return only || (much && (englishOnly + englishToo) * 10 <= words + foreign);
        }

        /** A text that is not in Latin letters: by its script where that is of one language. */
        String script() {
            return switch (kana ? UnicodeScript.HIRAGANA : lastScript) {
                case HIRAGANA, KATAKANA -> "ja";
                case HANGUL -> "ko";
                case HAN -> "zh";
                case GREEK -> "el";
                case HEBREW -> "he";
                case THAI -> "th";
                case ARMENIAN -> "hy";
                case GEORGIAN -> "ka";
                default ->
                    WorldLanguages.of(text).filter(it -> !it.equals(ENGLISH)).orElse("und");
            };
        }
    }
}
