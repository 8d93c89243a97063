package dev.crosswire.alerts.index;

/**
 * An index cannot take in anything any more, which says nothing about the record that it was given. The message is one
 * sentence for a person.
 */
public final class IndexUnwritableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    IndexUnwritableException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
