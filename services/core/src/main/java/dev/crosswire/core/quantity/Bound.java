package dev.crosswire.core.quantity;

/** How the words around a number limit it. */
public enum Bound {
    /** "35". */
    EXACT,
    /** "about 35", "nearly 35", "just over 35": near the stated number, on the side the words say. */
    APPROX,
    /** "at least 35", "no fewer than 35". */
    AT_LEAST,
    /** "more than 35". */
    MORE_THAN,
    /** "up to 35", "as many as 35". */
    AT_MOST,
    /** "fewer than 35". */
    LESS_THAN,
    /** "between 10,000 and 15,000"; there is no stated single number. */
    RANGE,
    /** "several thousand", "dozens". */
    VAGUE;

    /** Whether the words leave the upper side open. */
    public boolean isLowerBound() {
        return this == AT_LEAST || this == MORE_THAN;
    }

    /** Whether the words leave the lower side open. */
    public boolean isUpperBound() {
        return this == AT_MOST || this == LESS_THAN;
    }
}
