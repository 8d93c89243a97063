package dev.crosswire.ingest.article;

/** A request's body as a whole cannot be read; its message is one sentence for the client. */
public final class InvalidBodyException extends Exception {

    private static final long serialVersionUID = 1L;

    /** Whether the body is too large or wrong. */
    public enum Fault {
        MALFORMED,
        TOO_LARGE
    }

    private final Fault fault;

    InvalidBodyException(Fault fault, String message) {
        super(message, null, false, false);
        this.fault = fault;
    }

    public Fault fault() {
        return fault;
    }

    /** The sentence for the client. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
