package dev.crosswire.extraction.statement;

import java.util.List;

/**
 * A word or phrase that a predicate is recognised by.
 *
 * @param kind what the word is in it
 * @param rest words after the first, "..." for up to three words between
 * @param denies whether it denies the predicate
 */
record Cue(Predicate predicate, Kind kind, Form form, List<String> rest, boolean denies) {

    /** How the cue says it. */
    enum Kind {
        VERB,
        /** Its object, or the subject of its passive, is who it is said of: "was arrested". */
        HAPPENING,
        /** "the deployment of French troops". */
        NOUN,
        /** "under American leadership". */
        HOLDING,
        /** "no US troops". */
        ABSENT
    }

    /** The form of the first word. */
    enum Form {
        BASE,
        /** Third person singular; plural of a noun. */
        S,
        /** Past tense or past participle. */
        PAST,
        /** "leading". */
        ING;

        static Form of(String base, String form) {
            return switch (form) {
                case "is", "are" -> S;
                case "was", "were", "been" -> PAST;
                case "being" -> ING;
                default -> {
                    if (form.equals(base)) {
                        yield BASE;
                    }
                    if (form.endsWith("ing") && form.length() > base.length()) {
                        yield ING;
                    }
                    boolean third = form.endsWith("s") && form.length() >= base.length();
                    yield third ? S : PAST;
                }
            };
        }
    }
}
