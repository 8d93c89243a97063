package dev.crosswire.extraction.clause;

import dev.crosswire.extraction.entries.WordLists;
import dev.crosswire.extraction.text.Lemmas;
import dev.crosswire.extraction.text.Sentence;
import dev.crosswire.extraction.text.Token;
import java.util.List;
import java.util.Set;

/** The words that clauses begin and are reported with. */
final class ClauseWords {

    /** Verbs whose object is what was said, even without "that". */
    static final Lemmas SPEECH = Lemmas.of(
            "say",
            // not "state" and "states", which are nouns wherever news has them
            "stated",
            "stating",
            "tell",
            "add",
            "warn",
            "insist",
            "claim",
            "stress",
            "emphasize",
            "emphasise",
            "note",
            "declare",
            "report",
            "deny",
            "explain",
            "reiterate",
            "estimate",
            "believe",
            "argue",
            "clarify");

    /** Verbs that report only with "that", since they take objects of their own. */
    static final Lemmas ANNOUNCEMENT = new Lemmas(WordLists.of(ClauseWords.class, "announcement"));

    static final Set<String> RELATIVE = Set.of("which", "who", "whose", "whom", "where");

    static final Set<String> SUBORDINATE = WordLists.of(ClauseWords.class, "subordinate");

    /** Those that are also prepositions of time: "since January", "until Friday". */
    private static final Set<String> OF_TIME = Set.of("since", "until", "before", "after", "once");

    private static final Set<String> TIMES = WordLists.of(ClauseWords.class, "times");

    /** Whether a clause starts with the word, and no phrase of time. */
    static boolean isSubordinating(Sentence sentence, int index) {
        String word = sentence.token(index).lower();
        if (!SUBORDINATE.contains(word)) {
            return false;
        }
        if (!OF_TIME.contains(word) || index + 1 >= sentence.size()) {
            return true;
        }
        Token next = sentence.token(index + 1);
        boolean time =
                next.kind() == Token.Kind.NUMBER || next.kind() == Token.Kind.CODE || TIMES.contains(next.lower());
        return !(time && (!next.is("the") || TIME_NOUNS.contains(nextWord(sentence, index + 2))));
    }

    private static final Set<String> TIME_NOUNS =
            Set.of("start", "beginning", "end", "weekend", "early", "late", "year");

    private static String nextWord(Sentence sentence, int index) {
        return index < sentence.size() ? sentence.token(index).lower() : "";
    }

    static final Set<String> FINITE = WordLists.of(ClauseWords.class, "finite");

    static final Set<String> PRONOUNS = Set.of("he", "she", "it", "they", "we", "i");

    static final Set<String> PREPOSITIONS = WordLists.of(ClauseWords.class, "prepositions");

    static final List<List<String>> COMPARING = List.of(
            List.of("up", "from"),
            List.of("down", "from"),
            List.of("rather", "than"),
            List.of("instead", "of"),
            List.of("compared", "with"),
            List.of("compared", "to"),
            List.of("as", "opposed", "to"));

    private static final Set<String> NO_PARTICIPLES = WordLists.of(ClauseWords.class, "no participles");

    private ClauseWords() {}

    static boolean isParticiple(Token token) {
        return token.lower().endsWith("ing")
                && token.lower().length() > 5
                && !token.isCapitalised()
                && !NO_PARTICIPLES.contains(token.lower());
    }

    static boolean isComparing(Sentence sentence, int index) {
        return COMPARING.stream().anyMatch(words -> sentence.startsWith(index, words));
    }
}
