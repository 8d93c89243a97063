package dev.crosswire.access.http;

import java.time.Instant;
import java.util.Optional;

/**
 * One thing that happened.
 *
 * @param who name of the account, empty where there is none or it is not known
 * @param address where the request came from, empty for what no request did
 * @param detail more of it, of any text; cut where it is longer than any action can be
 */
public record AuditEntry(Instant at, Event event, Optional<String> who, String address, String detail) {

    private static final int LONGEST_DETAIL = 6_000;

    public AuditEntry {
        detail = detail.length() > LONGEST_DETAIL ? detail.substring(0, LONGEST_DETAIL) + "…" : detail;
    }

    /** What happened. */
    public enum Event {
        SIGNED_IN,
        SIGN_IN_FAILED,
        SIGN_IN_DELAYED,
        SIGNED_OUT,
        SESSIONS_ENDED,
        TOKEN_REFUSED,
        REQUEST_REFUSED,
        ACTED,
        ACCOUNTS_CHANGED
    }

    /** One line of JSON, whatever the texts hold. */
    String line() {
        return "{\"at\":" + JsonText.quoted(at.toString()) + ",\"event\":" + JsonText.quoted(event.name()) + ",\"who\":"
                + who.map(JsonText::quoted).orElse("null") + ",\"address\":" + JsonText.quoted(address) + ",\"detail\":"
                + JsonText.quoted(detail) + "}";
    }
}
