package dev.crosswire.ingest.intake;

import org.jspecify.annotations.Nullable;

/** Nothing can be taken in at the moment; its message is one sentence for the client, who should try again. */
public final class SinkUnavailableException extends Exception {

    private static final long serialVersionUID = 1L;

    public SinkUnavailableException(String sentence) {
        this(sentence, null);
    }

    public SinkUnavailableException(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }

    /** The sentence for the client. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
