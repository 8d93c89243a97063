package dev.crosswire.core.alert;

/** How an alert came to its end for the person who resolved it. */
public enum Resolution {
    /** An outlet put its number right. */
    CORRECTED,
    /** Both hold: they count different things. */
    DIFFERENT_SCOPE,
    /** A sentence was misread. */
    EXTRACTION_ERROR,
    /** Nobody knows, and nobody looks any further. */
    UNRESOLVED
}
