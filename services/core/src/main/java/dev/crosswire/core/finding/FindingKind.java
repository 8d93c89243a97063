package dev.crosswire.core.finding;

/** What a finding says of a subject. */
public enum FindingKind {
    /** Two clusters of claims cannot both hold. */
    CONTRADICTION,
    /** Independent origins agree. */
    CORROBORATION,
    /** A figure was replaced by a later one. */
    REVISION,
    /** One-sided bounds lie far apart. */
    DIVERGENCE
}
