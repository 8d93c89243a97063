package dev.crosswire.extraction.entries;

/** An entry cannot be used; the message names file, line and reason in one sentence. */
public final class EntryException extends Exception {

    private static final long serialVersionUID = 1;

    /** @param line line of the file that the trouble stands at, 1 for the first */
    public EntryException(String file, int line, String reason) {
        super(file + ", line " + line + ": " + reason);
    }
}
