package dev.crosswire.sources.page;

import org.jsoup.nodes.Element;

/**
 * What a reader sees without a break between it.
 *
 * @param block the innermost element that the page lays out as a block
 * @param starts whether it is the first line of its paragraph
 * @param linked characters that lead to other pages
 * @param slanted characters in italics
 */
record Line(String text, Element block, Kind kind, boolean starts, int linked, int slanted, int weight) {

    enum Kind {
        WORDS,
        HEADING,
        ITEM,
        QUOTE,
        CELL
    }

    private static final String ENDING = ".!?…。！？؟।";
    private static final String CLOSING = "\"'”’»«“)] ";

    /** A sentence or more, not a label, a link or a name. */
    boolean isProse() {
        return kind != Kind.HEADING && weight >= 40 && linked * 2 < text.length() && (weight >= 80 || endsASentence());
    }

    boolean endsASentence() {
        int last = text.length() - 1;
        while (last > 0 && CLOSING.indexOf(text.charAt(last)) >= 0) {
            last--;
        }
        return ENDING.indexOf(text.charAt(last)) >= 0;
    }

    /** All of it leads elsewhere, but for a label before or marks around. */
    boolean isLink() {
        return linked > 0 && linked * 10 >= text.length() * 8;
    }

    int headingLevel() {
        String name = block.normalName();
        return name.length() == 2 && name.charAt(0) == 'h' ? name.charAt(1) - '0' : 4;
    }
}
