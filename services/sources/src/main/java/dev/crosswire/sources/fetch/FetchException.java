package dev.crosswire.sources.fetch;

import java.time.Duration;
import java.util.Optional;

/** Why a fetch ends without content; it never leaves this package. */
final class FetchException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Optional<Duration> retryAfter;
    private final boolean forGood;
    private final boolean hostFailed;

    FetchException(String sentence) {
        this(sentence, Optional.empty(), false, false);
    }

    FetchException(String sentence, Optional<Duration> retryAfter, boolean forGood) {
        this(sentence, retryAfter, forGood, false);
    }

    private FetchException(String sentence, Optional<Duration> retryAfter, boolean forGood, boolean hostFailed) {
        super(sentence, null, false, false);
        this.retryAfter = retryAfter;
        this.forGood = forGood;
        this.hostFailed = hostFailed;
    }

    /** The host itself does badly, and is better left alone for a while. */
    static FetchException hostFailed(String sentence) {
        return new FetchException(sentence, Optional.empty(), false, true);
    }

    String sentence() {
        return String.valueOf(getMessage());
    }

    Optional<Duration> retryAfter() {
        return retryAfter;
    }

    boolean hostFailed() {
        return hostFailed;
    }

    Fetched.Failed failed() {
        return new Fetched.Failed(sentence(), retryAfter, forGood);
    }
}
