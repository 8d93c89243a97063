package dev.crosswire.access;

import java.util.Locale;
import java.util.Optional;

/** What a request may need to be allowed to do. Of a token these are its scopes, in lower case in the file. */
public enum Right {
    /** See alerts, claims, sources and what people did. */
    READ,
    /** Act on alerts and mute. */
    ACT,
    /** Post articles and claims. */
    INGEST,
    /** See who is signed in and what was done, and sign others out. No token has it. */
    ADMINISTER;

    /** The scope of a token by its name; empty for what no token can have. */
    public static Optional<Right> ofScope(String name) {
        for (Right right : values()) {
            if (right != ADMINISTER && right.scope().equals(name)) {
                return Optional.of(right);
            }
        }
        return Optional.empty();
    }

    /** As the file has it. */
    public String scope() {
        return name().toLowerCase(Locale.ROOT);
    }
}
