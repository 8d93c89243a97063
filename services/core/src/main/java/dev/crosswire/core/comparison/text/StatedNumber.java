package dev.crosswire.core.comparison.text;

import dev.crosswire.core.quantity.Interval;
import dev.crosswire.core.quantity.Quantity;
import java.util.List;

/**
 * A number of a text with where it stands, whether or not a claim was read from it.
 *
 * @param ends of a range that reaches from one number to another, what each of the two allows; empty otherwise
 * @param start UTF-16 offset of the number with its bounding words
 * @param end offset after its last character, before its unit and noun
 */
public record StatedNumber(Quantity quantity, List<Interval> ends, int start, int end) {

    /** Copies the list. */
    public StatedNumber {
        ends = List.copyOf(ends);
    }
}
