package dev.crosswire.extraction.quantity;

import dev.crosswire.core.quantity.Rational;
import dev.crosswire.core.quantity.Trend;
import dev.crosswire.core.quantity.Unit;
import dev.crosswire.extraction.quantity.UnitNames.Found;
import dev.crosswire.extraction.text.Sentence;
import dev.crosswire.extraction.text.Token;
import java.util.Optional;

/**
 * A number with its sign and unit, before it is known what bounds it and whether it is a name.
 *
 * @param from first token, sign and currency sign included
 * @param number first token of the number itself
 * @param unitFrom first token of the unit as written; equal to {@code unitTo} where none is
 * @param end token after the number and its unit
 * @param sign the trend that a written plus or minus states ("+0.2%")
 */
record Figure(
        int from, int number, Numeral numeral, Unit unit, int unitFrom, int unitTo, int end, Optional<Trend> sign) {

    /** The figure whose number starts at the token, if one does. */
    static Optional<Figure> at(Sentence sentence, int index) {
        Sign inner = Sign.before(sentence, index);
        Optional<Found> currency = UnitNames.before(sentence, inner.from());
        Optional<Numeral> read = NumberGrammar.at(sentence, index, currency.isPresent());
        if (read.isEmpty()) {
            return Optional.empty();
        }
        Sign sign = currency.isPresent() && inner.none()
                ? Sign.before(sentence, currency.get().from())
                : inner;
        Numeral numeral = sign.negative() ? read.get().negated() : read.get();
        boolean digits = numeral.form() == Numeral.Form.DIGITS
                || sentence.token(index).number().isPresent();
        boolean large = numeral.scale().compareTo(Rational.of(1000)) > 0;
        int from = Math.min(sign.from(), currency.map(Found::from).orElse(index));
        int to = numeral.to();
        if (currency.isPresent()) {
            Found over = new Found(
                    currency.get().from(),
                    qualified(sentence, to),
                    currency.get().unit());
            Found unit = UnitGrammar.per(sentence, over);
            int end = Math.max(to, unit.to());
            int unitTo = end > to ? end : currency.get().to();
            return Optional.of(
                    new Figure(from, index, numeral, unit.unit(), currency.get().from(), unitTo, end, sign.trend()));
        }
        boolean part = numeral.isFraction()
                && sentence.is(to, "of")
                && (sentence.is(to + 1, "a") || sentence.is(to + 1, "an"));
        // "a quarter of a percentage point"
        Optional<Found> unit = UnitGrammar.after(sentence, part ? to + 2 : to, digits || part, large);
        if (unit.isPresent()) {
            Found found = unit.get();
            return Optional.of(half(
                    sentence,
                    new Figure(
                            from, index, numeral, found.unit(), found.from(), found.to(), found.to(), sign.trend())));
        }
        int said = sentence.is(from - 1, "of") ? from - 2 : from - 1;
        // The one unit that is mostly named before its number.
        if (sentence.is(said, "magnitude")) {
            return Optional.of(new Figure(from, index, numeral, Unit.MAGNITUDE, said, said + 1, to, sign.trend()));
        }
        Unit none = numeral.isFraction() ? Unit.FRACTION : Unit.COUNT;
        return Optional.of(new Figure(from, index, numeral, none, to, to, to, sign.trend()));
    }

    boolean isMeasured() {
        return unitTo > unitFrom;
    }

    /** "a mile and a half", "two years and a half". */
    private static Figure half(Sentence sentence, Figure figure) {
        int at = figure.end;
        boolean half = sentence.is(at, "and")
                && sentence.is(at + 1, "a")
                && sentence.is(at + 2, "half")
                && figure.numeral.low().isInteger()
                && !figure.numeral.isVague();
        if (!half) {
            return figure;
        }
        Rational value = figure.numeral.low().plus(Rational.of(1, 2));
        Numeral more = new Numeral(figure.numeral.to(), value, value, figure.numeral.scale(), figure.numeral.form());
        return new Figure(
                figure.from, figure.number, more, figure.unit, figure.unitFrom, figure.unitTo, at + 3, figure.sign);
    }

    /** "$30 US", "$75 U.S. per barrel", "US$5 (Canadian)": the country after the amount says no more than the sign. */
    private static int qualified(Sentence sentence, int to) {
        if (to >= sentence.size()) {
            return to;
        }
        Token token = sentence.token(to);
        boolean code = token.text().equals("US")
                || token.text().equals("U.S.")
                || token.text().equals("USD")
                || token.text().equals("CAD")
                || token.text().equals("AUD");
        boolean closes = to + 1 >= sentence.size()
                || sentence.token(to + 1).isMark()
                || sentence.is(to + 1, "per")
                || sentence.is(to + 1, "a")
                || HeadNouns.isClosed(sentence.token(to + 1).lower());
        return code && closes ? to + 1 : to;
    }

    /** What stands before a number or its currency sign: "minus", "-", "+". */
    private record Sign(int from, boolean negative, Optional<Trend> trend) {

        private boolean none() {
            return !negative && trend.isEmpty();
        }

        private static Sign before(Sentence sentence, int index) {
            Sign none = new Sign(index, false, Optional.empty());
            if (index == 0) {
                return none;
            }
            Token token = sentence.token(index - 1);
            if (token.is("minus") && sentence.is(index - 2, "or") && sentence.is(index - 3, "plus")) {
                return new Sign(index - 3, false, Optional.empty());
            }
            if (token.is("minus") || token.is("negative")) {
                return new Sign(index - 1, true, Optional.empty());
            }
            boolean mark = token.isHyphen() || token.is("−") || token.is("–");
            if (mark && (sentence.is(index - 2, "minus") || sentence.is(index - 2, "negative"))) {
                return new Sign(index - 2, true, Optional.empty());
            }
            boolean adjoins = sentence.token(index).adjoins(token);
            boolean starts = index == 1 || !token.adjoins(sentence.token(index - 2)) || opens(sentence, index - 2);
            if (token.is("+") && adjoins && starts) {
                return new Sign(index - 1, false, Optional.of(Trend.UP));
            }
            boolean first = index == 1;
            return mark && starts && (adjoins || first) ? new Sign(index - 1, true, Optional.empty()) : none;
        }

        private static boolean opens(Sentence sentence, int at) {
            Token token = sentence.token(at);
            boolean mark = token.isMark() && !token.isHyphen() && !token.is(")") && !token.is("%");
            return mark || UnitNames.before(sentence, at + 1).isPresent();
        }
    }
}
