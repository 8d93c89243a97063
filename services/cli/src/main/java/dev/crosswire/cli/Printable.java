package dev.crosswire.cli;

import java.util.Locale;

/** Words from articles, safe to show on a terminal, which obeys control characters. */
final class Printable {

    private Printable() {}

    /** The text with every control character and direction mark as a question mark. */
    static String of(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints().forEach(point -> safe.appendCodePoint(isUnsafe(point) ? '?' : point));
        return safe.toString();
    }

    /**
     * The same JSON with every such character as an escape. JSON itself escapes the controls of ASCII only, and a terminal
     * obeys others too; outside of a string there is none.
     */
    static String json(String line) {
        if (line.codePoints().noneMatch(Printable::isUnsafe)) {
            return line;
        }
        StringBuilder safe = new StringBuilder(line.length());
        line.codePoints().forEach(point -> {
            if (isUnsafe(point)) {
                for (char unit : Character.toChars(point)) {
                    safe.append(String.format(Locale.ROOT, "\\u%04x", (int) unit));
                }
            } else {
                safe.appendCodePoint(point);
            }
        });
        return safe.toString();
    }

    private static boolean isUnsafe(int point) {
        int type = Character.getType(point);
        return Character.isISOControl(point)
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }
}
