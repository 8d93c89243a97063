package dev.crosswire.cli;

/** A line does not hold what it should; the message says why, as the end of a sentence. */
final class UnreadableLineException extends Exception {

    private static final long serialVersionUID = 1L;

    UnreadableLineException(String reason) {
        super(reason);
    }
}
