package dev.crosswire.core.comparison.text;

/** What a sentence says of how its count is kept. */
public enum Counting {
    /** A count that is brought up to date ("the toll", "a tally"): its day is the day of counting. */
    RUNNING,
    /** A count that went up ("the toll rose to 70", "took to 70 the number of dead"). */
    RISEN,
    /** A count that was brought up to date, whichever way it went ("in an updated toll"). */
    UPDATED,
    /** A first count ("initial reports say", "earlier, the ministry said"). */
    FIRST,
    /** The count of what lies days back and is no news any more ("two days ago the same street was hit"). */
    RECALLED,
    /** Some more, at the head of the sentence ("another 11 were killed"). */
    ADDED
}
