package dev.crosswire.wire;

import org.jspecify.annotations.Nullable;

/**
 * A record was decoded but holds what the rules cannot use: an unknown enum value, a malformed number, offsets outside
 * the sentence. Its message is one sentence that names the field.
 */
public final class UnusableRecordException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String claimId;
    private final String source;

    UnusableRecordException(String message, String claimId, String source, @Nullable Throwable cause) {
        super(message, cause);
        this.claimId = claimId;
        this.source = source;
    }

    /** The claim's id as far as it could be read, or an empty string. */
    public String claimId() {
        return claimId;
    }

    /** The outlet as far as it could be read, or an empty string. */
    public String source() {
        return source;
    }
}
