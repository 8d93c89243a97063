package dev.crosswire.extraction.page;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.jsoup.parser.Parser;

/**
 * A text without the simple HTML that it may hold, which still knows where each character was posted. Tags of blocks
 * separate paragraphs, other tags vanish, character references are what they stand for; an angle bracket or an ampersand
 * that is none of these is kept. One pass, linear in the text; a whole page is read by who fetches it.
 */
public final class Markup {

    private static final Set<String> BLOCKS = Set.of(
            "address",
            "article",
            "aside",
            "blockquote",
            "body",
            "br",
            "dd",
            "div",
            "dl",
            "dt",
            "figcaption",
            "figure",
            "footer",
            "form",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "head",
            "header",
            "hr",
            "html",
            "li",
            "main",
            "nav",
            "ol",
            "p",
            "pre",
            "section",
            "table",
            "tbody",
            "td",
            "tfoot",
            "th",
            "thead",
            "title",
            "tr",
            "ul");

    private static final Set<String> INLINE = Set.of(
            "a", "abbr", "acronym", "b", "big", "cite", "code", "del", "dfn", "em", "font", "i", "img", "ins", "kbd",
            "label", "link", "mark", "meta", "q", "s", "small", "span", "strike", "strong", "sub", "sup", "time", "tt",
            "u", "var", "wbr");

    private static final Set<String> DROPPED = Set.of("script", "style");

    private static final int LONGEST_NAME = 10;
    private static final int LONGEST_REFERENCE = 12;

    private final String posted;
    private final StringBuilder plain;
    private int[] starts = new int[0];
    private int[] ends = new int[0];
    private boolean changed;
    private boolean inBlocks;
    private int closing;

    private Markup(String posted) {
        this.posted = posted;
        this.plain = new StringBuilder(posted.length());
    }

    /** Reads the text; one without markup is kept as it is. */
    public static Markup of(String posted) {
        Markup markup = new Markup(posted);
        if (posted.indexOf('<') >= 0 || posted.indexOf('&') >= 0) {
            markup.read();
        }
        return markup;
    }

    /** The text without markup. */
    public String text() {
        return changed ? plain.toString() : posted;
    }

    /** Where the character at {@code start} of {@link #text()} starts as posted. */
    public int postedStart(int start) {
        return changed ? starts[start] : start;
    }

    /** Where the character before {@code end} of {@link #text()} ends as posted. */
    public int postedEnd(int end) {
        return !changed || end == 0 ? end : ends[end - 1];
    }

    private void read() {
        starts = new int[posted.length() + 1];
        ends = new int[posted.length() + 1];
        int at = 0;
        while (at < posted.length()) {
            char c = posted.charAt(at);
            int next = c == '<' ? tag(at) : c == '&' ? reference(at) : at;
            if (next > at) {
                changed = true;
                at = next;
            } else {
                put(c, at, ++at);
            }
        }
        if (inBlocks) {
            // A line break of the source is a space to a browser.
            for (int i = 0; i < plain.length(); i++) {
                boolean source = ends[i] - starts[i] == 1;
                if (source && (plain.charAt(i) == '\n' || plain.charAt(i) == '\r')) {
                    plain.setCharAt(i, ' ');
                }
            }
        }
        if (!changed) {
            starts = new int[0];
            ends = new int[0];
        }
    }

    private void put(char c, int start, int end) {
        if (plain.length() == starts.length) {
            starts = Arrays.copyOf(starts, starts.length * 2);
            ends = Arrays.copyOf(ends, ends.length * 2);
        }
        starts[plain.length()] = start;
        ends[plain.length()] = end;
        plain.append(c);
    }

    /** Where the tag that starts here ends, or {@code at} if none does. */
    private int tag(int at) {
        if (posted.startsWith("<!--", at)) {
            int end = posted.indexOf("-->", at + 4);
            // One without an end goes to the end of the text, as in a browser: the search is made once.
            return end < 0 ? posted.length() : end + 3;
        }
        int begin = posted.startsWith("</", at) ? at + 2 : at + 1;
        int end = begin;
        while (end < posted.length() && end - begin < LONGEST_NAME && isNameCharacter(posted.charAt(end))) {
            end++;
        }
        String name = posted.substring(begin, end).toLowerCase(Locale.ROOT);
        boolean block = BLOCKS.contains(name);
        boolean doctype = begin < posted.length() && (posted.charAt(begin) == '!' || posted.charAt(begin) == '?');
        if (!block && !doctype && !INLINE.contains(name) && !DROPPED.contains(name)) {
            return at;
        }
        if (closing < end) {
            int found = posted.indexOf('>', end);
            closing = found < 0 ? Integer.MAX_VALUE : found;
        }
        if (closing == Integer.MAX_VALUE || (end < closing && isNameCharacter(posted.charAt(end)))) {
            return at;
        }
        int after = closing + 1;
        if (block) {
            inBlocks = true;
            put('\n', at, after);
            put('\n', at, after);
        } else if (name.equals("sup") || name.equals("sub")) {
            put(' ', at, after);
        } else if (DROPPED.contains(name) && begin == at + 1) {
            return afterDropped(name, after);
        }
        return after;
    }

    /** After the closing tag of a script or style; without one it goes to the end. */
    private int afterDropped(String name, int from) {
        for (int at = posted.indexOf("</", from); at >= 0; at = posted.indexOf("</", at + 2)) {
            if (posted.regionMatches(true, at + 2, name, 0, name.length())) {
                int end = posted.indexOf('>', at);
                return end < 0 ? posted.length() : end + 1;
            }
        }
        return posted.length();
    }

    private int reference(int at) {
        int end = at + 1;
        while (end < posted.length() && end - at < LONGEST_REFERENCE && isReferenceCharacter(posted.charAt(end))) {
            end++;
        }
        if (end == posted.length() || posted.charAt(end) != ';' || end == at + 1) {
            return at;
        }
        String reference = posted.substring(at, end + 1);
        String means = Parser.unescapeEntities(reference, false);
        if (means.equals(reference)) {
            return at;
        }
        means.chars().forEach(c -> put((char) c, at, at + reference.length()));
        return end + 1;
    }

    private static boolean isNameCharacter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    private static boolean isReferenceCharacter(char c) {
        return isNameCharacter(c) || c == '#';
    }
}
