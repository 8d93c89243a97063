package dev.crosswire.extraction.quantity;

import dev.crosswire.core.quantity.Bound;
import dev.crosswire.core.quantity.Interval;
import dev.crosswire.core.quantity.Rational;
import dev.crosswire.core.quantity.Trend;
import dev.crosswire.core.quantity.Unit;
import java.util.Optional;

/**
 * A number in a sentence with what bounds it and what it is in, before it is known what it is a number of.
 *
 * @param from first token, bounding words included
 * @param to token after the last, bounding words included, unit and noun left out
 * @param number first token of the number itself
 * @param interval all values that the words allow, in {@code unit}
 * @param stated the number as stated; empty for ranges, "about" a range too, and for vague words
 * @param unit what the number is in; {@link Unit#COUNT} where no unit is written
 * @param unitFrom first token of the unit as written, which may stand before the number ("$5", "magnitude 7")
 * @param unitTo token after its last; equal to {@code unitFrom} where none is written
 * @param noun lemma of the counted head noun, of a share ("60 % of voters") or of a change ("a 5 % rise"); empty string if none
 * @param nounAt its token, or -1
 */
public record Mention(
        int from,
        int to,
        int number,
        Interval interval,
        Optional<Rational> stated,
        Bound bound,
        Optional<Trend> trend,
        Unit unit,
        int unitFrom,
        int unitTo,
        String noun,
        int nounAt) {}
