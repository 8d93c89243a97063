package dev.crosswire.checker;

/** Why a record that can be read is set aside, as metrics count it; the record itself carries a sentence. */
enum RejectionReason {
    /** It has no value. */
    NO_VALUE,
    /** The rules cannot make a claim of it. */
    UNUSABLE,
    /** Something of it is too long, too large or too much. */
    BEYOND_LIMITS,
    /** It says that it was taken in long after its record was written. */
    FROM_THE_FUTURE,
    /** The rules failed when it was placed on a subject. */
    NOT_PLACED,
    /** The rules failed when it was compared. */
    NOT_COMPARED,
    /** Its subject holds as many claims as are compared. */
    SUBJECT_FULL
}
