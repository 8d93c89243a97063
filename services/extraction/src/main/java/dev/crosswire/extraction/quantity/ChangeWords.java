package dev.crosswire.extraction.quantity;

import dev.crosswire.core.quantity.Trend;
import dev.crosswire.extraction.entries.WordLists;
import dev.crosswire.extraction.text.Sentence;
import dev.crosswire.extraction.text.Token;
import java.util.Optional;
import java.util.Set;

/**
 * Whether a number is a change and which way: "rose 5 %", "down by 19 cents", "a drop of 3 points". A number
 * after "to" or "at" is a level; "a 5 % rise" is a rise, counted by that noun, whose size is a level.
 */
final class ChangeWords {

    private static final Set<String> UP = WordLists.of(ChangeWords.class, "up");

    private static final Set<String> DOWN = WordLists.of(ChangeWords.class, "down");

    private static final Set<String> WEAK = WordLists.of(ChangeWords.class, "weak changes");

    private static final Set<String> NOUNS_UP = WordLists.of(ChangeWords.class, "nouns of rise");
    private static final Set<String> NOUNS_DOWN = WordLists.of(ChangeWords.class, "nouns of fall");

    private static final Set<String> PHRASAL = WordLists.of(ChangeWords.class, "phrasal");

    private static final Set<String> GATHERING = WordLists.of(ChangeWords.class, "gathering");

    private static final Set<String> PLACES_OF_A_FALL = WordLists.of(ChangeWords.class, "places of a fall");

    private static final Set<String> CONJUNCTIONS = WordLists.of(ChangeWords.class, "conjunctions");

    private static final int REACH = 6;

    private ChangeWords() {}

    /**
     * The way of the change that the words before a number state.
     *
     * @param figure the number
     * @param from its first token, its bounding words and its currency sign included
     * @param measured whether the number is of a unit rather than of things
     */
    static Optional<Trend> of(Sentence sentence, Figure figure, int from, boolean measured) {
        int at = from - 1;
        boolean by = false;
        int skipped = 0;
        while (at >= 0 && skipped < 3 && isBetween(sentence.token(at), by)) {
            by |= sentence.is(at, "by");
            at--;
            skipped++;
        }
        if (at < 0) {
            return Optional.empty();
        }
        String word = sentence.token(at).lower();
        if (word.equals("of") && at > 0) {
            return noun(sentence, at - 1);
        }
        boolean gathered = GATHERING.contains(word)
                && !by
                && (UnitNames.isMoney(figure.unit())
                        || figure.unit().dimension().equals("ratio"));
        boolean covered = !by
                && figure.unit().dimension().equals("length")
                && DOWN.contains(word)
                && figure.end() < sentence.size()
                && PLACES_OF_A_FALL.contains(sentence.token(figure.end()).lower());
        if (gathered || covered) {
            return Optional.empty();
        }
        boolean made = (word.equals("up") || word.equals("down"))
                && at > 0
                && PHRASAL.contains(sentence.token(at - 1).lower());
        Optional<Trend> direct = made ? Optional.empty() : verb(word, measured || by);
        if (direct.isPresent()) {
            return direct;
        }
        return by && !made ? earlier(sentence, at) : Optional.empty();
    }

    static boolean isChange(String word) {
        return UP.contains(word) || DOWN.contains(word);
    }

    private static boolean isBetween(Token token, boolean by) {
        if (token.is("by")
                || token.is("another")
                || token.is("further")
                || token.is("just")
                || token.is("only")
                || token.is("additional")
                || token.is("as")
                || token.is("much")
                || token.is("even")) {
            return true;
        }
        return token.isWord()
                && !by
                && token.lower().endsWith("ly")
                && token.lower().length() > 4;
    }

    private static Optional<Trend> verb(String word, boolean strong) {
        if (!strong && WEAK.contains(word)) {
            return Optional.empty();
        }
        return UP.contains(word)
                ? Optional.of(Trend.UP)
                : DOWN.contains(word) ? Optional.of(Trend.DOWN) : Optional.empty();
    }

    /** "a rise of", "an increase in prices of". */
    private static Optional<Trend> noun(Sentence sentence, int at) {
        String noun = HeadNouns.lemma(sentence.token(at).lower());
        if (NOUNS_UP.contains(noun)) {
            return Optional.of(Trend.UP);
        }
        return NOUNS_DOWN.contains(noun) ? Optional.of(Trend.DOWN) : Optional.empty();
    }

    /** "grow sales by 35 per cent": the verb stands before its object. */
    private static Optional<Trend> earlier(Sentence sentence, int at) {
        for (int i = at; i > at - REACH && i >= 0; i--) {
            Token token = sentence.token(i);
            boolean mark = token.isMark() && !token.isHyphen() && !token.is("%");
            if (mark || CONJUNCTIONS.contains(token.lower())) {
                return Optional.empty();
            }
            Optional<Trend> trend = verb(token.lower(), true);
            if (trend.isPresent()) {
                return trend;
            }
        }
        return Optional.empty();
    }

    /** The change that a measure is of, in "a 5 % rise", "a 60 basis point improvement": its noun, with its place. */
    static HeadNouns.Head nounAfter(Sentence sentence, int end) {
        int at = end < sentence.size() && sentence.token(end).isHyphen() ? end + 1 : end;
        for (int i = at; i < Math.min(at + 2, sentence.size()); i++) {
            String noun = HeadNouns.lemma(sentence.token(i).lower());
            if (NOUNS_UP.contains(noun) || NOUNS_DOWN.contains(noun)) {
                return new HeadNouns.Head(i, noun);
            }
        }
        return HeadNouns.Head.NONE;
    }
}
