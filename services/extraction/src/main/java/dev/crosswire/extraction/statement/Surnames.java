package dev.crosswire.extraction.statement;

import dev.crosswire.extraction.text.Sentence;
import dev.crosswire.extraction.text.Token;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** The last words of the persons that an article names in full, by which it names them from then on. */
final class Surnames {

    /** More persons than any article names; bounds the memory of a hostile one. */
    private static final int MOST = 1000;

    /** What ends the name of a body, or begins that of a place. */
    private static final Set<String> BODY_WORDS = Set.copyOf(
            Arrays.asList(("party court council committee ministry department bank group inc corp plc ltd university "
                            + "union federation association house commission agency company airlines airways air motors "
                            + "league city united club fc army police force forces institute institution foundation "
                            + "office service services authority congress senate parliament assembly organization "
                            + "organisation movement front brigade brigades energy media pharma systems technologies "
                            + "holdings hospital school college conservatives democrats republicans greens labour board "
                            + "centre center society bureau guard guards team states kingdom republic minister "
                            + "president state rovers wanderers athletic town county bay river island islands street "
                            + "road avenue times post news radio television journal airport war day cup championship "
                            + "act week summit conference declaration agreement accord plan talks award prize strip "
                            + "bank's")
                    .split(" ")));

    private static final Set<String> PLACE_WORDS = Set.copyOf(
            Arrays.asList(("new los san saint north south east west northern southern eastern western el la las "
                            + "great hong port fort mount lake river gulf the a on in cape central middle supreme high "
                            + "federal national international white royal black red")
                    .split(" ")));

    static final Set<String> TITLES = Set.copyOf(
            Arrays.asList(("general gen maj major lt col colonel capt captain adm admiral mr mrs ms dr sir lord lady "
                            + "president minister prime premier chancellor senator sen rep gov governor judge justice "
                            + "secretary foreign defence defense interior finance health former king queen prince "
                            + "princess pope mayor professor prof chief director chairman chairwoman ambassador envoy "
                            + "special vice deputy crown opposition leader congressman congresswoman bishop archbishop "
                            + "cardinal sergeant sgt attorney spokesman spokeswoman sheikh ayatollah commander striker "
                            + "coach manager actor singer")
                    .split(" ")));

    private static final Set<String> NO_NAMES = Set.copyOf(
            Arrays.asList(("monday tuesday wednesday thursday friday saturday sunday january february march april "
                            + "may june july august september october november december i the a an european western "
                            + "african asian arab christian muslim jewish but and however he she it they we his her "
                            + "their this that these those when while after before if as in on at for with by from "
                            + "since although though police officials authorities also then there here who what nobody "
                            + "none neither both many some most all several no not people yes now one two three four "
                            + "five six seven eight nine ten other each every another more less few hundreds thousands "
                            + "once our its my you your")
                    .split(" ")));

    private final Set<String> known = new HashSet<>();
    private final Set<String> names = new HashSet<>();

    /** Learns the names that a sentence has. */
    void learn(Sentence sentence) {
        int start = -1;
        for (int i = 0; i <= sentence.size() && known.size() < MOST; i++) {
            boolean name = i < sentence.size() && isNameWord(sentence.token(i));
            if (name && i > 0 && sentence.token(i - 1).isWord() && names.size() < MOST) {
                names.add(sentence.token(i).text());
            }
            if (name && start < 0) {
                start = i;
            } else if (!name && start >= 0) {
                if (isPerson(sentence, start, i)) {
                    known.add(sentence.token(i - 1).text());
                }
                start = -1;
            }
        }
    }

    /** Whether the word may be part of a name. */
    static boolean isNameWord(Token token) {
        return token.isCapitalised() && token.text().length() > 1 && !NO_NAMES.contains(token.lower());
    }

    static boolean isTitle(Token token) {
        return TITLES.contains(token.lower());
    }

    /** Whether the run of capitalised words is a person's full name, titles aside. */
    static boolean isPerson(Sentence sentence, int from, int to) {
        int first = from;
        while (first < to && isTitle(sentence.token(first))) {
            first++;
        }
        int words = to - first;
        for (int i = first; i < to; i++) {
            words -= sentence.token(i).isWord() ? 0 : 2;
        }
        boolean titled = first > from;
        if (words < 1 || words > 4 || (words == 1 && !titled)) {
            return false;
        }
        for (int i = first; i < to; i++) {
            String word = sentence.token(i).lower();
            boolean shouted = word.length() > 2 && sentence.token(i).text().equals(word.toUpperCase(Locale.ROOT));
            if (BODY_WORDS.contains(word) || shouted) {
                return false;
            }
        }
        return !PLACE_WORDS.contains(sentence.token(first).lower());
    }

    static boolean isBody(Token last) {
        return BODY_WORDS.contains(last.lower());
    }

    static boolean isPlace(Token first) {
        return PLACE_WORDS.contains(first.lower());
    }

    /**
     * Whether a word that opens a sentence is a name: the article writes it with a capital elsewhere, or it is not a
     * plural, which alone opens sentences without an article.
     */
    boolean isName(Token token) {
        return names.contains(token.text()) || !token.lower().endsWith("s");
    }

    /** Whether the word is the surname of somebody whom the article names in full. */
    boolean has(Token token) {
        return known.contains(token.text());
    }
}
