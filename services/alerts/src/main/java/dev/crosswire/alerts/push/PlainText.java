package dev.crosswire.alerts.push;

/**
 * Published words on their way to programs that nobody here knows: chat, mail, pagers. What such a program might obey is
 * replaced by what looks the same: control characters, mentions of everybody, markup, links under other words. An
 * Alertmanager itself does not expand templates in what it is told; the braces are parted for those that might.
 */
final class PlainText {

    /** Of a label's value, in UTF-16 units. */
    static final int LONGEST_VALUE = 200;

    private PlainText() {}

    /** One line of at most so many UTF-16 units. */
    static String line(String text, int longest) {
        StringBuilder plain = new StringBuilder(Math.min(text.length(), longest) + 1);
        int previous = 0;
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            i += Character.charCount(point);
            int shown = shown(point);
            if (parts(previous, shown)) {
                plain.append(' ');
            }
            if (plain.length() + Character.charCount(shown) > longest - 1 && i < text.length()) {
                return plain.append('…').toString();
            }
            plain.appendCodePoint(shown);
            previous = shown;
        }
        return plain.toString();
    }

    private static int shown(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> ' ';
            default ->
                switch (point) {
                    case '<' -> '‹';
                    case '>' -> '›';
                    case '@' -> '＠';
                    default -> point;
                };
        };
    }

    /** The braces of a template, and a bracket with the link that would hide behind it. */
    private static boolean parts(int previous, int next) {
        return (previous == '{' && next == '{') || (previous == '}' && next == '}') || (previous == ']' && next == '(');
    }
}
