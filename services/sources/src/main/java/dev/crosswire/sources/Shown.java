package dev.crosswire.sources;

/** Foreign words as they may stand in a sentence or a log line: on one line, short, with nothing that hides or reorders. */
public final class Shown {

    private static final int LONGEST = 100;

    private Shown() {}

    /** At most 100 characters; what cannot be shown is a question mark. */
    public static String of(String foreign) {
        StringBuilder shown = new StringBuilder();
        int at = 0;
        while (at < foreign.length() && shown.length() < LONGEST) {
            int point = foreign.codePointAt(at);
            shown.appendCodePoint(showable(point) ? point : '?');
            at += Character.charCount(point);
        }
        return at < foreign.length() ? shown.append('…').toString() : shown.toString();
    }

    /** Whether a character shows as itself, without ending a line, hiding or turning what is beside it. */
    public static boolean showable(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
