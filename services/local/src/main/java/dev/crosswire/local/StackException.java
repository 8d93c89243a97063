package dev.crosswire.local;

/** Something about this machine that a person must mend; the message is one sentence that says what and how. */
public final class StackException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StackException(String message) {
        super(message);
    }

    StackException(String message, Throwable cause) {
        super(message, cause);
    }
}
