package dev.crosswire.core.claim;

/** What a number adds up: a level at a moment, a running total, or so much per period. */
public enum Aggregation {
    STOCK,
    CUMULATIVE,
    PER_PERIOD
}
