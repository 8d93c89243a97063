package dev.crosswire.wire;

/**
 * The schema registry could not be asked. Says nothing about the record, which must be read again later and never be
 * taken for unreadable.
 */
public final class RegistryUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public RegistryUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
