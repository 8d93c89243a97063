package dev.crosswire.core.finding;

/** What a finding says became of a claim. */
public enum Outcome {
    /** Another source says what cannot hold together with it. */
    CONTRADICTED,
    /** A source of another origin says the same. */
    CORROBORATED,
    /** Its own source gives another value in its place, which is no later state of the world. */
    CORRECTED
}
