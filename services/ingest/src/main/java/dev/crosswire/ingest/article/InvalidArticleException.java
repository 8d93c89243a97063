package dev.crosswire.ingest.article;

/** A posted article breaks a rule; its message is the reason that the client reads. */
public final class InvalidArticleException extends Exception {

    private static final long serialVersionUID = 1L;

    InvalidArticleException(String reason) {
        // Hostile clients cause many of these; nobody reads where they were thrown.
        super(reason, null, false, false);
    }

    /** The reason, a sentence without its full stop. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
