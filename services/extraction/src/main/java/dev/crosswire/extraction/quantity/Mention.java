package dev.crosswire.extraction.quantity;

import dev.crosswire.core.quantity.Bound;
import dev.crosswire.core.quantity.Interval;
import dev.crosswire.core.quantity.Rational;
import dev.crosswire.core.quantity.Trend;
import java.util.Optional;

/**
 * A number in a sentence with what bounds it, before it is known what it counts.
 *
 * @param from first token, bounding words included
 * @param to token after the last
 * @param number first token of the number itself
 * @param interval all values that the words allow
 * @param stated the number as stated; empty for ranges and vague words
 */
public record Mention(
        int from,
        int to,
        int number,
        Interval interval,
        Optional<Rational> stated,
        Bound bound,
        Optional<Trend> trend) {}
