package dev.crosswire.extraction.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A text as its distinct paragraphs: one that is printed again counts once. Paragraphs are separated by blank lines; a
 * single line break separates them too unless the whole text is wrapped to short lines.
 */
public final class Paragraphs {

    /** No line of a text wrapped for mail or a terminal is longer. */
    private static final int WRAPPED = 100;

    private Paragraphs() {}

    /** The paragraphs in text order, without bullets and outer spaces. */
    public static List<String> of(String text) {
        String[] lines = text.split("\\R", -1);
        boolean wrapped = true;
        for (String line : lines) {
            wrapped &= line.length() <= WRAPPED;
        }
        Set<String> seen = new LinkedHashSet<>();
        List<String> paragraphs = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        for (String raw : lines) {
            String line = raw.strip();
            boolean bullet = line.startsWith("- ") || line.startsWith("• ") || line.startsWith("* ");
            if (!open.isEmpty() && (!wrapped || line.isEmpty() || bullet || endsSentence(open))) {
                close(open, seen, paragraphs);
            }
            open.append(open.isEmpty() ? "" : "\n")
                    .append(bullet ? line.substring(2).strip() : line);
        }
        close(open, seen, paragraphs);
        return paragraphs;
    }

    private static void close(StringBuilder open, Set<String> seen, List<String> paragraphs) {
        String paragraph = open.toString().strip();
        open.setLength(0);
        if (!paragraph.isEmpty() && seen.add(paragraph.toLowerCase(Locale.ROOT))) {
            paragraphs.add(paragraph);
        }
    }

    private static boolean endsSentence(StringBuilder line) {
        return ".!?:;\"”".indexOf(line.charAt(line.length() - 1)) >= 0;
    }
}
