package dev.crosswire.extraction.catalogue;

import dev.crosswire.extraction.entries.EntryException;

/** A catalogue cannot be used; the message names file, line and reason in one sentence. */
public final class CatalogueException extends Exception {

    private static final long serialVersionUID = 1;

    CatalogueException(String file, int line, String reason) {
        super(file + ", line " + line + ": " + reason);
    }

    CatalogueException(EntryException entry) {
        super(entry.getMessage(), entry);
    }
}
