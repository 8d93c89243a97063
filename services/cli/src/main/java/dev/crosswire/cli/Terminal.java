package dev.crosswire.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** The two streams: answers for programs on standard output, words for people on standard error. */
final class Terminal {

    private Terminal() {}

    /** Whether a person watches standard error; the start script looks, Java cannot. */
    static boolean isWatched() {
        return Boolean.getBoolean("crosswire.terminal");
    }

    /** A line for people. */
    static void say(String line) {
        System.err.println(line);
    }

    /** What is going on at the moment, in the place of what went on before; only where a person watches. */
    static void hint(String words) {
        if (isWatched()) {
            // Back to the beginning of the line, and nothing of the former words left on it.
            System.err.print("\r\u001b[K" + words);
            System.err.flush();
        }
    }

    /** A step that is done. */
    static void tick(String step, Duration took) {
        say(String.format(Locale.ROOT, "✓ %-58s %5.1f s", step, took.toMillis() / 1000.0));
    }

    /**
     * A line for programs.
     *
     * @return false if nobody reads any more
     */
    static boolean answer(String line) {
        PrintStream out = System.out;
        out.println(line);
        return !out.checkError();
    }
}
