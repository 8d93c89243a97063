package dev.crosswire.access;

/** The accounts cannot be used; the message is one sentence that says where and what to do. */
public final class UnusableAccountsException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    UnusableAccountsException(String sentence) {
        super(sentence);
    }

    UnusableAccountsException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
