package dev.crosswire.alerts.rest;

/** An id that stands in a path: it names something or nothing, but is of a length that anything could have. */
final class PathId {

    /** Of an alert; they are far shorter. */
    static final int LONGEST_ALERT_ID = 200;
    /** Of a subject: it is made of a family and entities. */
    static final int LONGEST_SUBJECT_KEY = 1000;

    private PathId() {}

    /** The id, if it is no longer than that. */
    static String checked(String id, int longest) {
        if (id.length() > longest) {
            throw ProblemException.badRequest("The id in the path has " + id.length()
                    + " characters and none has more than " + longest + ": take it from a list.");
        }
        return id;
    }
}
