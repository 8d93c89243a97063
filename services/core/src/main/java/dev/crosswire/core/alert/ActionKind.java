package dev.crosswire.core.alert;

/** What a person did. */
public enum ActionKind {
    /** Has seen the alert and looks into it. */
    ACKNOWLEDGE,
    /** Gave the alert to somebody. */
    ASSIGN,
    /** Hid the alert until an instant, or until a claim says something materially new. */
    MUTE,
    UNMUTE,
    /** Is done with the alert, until a claim says something materially new. */
    RESOLVE,
    REOPEN,
    /** Wrote something down, and nothing else. */
    NOTE,
    /** Says that a sentence was misread: feedback for whoever mends the extraction; the alert stays as it is. */
    NOT_A_CLAIM,
    /** Hid every alert that passes a filter, also those to come, until an instant. */
    MUTE_FILTER,
    UNMUTE_FILTER
}
