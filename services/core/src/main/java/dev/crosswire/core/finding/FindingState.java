package dev.crosswire.core.finding;

/** Where a finding is in its life. */
public enum FindingState {
    OPEN,
    /** Its condition no longer holds, or for a revision a day has passed since the last step. */
    RESOLVED,
    /** A side was retracted by its outlet. */
    WITHDRAWN
}
