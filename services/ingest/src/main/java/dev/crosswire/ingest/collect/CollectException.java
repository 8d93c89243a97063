package dev.crosswire.ingest.collect;

import java.time.Instant;
import java.util.Optional;

/** A look at a source failed; the message is one sentence for a person. */
public final class CollectException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Optional<Instant> next;

    /** @param next when to look again; empty to leave it to the runner, which waits longer each time */
    public CollectException(String sentence, Optional<Instant> next) {
        super(sentence);
        this.next = next;
    }

    /** When to look again, as far as the source said. */
    public Optional<Instant> next() {
        return next;
    }

    /** The message. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
