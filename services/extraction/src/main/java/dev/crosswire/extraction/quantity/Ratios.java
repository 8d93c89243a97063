package dev.crosswire.extraction.quantity;

import dev.crosswire.core.quantity.Rational;
import dev.crosswire.extraction.entries.WordLists;
import dev.crosswire.extraction.text.Sentence;
import dev.crosswire.extraction.text.Token;
import dev.crosswire.extraction.text.Token.Kind;
import java.util.Optional;
import java.util.Set;

/** Numbers out of others: "one in five", "two out of three", "9 of every 10". */
final class Ratios {

    private static final Set<String> OCCASIONS = WordLists.of(Ratios.class, "occasions");

    private Ratios() {}

    /** "one in five", "two out of three", "9 out of every 10". */
    static Optional<Numeral> at(Sentence sentence, Numeral over) {
        int at = over.to();
        boolean out = sentence.is(at, "out") && sentence.is(at + 1, "of");
        if (sentence.is(at, "over")) {
            return over(sentence, over);
        }
        boolean of = sentence.is(at, "of") && sentence.is(at + 1, "every");
        if (!out && !of && !sentence.is(at, "in")) {
            return Optional.empty();
        }
        at += out ? 2 : 1;
        boolean every = sentence.is(at, "every");
        at += every ? 1 : 0;
        if (at >= sentence.size() || !over.low().isInteger() || over.low().signum() <= 0) {
            return Optional.empty();
        }
        Token token = sentence.token(at);
        boolean number = token.kind() == Kind.NUMBER || NumberWords.isCardinal(token.lower());
        if (!number || (!out && over.low().compareTo(Rational.of(9)) > 0)) {
            return Optional.empty();
        }
        Optional<Numeral> under = NumberGrammar.plain(sentence, at);
        if (under.isEmpty()
                || !under.get().low().isInteger()
                || under.get().low().compareTo(over.low()) <= 0) {
            return Optional.empty();
        }
        int end = under.get().to();
        boolean year = !out
                && token.text().length() == 4
                && token.text().compareTo("1900") > 0
                && token.text().charAt(0) < '3';
        boolean large = under.get().low().compareTo(Rational.of(100)) > 0
                && !under.get().low().dividedBy(Rational.of(100)).isInteger();
        boolean occasion = end < sentence.size()
                && (OCCASIONS.contains(sentence.token(end).lower()) || (UnitNames.isUnit(sentence, end) && !out));
        if (year
                || (large && !out)
                || (occasion && !every && !out)
                || under.get().isFraction()) {
            return Optional.empty();
        }
        int to = NumberWords.scale(end < sentence.size() ? sentence.token(end).lower() : "") > 0 ? end + 1 : end;
        if (sentence.is(to, "hundreds") || sentence.is(to, "thousands")) {
            to++;
        }
        return Optional.of(Numeral.fraction(to, over.low().dividedBy(under.get().low())));
    }

    /** "one over three", where nothing but a sum can be meant: the number begins or is the predicate, and the sentence ends. */
    private static Optional<Numeral> over(Sentence sentence, Numeral over) {
        int at = over.to() + 1;
        if (at >= sentence.size() || !over.low().isInteger()) {
            return Optional.empty();
        }
        Optional<Numeral> under = NumberGrammar.plain(sentence, at);
        int first = over.to() - 1;
        boolean opens = first == 0
                || sentence.is(first - 1, "is")
                || sentence.is(first - 1, "equals")
                || sentence.is(first - 1, "minus")
                || sentence.is(first - 1, "negative");
        boolean ends = under.isPresent()
                && under.get().low().signum() > 0
                && (under.get().to() >= sentence.size()
                        || (under.get().to() + 1 == sentence.size()
                                && sentence.is(under.get().to(), ".")));
        return opens && ends
                ? Optional.of(Numeral.fraction(
                        under.get().to(), over.low().dividedBy(under.get().low())))
                : Optional.empty();
    }
}
