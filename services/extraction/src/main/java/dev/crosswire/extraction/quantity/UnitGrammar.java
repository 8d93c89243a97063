package dev.crosswire.extraction.quantity;

import dev.crosswire.core.quantity.Unit;
import dev.crosswire.extraction.entries.WordLists;
import dev.crosswire.extraction.quantity.UnitNames.Found;
import dev.crosswire.extraction.text.Inflection;
import dev.crosswire.extraction.text.Sentence;
import dev.crosswire.extraction.text.Token;
import java.util.Optional;
import java.util.Set;

/** The unit after a number, compounds included: "square miles", "km/h", "dollars a barrel", "barrel-a-day". */
final class UnitGrammar {

    private static final Set<String> MONEY_WORDS = WordLists.of(UnitGrammar.class, "money");

    private static final Set<String> WEIGHT_WORDS = WordLists.of(UnitGrammar.class, "weight");

    private static final Set<String> AFTER_A_TIME = WordLists.of(UnitGrammar.class, "after a time");

    private static final Set<String> SOLD_BY = WordLists.of(UnitGrammar.class, "sold by");

    private UnitGrammar() {}

    /**
     * The unit that starts at the token.
     *
     *
     * @param digits whether the number is in digits
     *
     * @param large whether it has a scale
     */
    static Optional<Found> after(Sentence sentence, int index, boolean digits, boolean large) {
        if (index >= sentence.size()) {
            return Optional.empty();
        }
        boolean hyphen = sentence.token(index).isHyphen();
        int start = hyphen ? index + 1 : index;
        Optional<Found> single = squared(sentence, start)
                .or(() -> UnitNames.at(sentence, start, digits))
                .or(() -> inches(sentence, start, digits));
        if (single.isEmpty() || (hyphen && !sentence.token(start).isWord())) {
            return Optional.empty();
        }
        Found unit = power(sentence, pound(sentence, single.get(), large));
        if (isNoUnit(sentence, unit)) {
            return Optional.empty();
        }
        return Optional.of(per(sentence, aged(sentence, unit)));
    }

    /** "year-old" and the like are names in the table; "years-old girl" too. A second is mostly an ordinal in words. */
    private static boolean isNoUnit(Sentence sentence, Found unit) {
        Token first = sentence.token(unit.from());
        if (first.is("s") || first.is("h")) {
            return first.adjoins(sentence.token(unit.from() - 1))
                    && sentence.token(unit.from() - 1).text().indexOf('.') < 0
                    && first.is("s");
        }
        boolean letter = first.text().length() == 1 && first.isWord();
        boolean apart = letter && !first.adjoins(sentence.token(unit.from() - 1));
        if (apart && first.text().equals("A")) {
            return unit.to() < sentence.size() && sentence.token(unit.to()).isWord();
        }
        return false;
    }

    private static Found aged(Sentence sentence, Found unit) {
        int at = unit.to();
        boolean calendar = unit.unit().dimension().equals("calendar");
        boolean old = sentence.is(at, "old")
                || (at < sentence.size() && sentence.token(at).isHyphen() && sentence.is(at + 1, "old"));
        if (calendar && old) {
            int to = sentence.is(at, "old") ? at + 1 : at + 2;
            return new Found(unit.from(), to, new Unit(unit.unit().symbol(), "age"));
        }
        return unit;
    }

    /** Whether a unit of any kind starts at the token, after digits. */
    static boolean isUnit(Sentence sentence, int index) {
        return UnitNames.isUnit(sentence, index) || squared(sentence, index).isPresent();
    }

    /** "square miles", "sq m", "cubic metres"; the name of the length says the rest. */
    private static Optional<Found> squared(Sentence sentence, int index) {
        if (index >= sentence.size()) {
            return Optional.empty();
        }
        String word = sentence.token(index).lower();
        boolean square = word.equals("square") || word.equals("sq");
        boolean cubic = word.equals("cubic") || word.equals("cu");
        if (!square && !cubic) {
            return Optional.empty();
        }
        int at = index + 1;
        while (at < sentence.size()
                && at < index + 3
                && (sentence.is(at, ".") || sentence.token(at).isHyphen())) {
            at++;
        }
        return UnitNames.at(sentence, at, true)
                .filter(length -> length.unit().dimension().equals("length"))
                .map(length -> new Found(index, length.to(), raised(length.unit(), square)));
    }

    private static Unit raised(Unit length, boolean square) {
        return new Unit(length.symbol() + (square ? "2" : "3"), square ? "area" : "volume");
    }

    /** "km^2", "km²", "metres squared". */
    private static Found power(Sentence sentence, Found unit) {
        if (!unit.unit().dimension().equals("length") || unit.to() >= sentence.size()) {
            return unit;
        }
        int at = unit.to();
        Token next = sentence.token(at);
        boolean close = next.adjoins(sentence.token(at - 1));
        if (next.is("squared") || (close && next.is("²"))) {
            return new Found(unit.from(), at + 1, raised(unit.unit(), true));
        }
        if (next.is("cubed") || (close && next.is("³"))) {
            return new Found(unit.from(), at + 1, raised(unit.unit(), false));
        }
        boolean caret = close && next.is("^") && (sentence.is(at + 1, "2") || sentence.is(at + 1, "3"));
        return caret ? new Found(unit.from(), at + 2, raised(unit.unit(), sentence.is(at + 1, "2"))) : unit;
    }

    /** "in" is an inch where a dimension follows it or nothing does. */
    private static Optional<Found> inches(Sentence sentence, int index, boolean digits) {
        if (!digits || !sentence.is(index, "in")) {
            return Optional.empty();
        }
        int next = index + 1;
        boolean end = next >= sentence.size()
                || sentence.is(next, ")")
                || (sentence.is(next, ".") && next + 1 >= sentence.size());
        boolean sized = sentence.is(next, "thick")
                || sentence.is(next, "long")
                || sentence.is(next, "wide")
                || sentence.is(next, "tall")
                || sentence.is(next, "deep")
                || sentence.is(next, "high");
        return end || sized ? Optional.of(new Found(index, next, new Unit("in", "length"))) : Optional.empty();
    }

    /** A pound is money in a sentence that speaks of money, and by the million. */
    private static Found pound(Sentence sentence, Found unit, boolean large) {
        if (!unit.unit().symbol().equals("lb")
                || !sentence.token(unit.from()).lower().startsWith("pound")) {
            return unit;
        }
        boolean money = large && !sentence.is(unit.to(), "of");
        for (int i = Math.max(0, unit.from() - 30); !money && i < Math.min(sentence.size(), unit.to() + 30); i++) {
            String word = sentence.token(i).lower();
            if (WEIGHT_WORDS.contains(word)) {
                return unit;
            }
            money = MONEY_WORDS.contains(word);
        }
        return money && !sentence.is(unit.to(), "of")
                ? new Found(unit.from(), unit.to(), new Unit("GBP", "money:GBP"))
                : unit;
    }

    /** The denominator after a unit: "per hour", "/h", "a barrel", "-a-day". */
    static Found per(Sentence sentence, Found over) {
        // "barrels of oil a day"
        boolean stuff = over.unit().dimension().equals("volume")
                || over.unit().dimension().equals("mass");
        boolean of = stuff && sentence.is(over.to(), "of") && over.to() + 2 < sentence.size();
        int at = of && !sentence.token(over.to() + 1).isMark() ? over.to() + 2 : over.to();
        if (at >= sentence.size()) {
            return over;
        }
        boolean hyphen = sentence.token(at).isHyphen();
        int word = hyphen ? at + 1 : at;
        if (word >= sentence.size()) {
            return over;
        }
        Token link = sentence.token(word);
        boolean slash = link.is("/");
        boolean per = slash || link.is("per");
        boolean article = link.is("a") || link.is("an") || link.is("each") || link.is("every");
        if (!per && !article) {
            return over;
        }
        int under = word + 1;
        if (under < sentence.size() && sentence.token(under).isHyphen()) {
            under++;
        }
        if (under >= sentence.size() || !sentence.token(under).isWord()) {
            return over;
        }
        int at2 = under;
        Optional<Found> unit = squared(sentence, under).or(() -> UnitNames.at(sentence, at2, true));
        if (unit.isPresent()) {
            Found below = power(sentence, unit.get());
            boolean when = article
                    && below.to() < sentence.size()
                    && AFTER_A_TIME.contains(sentence.token(below.to()).lower());
            boolean time = below.unit().dimension().equals("time")
                    || below.unit().dimension().equals("calendar");
            boolean rate = per || time || UnitNames.isMoney(over.unit());
            return when || !rate || UnitNames.isMoney(below.unit())
                    ? over
                    : new Found(over.from(), below.to(), divided(over.unit(), below.unit()));
        }
        String noun = Inflection.stem(sentence.token(under).lower());
        boolean sold = UnitNames.isMoney(over.unit()) && (SOLD_BY.contains(noun) || (per && !slash));
        return sold
                ? new Found(
                        over.from(),
                        under + 1,
                        new Unit(over.unit().symbol() + "/" + noun, over.unit().dimension() + "/" + noun))
                : over;
    }

    static Unit divided(Unit over, Unit under) {
        String symbol = over.symbol() + "/" + under.symbol();
        Optional<Unit> known = UnitNames.known(symbol);
        if (known.isPresent()) {
            return known.get();
        }
        String dimension = over.dimension() + " per " + under.dimension();
        if (over.dimension().equals("length") && under.dimension().equals("time")) {
            dimension = "speed";
        }
        return new Unit(symbol, dimension);
    }
}
