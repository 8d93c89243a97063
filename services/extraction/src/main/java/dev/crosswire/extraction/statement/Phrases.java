package dev.crosswire.extraction.statement;

import dev.crosswire.extraction.text.Sentence;
import dev.crosswire.extraction.text.Token;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Where noun phrases and phrases of verbs end. */
final class Phrases {

    private static final int LONGEST = 12;
    private static final int WIDEST_GAP = 3;

    private static final Set<String> ENDS = Set.copyOf(
            Arrays.asList(("in on at to of for from with by about against over under than near between among into "
                            + "through towards toward without across around outside inside and or but nor that which "
                            + "who whose whom where when while if because after before once until since as following "
                            + "during despite amid unless so he she it they we backed aimed proposed including saying")
                    .split(" ")));

    /** Prepositions that hang a phrase on a noun. */
    private static final Set<String> HANGING = Set.copyOf(Arrays.asList(
            ("of in on at for from with between about against near across to over by around among " + "under")
                    .split(" ")));

    private static final Set<String> DAYS = Set.copyOf(
            Arrays.asList(("monday tuesday wednesday thursday friday saturday sunday yesterday today tomorrow week "
                            + "month year january february march april june july august september october november "
                            + "december morning evening afternoon night")
                    .split(" ")));

    private static final Set<String> TIME_OPENERS =
            Set.of("on", "in", "last", "this", "late", "early", "earlier", "next", "the", "of", "since");

    private Phrases() {}

    /** Whether a noun phrase cannot go on with the token. */
    static boolean ends(Sentence sentence, int at) {
        if (at >= sentence.size()) {
            return true;
        }
        Token token = sentence.token(at);
        String word = token.lower();
        if (token.isMark()) {
            return !token.isHyphen() && !GroupWords.isQuote(token) && !token.is("&");
        }
        // "a proposed deal" is one phrase, "the deal proposed by" is not
        boolean adjective = word.equals("proposed") || word.equals("backed");
        boolean end = ENDS.contains(word) && !(adjective && !sentence.is(at + 1, "by"));
        return end
                || GroupWords.BE.contains(word)
                || GroupWords.HAVE.contains(word)
                || GroupWords.DO.contains(word)
                || GroupWords.modal(word).isPresent();
    }

    /** End of the noun phrase that starts at the token, over the words that the predicate passes. */
    static int end(Sentence sentence, int start, Predicate predicate) {
        // "rejected that plan": a determiner here
        boolean determiner = sentence.is(start, "that") && !ends(sentence, start + 1);
        int at = determiner ? start + 1 : start;
        while (at < sentence.size()
                && at - start < LONGEST
                && (!ends(sentence, at) || predicate.passes(sentence.token(at).lower()))) {
            at++;
        }
        return at;
    }

    /** Start of the noun phrase that ends before the token. */
    static int start(Sentence sentence, int end) {
        int at = end;
        while (at > 0 && end - at < LONGEST && !ends(sentence, at - 1)) {
            at--;
        }
        return at;
    }

    /**
     * A phrase's words after its first.
     *
     * @param denied whether "not" or "no longer" stands inside
     */
    record Matched(int end, boolean denied) {}

    /** Where the rest of a phrase ends, if it stands at the token; adverbs may stand between. */
    static Optional<Matched> rest(Sentence sentence, int start, List<String> rest) {
        int at = start;
        boolean denied = false;
        int gap = 0;
        for (String word : rest) {
            if (word.equals("...")) {
                gap = WIDEST_GAP;
                continue;
            }
            OptionalInt next = OptionalInt.empty();
            for (int i = at; i < sentence.size() && next.isEmpty(); i++) {
                Token token = sentence.token(i);
                if (token.is(word)) {
                    next = OptionalInt.of(i);
                } else if (GroupWords.NOT.contains(token.lower()) || (token.is("no") && sentence.is(i + 1, "longer"))) {
                    denied = !denied;
                } else if (!token.is("longer") && !GroupWords.isAdverb(token) && !GroupWords.isQuote(token)) {
                    if (gap == 0 || !token.isWord()) {
                        return Optional.empty();
                    }
                    gap--;
                }
            }
            if (next.isEmpty()) {
                return Optional.empty();
            }
            at = next.getAsInt() + 1;
            gap = 0;
        }
        return Optional.of(new Matched(at, denied));
    }

    /** A day, a month, a year. */
    static boolean isTime(Token token) {
        return DAYS.contains(token.lower()) || token.is("may") || (!token.isWord() && !token.isMark());
    }

    /**
     * The head of the noun phrase that ends before a token, over the phrases that hang on it: "the size and scope" of "the
     * size and scope of the force".
     */
    static Head head(Sentence sentence, int end) {
        int start = start(sentence, end);
        int to = end;
        for (int up = 0; up < 4 && start > 1; up++) {
            String link = sentence.token(start - 1).lower();
            boolean joined = link.equals("and");
            if (!joined && !HANGING.contains(link)) {
                break;
            }
            int higher = start(sentence, start - 1);
            if (higher == start - 1) {
                break;
            }
            to = joined ? to : start - 1;
            start = higher;
        }
        return new Head(start, to);
    }

    /** The tokens {@code [from, to)}. */
    record Head(int from, int to) {}

    /** The token before a time at the end of a subject: "Germany on Tuesday", "the army last week". */
    static int beforeTime(Sentence sentence, int end) {
        int at = end;
        boolean time = at >= 0 && DAYS.contains(sentence.token(at).lower());
        if (!time) {
            return end;
        }
        at--;
        while (at >= 0
                && (TIME_OPENERS.contains(sentence.token(at).lower())
                        || DAYS.contains(sentence.token(at).lower())
                        || (!sentence.token(at).isWord() && !sentence.token(at).isMark()))) {
            at--;
        }
        return at;
    }
}
