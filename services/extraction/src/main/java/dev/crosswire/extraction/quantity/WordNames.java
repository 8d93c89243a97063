package dev.crosswire.extraction.quantity;

import dev.crosswire.extraction.entries.WordLists;
import dev.crosswire.extraction.text.Sentence;
import dev.crosswire.extraction.text.Token;
import dev.crosswire.extraction.text.Token.Kind;
import java.util.Set;

/** Number words that state nothing: "one" as a pronoun, "Formula One", "Group of Seven", "two-way". */
final class WordNames {

    private static final Set<String> PRONOUN_BEFORE = WordLists.of(WordNames.class, "before a pronoun");
    private static final Set<String> ALONE = WordLists.of(WordNames.class, "alone");

    private WordNames() {}

    static boolean is(Sentence sentence, Figure figure, Token token) {
        int at = figure.number();
        int to = figure.numeral().to();
        if (figure.numeral().isVague() || figure.numeral().isFraction()) {
            return false;
        }
        Token before = at > 0 ? sentence.token(at - 1) : token;
        if (at > 0) {
            boolean joined = before.isHyphen()
                    && at > 1
                    && sentence.token(at - 2).isWord()
                    && before.adjoins(sentence.token(at - 2))
                    && token.adjoins(before)
                    && !NumberNames.JOINED.contains(sentence.token(at - 2).lower());
            boolean named = token.isCapitalised()
                    && before.isCapitalised()
                    && at > 1
                    && !BoundWords.before(sentence, at).isPresent()
                    && HeadNouns.of(sentence, to, false).at() < 0
                    && !figure.isMeasured()
                    && !NumberNames.HEADLINE_VERBS.contains(before.lower());
            boolean of = token.isCapitalised()
                    && before.is("of")
                    && at > 1
                    && sentence.token(at - 2).isCapitalised();
            boolean numbered = !figure.isMeasured()
                    && (NumberNames.NAMING.contains(before.lower())
                            || (NumberNames.PERHAPS_NAMING.contains(before.lower()) && !before.is("no")))
                    && HeadNouns.of(sentence, to, false).at() < 0;
            if (joined || named || of || numbered) {
                return true;
            }
        }
        boolean hyphen = to < sentence.size() && sentence.token(to).isHyphen();
        if (hyphen && to + 1 < sentence.size()) {
            String after = sentence.token(to + 1).lower();
            if (Set.of("way", "fold", "off", "sided", "time", "on", "up", "size", "upmanship", "liner", "stop")
                    .contains(after)) {
                return true;
            }
        }
        if (token.is("zero")) {
            return before.is("net")
                    || before.is("ground")
                    || before.is("below")
                    || before.is("above")
                    || before.is("near")
                    || before.is("patient")
                    || (hyphen && !figure.isMeasured());
        }
        boolean one = token.is("one") && to == at + 1 && figure.from() == at && !figure.isMeasured();
        return one ? isPronoun(sentence, at, before) : isOneDay(sentence, figure, token);
    }

    /** "one day" is some day. */
    private static boolean isOneDay(Sentence sentence, Figure figure, Token token) {
        return token.is("one")
                && figure.unit().symbol().equals("d")
                && figure.end() == figure.number() + 2
                && !BoundWords.before(sentence, figure.number()).isPresent()
                && !sentence.token(figure.number() + 1).isHyphen();
    }

    private static boolean isPronoun(Sentence sentence, int at, Token before) {
        if (at > 0 && PRONOUN_BEFORE.contains(before.lower())) {
            return true;
        }
        if (at + 1 >= sentence.size()) {
            return at > 0 && !before.isMark();
        }
        Token next = sentence.token(at + 1);
        if (next.is("of")) {
            return countsOthers(sentence, at + 2);
        }
        if (ALONE.contains(next.lower())) {
            return false;
        }
        boolean hyphen = next.isHyphen();
        return hyphen || !next.isWord() || HeadNouns.isClosed(next.lower()) || next.is("another") || next.is("who");
    }

    /** "one of the 26 members" counts 26; "one of them" counts nothing. */
    private static boolean countsOthers(Sentence sentence, int at) {
        boolean pronoun = sentence.is(at, "them")
                || sentence.is(at, "us")
                || sentence.is(at, "those")
                || sentence.is(at, "these")
                || sentence.is(at, "whom")
                || sentence.is(at, "which");
        if (pronoun) {
            return !HeadNouns.isPlural(sentence, at + 1);
        }
        for (int i = at; i < Math.min(at + 3, sentence.size()); i++) {
            Token token = sentence.token(i);
            if (token.kind() == Kind.NUMBER
                    || NumberWords.isCardinal(token.lower())
                    || token.is("several")
                    || token.is("dozens")) {
                return true;
            }
        }
        return false;
    }
}
