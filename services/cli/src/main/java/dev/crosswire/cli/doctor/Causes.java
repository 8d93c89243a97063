package dev.crosswire.cli.doctor;

import dev.crosswire.wire.Refusal;
import dev.crosswire.wire.WireSettings;
import java.net.ConnectException;

/** What an exception says, fit to stand inside a sentence. */
final class Causes {

    private static final int LONGEST = 300;

    private Causes() {}

    /** The innermost message on one line, without its full stop. */
    static String of(Throwable failure) {
        Throwable cause = innermost(failure);
        String message = cause.getMessage();
        if (message == null || message.isBlank()) {
            if (has(failure, ConnectException.class)) {
                return "Connection refused";
            }
            return cause.getClass().getSimpleName();
        }
        return bounded(message);
    }

    /** As {@link #of(Throwable)}, without a secret: what a client's library says may repeat what it was given. */
    static String of(Throwable failure, WireSettings wire) {
        // Hidden before it is cut to a line, which would leave a piece of what goes on in the next.
        String message = wire.withoutSecrets(String.valueOf(innermost(failure).getMessage()));
        if (message.contains("JAAS")) {
            // What its parser complains of may be a piece of the password, and so no value that could be hidden.
            return "sasl.jaas.config is not written as a login module, \"required\", names with values, and a semicolon";
        }
        return message.equals("null") || message.isBlank() ? of(failure) : bounded(message);
    }

    /** What a failure says, as a sentence without its full stop: that of a refusal where it is one, which says what to do. */
    static String sentence(Throwable failure, WireSettings wire) {
        return Refusal.in(failure, wire)
                .map(Refusal::sentence)
                .map(it -> it.endsWith(".") ? it.substring(0, it.length() - 1) : it)
                .orElseGet(() -> of(failure, wire));
    }

    private static String bounded(String message) {
        String line = message.lines().findFirst().orElse(message).strip();
        String bounded = line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
        return bounded.endsWith(".") ? bounded.substring(0, bounded.length() - 1) : bounded;
    }

    static Throwable innermost(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }

    /** Whether a failure, or one behind it, is of this kind. */
    static boolean has(Throwable failure, Class<? extends Throwable> kind) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (kind.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }
}
