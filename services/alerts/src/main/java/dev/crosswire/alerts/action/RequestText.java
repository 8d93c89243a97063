package dev.crosswire.alerts.action;

import dev.crosswire.alerts.rest.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Text that a client sent, held against its limits; lengths are in UTF-16 units, as a browser counts them. */
final class RequestText {

    static final int LONGEST_NAME = 80;
    static final int LONGEST_NOTE = 4_000;
    static final int LONGEST_REASON = 500;
    static final int LONGEST_KEY = 200;

    private RequestText() {}

    /**
     * The text without space around it.
     *
     * @param what what it is, as the beginning of a sentence
     * @param lines whether it may have several lines
     */
    static String checked(String what, String text, int longest, boolean lines) {
        String stripped = text.strip();
        if (stripped.isEmpty()) {
            throw ProblemException.badRequest(what + " is empty; leave it out or write something.");
        }
        if (stripped.length() > longest) {
            throw ProblemException.badRequest(what + " has " + stripped.length() + " characters, more than the "
                    + longest + " that are allowed.");
        }
        if (stripped.chars().anyMatch(it -> Character.isISOControl(it) && !(lines && (it == '\n' || it == '\t')))) {
            throw ProblemException.badRequest(what + " has control characters, which are not allowed.");
        }
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(stripped)) {
            throw ProblemException.badRequest(what + " has half a character (an unpaired surrogate).");
        }
        return stripped;
    }

    /** The header Idempotency-Key, if there is one. */
    static Optional<String> key(Optional<String> header) {
        header.ifPresent(key -> {
            if (key.isEmpty() || key.length() > LONGEST_KEY || key.chars().anyMatch(it -> it < 0x21 || it > 0x7e)) {
                throw ProblemException.badRequest("The header \"Idempotency-Key\" must be 1 to " + LONGEST_KEY
                        + " printable ASCII characters without space; a random UUID does.");
            }
        });
        return header;
    }
}
