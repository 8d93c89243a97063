package dev.crosswire.extraction.quantity;

import dev.crosswire.extraction.entries.WordLists;
import dev.crosswire.extraction.text.Sentence;
import dev.crosswire.extraction.text.Token;
import java.util.Map;
import java.util.Set;

/**
 * The noun that a number counts, found without a tagger: by closed-class words, plural endings and the irregular plurals
 * of news.
 */
final class HeadNouns {

    /** How many words may stand between a number and its noun ("600,000 highly trained Ukrainian army personnel"). */
    private static final int REACH = 8;

    private static final Set<String> CLOSED = WordLists.of(HeadNouns.class, "closed");

    private static final Map<String, String> IRREGULAR = WordLists.pairs(HeadNouns.class, "irregular plurals");

    private static final Set<String> NO_PLURALS = WordLists.of(HeadNouns.class, "no plurals");

    private static final Set<String> ADJECTIVAL = WordLists.of(HeadNouns.class, "people in a state");

    /** The noun of a number: its token, or -1, and its lemma. */
    record Head(int at, String lemma) {

        static final Head NONE = new Head(-1, "");
    }

    private HeadNouns() {}

    /**
     * @param to token after the number
     *
     * @param one whether one thing is counted, in the singular
     */
    static Head of(Sentence sentence, int to, boolean one) {
        int at = to;
        boolean hyphened = at < sentence.size() && sentence.token(at).isHyphen();
        if (hyphened) {
            return hyphened(sentence, at + 1);
        }
        if (sentence.is(at, "of")) {
            // "35 of the 50 countries", "a fifth of the territory"
            at++;
            while (at < sentence.size() && at < to + 4 && isDeterminer(sentence.token(at))) {
                at++;
            }
            if (at == to + 1 && one) {
                return Head.NONE;
            }
        }
        int candidate = -1;
        int end = Math.min(sentence.size(), at + REACH);
        for (int i = at; i < end; i++) {
            Token token = sentence.token(i);
            if (token.isHyphen() || "\"“”‘’'".contains(token.text())) {
                continue;
            }
            boolean measure = token.kind() == Token.Kind.NUMBER
                    && i + 2 < end
                    && sentence.token(i + 1).isHyphen();
            if (measure) {
                // "two 12-ounce bottles"
                i += 2;
                continue;
            }
            if (token.is("'s") && i > at) {
                // "of the city's residents" counts residents
                candidate = -1;
                continue;
            }
            if (isListed(sentence, i, at)) {
                continue;
            }
            // "10 US soldiers", "10 IS members"
            boolean country = token.text().equals("US") || token.text().equals("IS");
            if (token.kind() != Token.Kind.WORD || (CLOSED.contains(token.lower()) && !country)) {
                break;
            }
            boolean plural = isPluralWord(token) && !sentence.is(i + 1, "'s");
            if (plural && !(ADJECTIVAL.contains(token.lower()) && followedByPlural(sentence, i + 1))) {
                boolean more = isPlural(sentence, i + 1)
                        && !one
                        && !ADJECTIVAL.contains(sentence.token(i + 1).lower());
                if (!more) {
                    return new Head(i, lemma(token.lower()));
                }
                continue;
            }
            if (isAdverb(token.lower()) || (candidate >= 0 && isVerb(token.lower()) && !isPlural(sentence, i + 1))) {
                if (candidate >= 0) {
                    break;
                }
                continue;
            }
            candidate = i;
            if (one
                    && !isAdjective(token.lower())
                    && !sentence.is(i + 1, "'s")
                    && (i + 1 >= end || !goesOn(sentence, i + 1))) {
                break;
            }
        }
        boolean counts = candidate >= 0
                && (one || ADJECTIVAL.contains(sentence.token(candidate).lower()));
        return counts ? new Head(candidate, lemma(sentence.token(candidate).lower())) : Head.NONE;
    }

    /** The "and" of "17 Ugandan and Burundian soldiers" or "dozens of Kia and Hyundai cars". */
    private static boolean isListed(Sentence sentence, int at, int from) {
        boolean link = sentence.is(at, "and") || sentence.is(at, "or");
        return link
                && at > from
                && at + 1 < sentence.size()
                && sentence.token(at - 1).isCapitalised()
                && sentence.token(at + 1).isCapitalised()
                && !isPluralWord(sentence.token(at - 1));
    }

    private static boolean goesOn(Sentence sentence, int at) {
        Token token = sentence.token(at);
        return token.isWord() && !CLOSED.contains(token.lower()) && !isVerb(token.lower()) && !isAdverb(token.lower());
    }

    private static boolean followedByPlural(Sentence sentence, int at) {
        return isPlural(sentence, at)
                || (at < sentence.size() && isVerb(sentence.token(at).lower()) && isPlural(sentence, at + 1));
    }

    /** "the 27-member bloc", "an 800,000-strong army": the word behind the hyphen. */
    private static Head hyphened(Sentence sentence, int at) {
        if (at >= sentence.size()
                || !sentence.token(at).isWord()
                || CLOSED.contains(sentence.token(at).lower())) {
            return Head.NONE;
        }
        if (sentence.is(at, "strong")
                && at + 1 < sentence.size()
                && sentence.token(at + 1).isWord()) {
            return new Head(at + 1, lemma(sentence.token(at + 1).lower()));
        }
        return new Head(at, lemma(sentence.token(at).lower()));
    }

    private static boolean isDeterminer(Token token) {
        return switch (token.lower()) {
            case "the", "its", "their", "his", "her", "our", "these", "those", "all", "them" -> true;
            default -> token.kind() == Token.Kind.NUMBER || NumberWords.isCardinal(token.lower());
        };
    }

    static boolean isClosed(String word) {
        return CLOSED.contains(word);
    }

    /** Whether a plural noun stands at the token. */
    static boolean isPlural(Sentence sentence, int at) {
        return at >= 0 && at < sentence.size() && isPluralWord(sentence.token(at));
    }

    private static boolean isPluralWord(Token token) {
        if (!token.isWord()) {
            return false;
        }
        String word = token.lower();
        if (IRREGULAR.containsKey(word) || (word.endsWith("men") && word.length() > 4 && !word.equals("specimen"))) {
            return true;
        }
        int n = word.length();
        return n > 3
                && word.charAt(n - 1) == 's'
                && word.charAt(n - 2) != 's'
                && !(word.charAt(n - 2) == 'u' && n < 6)
                && !word.endsWith("ous")
                && !word.endsWith("sis")
                && word.indexOf('\'') < 0
                && !NO_PLURALS.contains(word);
    }

    private static boolean isVerb(String word) {
        return word.length() > 4 && (word.endsWith("ed") || word.endsWith("ing"));
    }

    private static boolean isAdjective(String word) {
        return word.endsWith("al")
                || word.endsWith("ive")
                || word.endsWith("ic")
                || word.endsWith("ous")
                || word.endsWith("ful")
                || word.endsWith("less")
                || word.endsWith("able")
                || word.endsWith("ish")
                || word.endsWith("ian")
                || word.equals("new")
                || word.equals("more")
                || word.equals("other")
                || word.equals("big")
                || word.equals("major")
                || word.equals("last")
                || word.equals("key")
                || word.equals("single")
                || word.equals("former")
                || word.equals("young");
    }

    private static boolean isAdverb(String word) {
        return word.length() > 4
                && word.endsWith("ly")
                && !word.equals("family")
                && !word.equals("assembly")
                && !word.equals("supply");
    }

    /** The singular, except of "people" and other words that are counted as they are. */
    static String lemma(String word) {
        String irregular = IRREGULAR.get(word);
        if (irregular != null) {
            return irregular;
        }
        int n = word.length();
        if (n < 4
                || NO_PLURALS.contains(word)
                || word.charAt(n - 1) != 's'
                || word.charAt(n - 2) == 's'
                || word.endsWith("us")) {
            return word.endsWith("men") && n > 4 ? word.substring(0, n - 2) + "an" : word;
        }
        if (word.endsWith("ies") && n > 4) {
            return word.substring(0, n - 3) + "y";
        }
        boolean sibilant = word.endsWith("sses")
                || word.endsWith("ches")
                || word.endsWith("shes")
                || word.endsWith("xes")
                || word.endsWith("zzes");
        return sibilant ? word.substring(0, n - 2) : word.substring(0, n - 1);
    }
}
