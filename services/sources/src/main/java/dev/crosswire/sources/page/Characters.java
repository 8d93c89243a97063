package dev.crosswire.sources.page;

/** Characters as a reader sees them. */
final class Characters {

    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private Characters() {}

    /**
     * Without those that nobody sees: control characters, halves of surrogate pairs, soft hyphens, spaces and joiners
     * without a width, marks of direction. What joins letters of scripts and parts of an emoji stays, for it changes how
     * they look.
     */
    static String visible(String text) {
        StringBuilder seen = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                seen.append(c).append(text.charAt(++i));
            } else if (Character.isSurrogate(c)) {
                seen.append('\uFFFD');
            } else if (c == '\t' || c == '\n' || c == '\r' || c == '\f') {
                seen.append(' ');
            } else if (!Character.isISOControl(c) && !isUnseen(c)) {
                seen.append(c);
            }
        }
        return seen.toString();
    }

    private static boolean isUnseen(char c) {
        return c == '\u00AD'
                || c == '\u200B'
                || c == '\u200E'
                || c == '\u200F'
                || c == '\u2060'
                || c == '\uFEFF'
                || (c >= '\u202A' && c <= '\u202E')
                || (c >= '\u2066' && c <= '\u2069');
    }

    /** On one line, single spaces, cut where it is longer than {@code most}. */
    static String line(String text, int most) {
        String cut = text.length() > 4 * most ? text.substring(0, 4 * most) : text;
        String line =
                visible(cut).replaceAll("[\\s\\u00A0\\u2009\\u202F]+", " ").strip();
        return line.length() > most ? visible(line.substring(0, most)).strip() : line;
    }

    /** Letters and digits in lower case only: two texts that differ in quotes, dashes and spaces alone are the same. */
    static String essence(String text) {
        StringBuilder essence = new StringBuilder(text.length());
        text.codePoints()
                .filter(Character::isLetterOrDigit)
                .map(Character::toLowerCase)
                .forEach(essence::appendCodePoint);
        return essence.toString();
    }

    /** Raised digits, as an exponent is written without markup. */
    static String raised(String digits) {
        StringBuilder raised = new StringBuilder();
        digits.chars().forEach(c -> raised.append(RAISED.charAt(c - '0')));
        return raised.toString();
    }

    /** How much a text says: a sign of a script that writes words with one or two of them counts as more than a letter. */
    static int weight(String text) {
        int weight = 0;
        for (int i = 0; i < text.length(); i++) {
            weight += text.charAt(i) >= 0x3040 && text.charAt(i) <= 0xD7A3 ? 3 : 1;
        }
        return weight;
    }
}
