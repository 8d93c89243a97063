package dev.crosswire.core.claim;

/** Whether the source asserts or denies what is claimed. */
public enum Polarity {
    ASSERTED,
    DENIED
}
