package dev.crosswire.cli;

/** Words from articles, safe to show on a terminal, which obeys control characters. */
final class Printable {

    private Printable() {}

    /** The text with every control character and direction mark as a question mark. */
    static String of(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            int type = Character.getType(point);
            boolean unsafe = Character.isISOControl(point)
                    || type == Character.FORMAT
                    || type == Character.LINE_SEPARATOR
                    || type == Character.PARAGRAPH_SEPARATOR;
            safe.appendCodePoint(unsafe ? '?' : point);
        });
        return safe.toString();
    }
}
