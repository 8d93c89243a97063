package dev.crosswire.ingest.intake;

import org.jspecify.annotations.Nullable;

/** Nothing can be taken in at the moment; its message is one sentence for the client, who should try again. */
public final class SinkUnavailableException extends Exception {

    private static final long serialVersionUID = 1L;

    private final boolean busy;

    public SinkUnavailableException(String sentence) {
        this(sentence, null);
    }

    public SinkUnavailableException(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
        this.busy = false;
    }

    private SinkUnavailableException(String sentence, boolean busy) {
        super(sentence);
        this.busy = busy;
    }

    /** Only because of all the others that want the same. */
    static SinkUnavailableException busy(String sentence) {
        return new SinkUnavailableException(sentence, true);
    }

    /** Whether nothing is out of order, and whoever waits a moment will be served. */
    public boolean isBusy() {
        return busy;
    }

    /** The sentence for the client. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
