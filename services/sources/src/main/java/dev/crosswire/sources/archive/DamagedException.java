package dev.crosswire.sources.archive;

import java.io.IOException;

/** The bytes of the file stop making sense, and nothing behind the place can be read. */
final class DamagedException extends IOException {

    private static final long serialVersionUID = 1L;

    /** @param sentence what happened, where */
    DamagedException(String sentence) {
        super(sentence);
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
