package dev.crosswire.extraction.clause;

import dev.crosswire.extraction.entries.WordLists;
import dev.crosswire.extraction.text.Sentence;
import dev.crosswire.extraction.text.Token;
import java.util.Set;

/** Where a clause of nothing but who speaks starts: ", Macron said.", ", said Macron.", ", the governor said, and …". */
final class AttributionClauses {

    /** Lower-case words of a speaker's name or kind. */
    private static final Set<String> BODY_WORDS = WordLists.of(AttributionClauses.class, "body words");

    private AttributionClauses() {}

    /** Whether a clause of nothing but who speaks starts at the token, to the end of the sentence or between commas. */
    static boolean isApart(Sentence sentence, int i) {
        if (i == 0) {
            return false;
        }
        boolean comma = sentence.is(i - 1, ",");
        boolean quoted = "\"”’".contains(sentence.token(i - 1).text()) && i > 3;
        return (comma || quoted)
                && (isTrailingAttribution(sentence, i) || (comma && isInsertedAttribution(sentence, i)));
    }

    /**
     * First token of a speaker that ends the sentence without a comma before it ("… were killed the Observatory said"), or
     * -1. Texts that lost their commas are common enough.
     */
    static int unmarkedAttribution(Sentence sentence) {
        int end = sentence.size() - 1;
        while (end > 0 && sentence.token(end).isMark()) {
            end--;
        }
        int verb = ClauseWords.SPEECH.last(sentence, Math.max(4, end - 4), end + 1);
        if (verb < 0
                || opensClauseAfter(sentence, verb + 1)
                || sentence.token(verb).lower().endsWith("ing")) {
            return -1;
        }
        int at = verb - 1;
        while (at > 3 && ClauseWords.FINITE.contains(sentence.token(at).lower())) {
            at--;
        }
        int first = at;
        while (first > 3 && at - first < 10 && isOfSpeaker(sentence, first)) {
            first--;
        }
        Token start = sentence.token(first);
        boolean determiner = start.is("the") || start.is("a") || start.is("an");
        first = determiner ? first : first + 1;
        boolean object = ClauseWords.PREPOSITIONS.contains(
                        sentence.token(first - 1).lower())
                || ClauseWords.RELATIVE.contains(sentence.token(first - 1).lower())
                || sentence.is(first - 1, "what")
                || sentence.is(first - 1, "that")
                || sentence.token(first - 1).isMark();
        boolean named = determiner || sentence.token(Math.min(first, at)).isCapitalised();
        return first <= at && named && !object ? first : -1;
    }

    private static boolean isOfSpeaker(Sentence sentence, int i) {
        Token token = sentence.token(i);
        boolean link = token.is("of") || token.is("for") || token.is("and");
        boolean determiner = token.is("the") || token.is("a") || token.is("an");
        boolean linked = determiner && sentence.is(i - 1, "of");
        return linked
                || link
                || token.isHyphen()
                || (token.isWord()
                        && !determiner
                        && !ClauseWords.FINITE.contains(token.lower())
                        && !ClauseWords.PREPOSITIONS.contains(token.lower())
                        && (token.isCapitalised() || BODY_WORDS.contains(token.lower())));
    }

    /** ", Governor Bilyk said, and …". */
    private static boolean isInsertedAttribution(Sentence sentence, int from) {
        Token first = sentence.token(from);
        boolean subject = first.isCapitalised()
                || first.is("the")
                || first.is("police")
                || first.is("officials")
                || ClauseWords.PRONOUNS.contains(first.lower());
        int verb = ClauseWords.SPEECH.first(sentence, from + 1, from + 8);
        return subject && verb > from && sentence.is(verb + 1, ",") && noMarkBetween(sentence, from, verb);
    }

    private static boolean noMarkBetween(Sentence sentence, int from, int to) {
        for (int i = from; i < to; i++) {
            if (sentence.token(i).isMark() && !sentence.token(i).isHyphen()) {
                return false;
            }
        }
        return true;
    }

    /** ", Macron said." and ", said Macron." to the end of the sentence. */
    static boolean isTrailingAttribution(Sentence sentence, int from) {
        int longest = ClauseWords.SPEECH.has(sentence, from) ? 30 : 16;
        // ", were killed, the governor said" goes on with what was said
        boolean goesOn =
                ClauseWords.FINITE.contains(sentence.token(from).lower()) && !ClauseWords.SPEECH.has(sentence, from);
        if (sentence.size() - from > longest || sentence.is(from, "which") || sentence.is(from, "and") || goesOn) {
            return false;
        }
        int verb = ClauseWords.SPEECH.first(sentence, from, sentence.size());
        if (verb >= 0 && verb - from <= 10 && !opensClauseAfter(sentence, verb + 1)) {
            return true;
        }
        int announced = ClauseWords.ANNOUNCEMENT.first(sentence, from + 1, Math.min(from + 10, sentence.size()));
        return announced >= 0
                && !opensClauseAfter(sentence, from)
                && sentence.token(announced).lower().endsWith("ed")
                && sentence.tokens().subList(from, sentence.size()).stream()
                        .noneMatch(token -> token.kind() == Token.Kind.NUMBER);
    }

    static boolean opensClauseAfter(Sentence sentence, int from) {
        for (int i = from; i < sentence.size(); i++) {
            if (ClauseWords.FINITE.contains(sentence.token(i).lower()) || sentence.is(i, "that")) {
                return true;
            }
        }
        return false;
    }
}
