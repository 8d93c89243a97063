package dev.crosswire.extraction.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A text as its distinct paragraphs: one that is printed again counts once. Paragraphs are separated by blank lines; a
 * single line break separates them too, unless the lines up to the next blank one are all short: then they are one
 * wrapped paragraph. What follows a blank line never changes how the lines before it are read.
 */
public final class Paragraphs {

    /** No line of a text wrapped for mail or a terminal is longer. */
    private static final int WRAPPED = 100;

    private static final String BULLETS = "-*•‣▪●·";

    private final String text;
    private final Set<String> seen = new HashSet<>();
    private final List<Paragraph> paragraphs = new ArrayList<>();

    private Paragraphs(String text) {
        this.text = text;
    }

    /** The paragraphs in text order, each a stretch of the text, without bullets and outer spaces. */
    public static List<Paragraph> of(String text) {
        Paragraphs paragraphs = new Paragraphs(text);
        List<Line> block = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && !isBreak(text.charAt(end))) {
                end++;
            }
            Line line = Line.of(text, at, end);
            if (line.isEmpty()) {
                paragraphs.read(block);
                block.clear();
            } else {
                block.add(line);
            }
            boolean pair = end + 1 < text.length() && text.charAt(end) == '\r' && text.charAt(end + 1) == '\n';
            at = end + (pair ? 2 : 1);
        }
        paragraphs.read(block);
        return paragraphs.paragraphs;
    }

    /** A line without the spaces around it. */
    private record Line(int start, int end, boolean bullet) {

        static Line of(String text, int from, int to) {
            int start = from;
            int end = to;
            while (start < end && isSpace(text.charAt(start))) {
                start++;
            }
            while (start < end && isSpace(text.charAt(end - 1))) {
                end--;
            }
            boolean bullet =
                    end - start > 1 && BULLETS.indexOf(text.charAt(start)) >= 0 && isSpace(text.charAt(start + 1));
            return new Line(start, end, bullet);
        }

        boolean isEmpty() {
            return start == end;
        }
    }

    private void read(List<Line> block) {
        boolean wrapped = block.stream().allMatch(line -> line.end() - line.start() <= WRAPPED);
        int open = 0;
        for (int i = 1; i <= block.size(); i++) {
            if (i == block.size() || !wrapped || block.get(i).bullet() || endsSentence(block.get(i - 1))) {
                add(block.get(open), block.get(i - 1).end());
                open = i;
            }
        }
    }

    private boolean endsSentence(Line line) {
        return ".!?:;\"”".indexOf(text.charAt(line.end() - 1)) >= 0;
    }

    private void add(Line first, int end) {
        int start = first.start();
        if (first.bullet()) {
            start++;
            while (start < end && isSpace(text.charAt(start))) {
                start++;
            }
        }
        String paragraph = text.substring(start, end);
        if (!paragraph.isEmpty() && seen.add(normalised(paragraph))) {
            paragraphs.add(new Paragraph(paragraph, start));
        }
    }

    /** The same for a paragraph that was only set anew: in capitals, or with other line breaks. */
    private static String normalised(String paragraph) {
        StringBuilder words = new StringBuilder(paragraph.length());
        boolean space = false;
        for (int i = 0; i < paragraph.length(); i++) {
            char c = paragraph.charAt(i);
            boolean blank = isSpace(c);
            if (!blank || !space) {
                words.append(blank ? ' ' : c);
            }
            space = blank;
        }
        return words.toString().toLowerCase(Locale.ROOT);
    }

    /** What {@code \R} of a regular expression is. */
    private static boolean isBreak(char c) {
        return (c >= '\n' && c <= '\r') || c == '\u0085' || c == '\u2028' || c == '\u2029';
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF';
    }
}
