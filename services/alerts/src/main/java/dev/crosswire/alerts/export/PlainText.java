package dev.crosswire.alerts.export;

/** Published text with nothing in it that acts: what a terminal, a parser or a reader's eye could be misled with is gone. */
final class PlainText {

    private static final int REPLACEMENT = 0xFFFD;

    private PlainText() {}

    /**
     * The text on one line. Control characters and line separators become spaces; characters that turn the direction of
     * reading, half a surrogate pair and what is no character at all become the replacement character.
     */
    static String of(String published) {
        StringBuilder text = new StringBuilder(published.length());
        published.codePoints().map(PlainText::harmless).forEach(text::appendCodePoint);
        return text.toString();
    }

    private static int harmless(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> ' ';
            case Character.SURROGATE -> REPLACEMENT;
            // U+FFFE and U+FFFF of every plane, and U+FDD0 to U+FDEF, are no characters; XML forbids the first two.
            case Character.UNASSIGNED -> isNone(character) ? REPLACEMENT : character;
            case Character.FORMAT -> turnsReading(character) ? REPLACEMENT : character;
            default -> character;
        };
    }

    private static boolean isNone(int character) {
        return (character & 0xFFFE) == 0xFFFE || (character >= 0xFDD0 && character <= 0xFDEF);
    }

    /** Embeddings, overrides and isolates; the marks that a name in Arabic or Hebrew needs are left. */
    private static boolean turnsReading(int character) {
        return (character >= 0x202A && character <= 0x202E) || (character >= 0x2066 && character <= 0x2069);
    }
}
