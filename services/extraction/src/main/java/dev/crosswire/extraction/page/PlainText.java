package dev.crosswire.extraction.page;

/**
 * Text as the topics and every reader after them can hold it: no control characters but line breaks and tabs, no halves
 * of surrogate pairs (UTF-8 has none). Offsets of evidence refer to this text.
 */
public final class PlainText {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private PlainText() {}

    /** A body: line breaks are {@code \n}, paragraphs stay as they are. */
    public static String body(String posted) {
        StringBuilder text = new StringBuilder(posted.length());
        for (int i = 0; i < posted.length(); i++) {
            char c = posted.charAt(i);
            if (c == '\r') {
                if (i + 1 == posted.length() || posted.charAt(i + 1) != '\n') {
                    text.append('\n');
                }
            } else if (Character.isISOControl(c) && c != '\n' && c != '\t') {
                text.append(' ');
            } else if (Character.isHighSurrogate(c)
                    && i + 1 < posted.length()
                    && Character.isLowSurrogate(posted.charAt(i + 1))) {
                text.append(c).append(posted.charAt(++i));
            } else if (c != BYTE_ORDER_MARK) {
                text.append(Character.isSurrogate(c) ? '\uFFFD' : c);
            }
        }
        return text.toString().strip();
    }

    /** A title: on one line, single spaces. */
    public static String line(String posted) {
        return body(posted).replaceAll("\\s+", " ");
    }

    /** Whether a name holds neither control characters, nor marks that turn the direction of reading, nor half pairs. */
    public static boolean isOneCleanLine(String name) {
        return name.codePoints()
                .noneMatch(c -> Character.isISOControl(c)
                        || Character.getType(c) == Character.SURROGATE
                        || Character.getType(c) == Character.LINE_SEPARATOR
                        || Character.getType(c) == Character.PARAGRAPH_SEPARATOR
                        || (c >= 0x202A && c <= 0x202E)
                        || (c >= 0x2066 && c <= 0x2069));
    }
}
