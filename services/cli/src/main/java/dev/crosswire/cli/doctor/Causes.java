package dev.crosswire.cli.doctor;

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
