package dev.crosswire.sources;

/** What came is not what its source or its name promised; the message is one sentence for a person, without its bytes. */
public final class UnreadableException extends Exception {

    private static final long serialVersionUID = 1L;

    /** @param sentence what, where, and what to do */
    public UnreadableException(String sentence) {
        super(sentence);
    }

    /** @param sentence what, where, and what to do */
    public UnreadableException(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    /** The message. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
