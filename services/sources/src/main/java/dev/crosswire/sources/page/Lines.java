package dev.crosswire.sources.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** All lines that a page shows, in its order, and which of them each of its blocks holds. One pass without recursion. */
final class Lines {

    /** Which lines an element holds: from {@code start}, before {@code end}. */
    record Span(int start, int end) {
        boolean contains(int line) {
            return line >= start && line < end;
        }
    }

    /** Blocks by their meaning that jsoup counts as inline, or that stand beside each other in a row. */
    private static final Set<String> ALSO_SEPARATE =
            Set.of("td", "th", "option", "summary", "details", "label", "legend");

    private static final Pattern MARK =
            Pattern.compile("[\\[(]?(?:\\d{1,3}|[a-z]|[*†‡§¶#]+|[ivx]{1,4})[\\])]?|[↩↑^]+.{0,2}");
    private static final Pattern UNIT_BEFORE = Pattern.compile("(?<![\\p{L}])(?:[kcdm]?m|ft|in|mi|yd|км|м)$");
    private static final Pattern POWER_BEFORE = Pattern.compile("(?<![\\d.,\\h])(?:^|\\h?)10$");
    private static final Pattern NOTE = Pattern.compile("(?i).*(?:foot|fn|note|ref|cite).*");

    private final List<Line> lines = new ArrayList<>();
    private final Map<Element, Span> spans = new LinkedHashMap<>();
    private final Map<Element, Span> ordered = new LinkedHashMap<>();

    private Lines() {}

    static Lines of(Element root) {
        Lines read = new Lines();
        Collector collector = read.new Collector();
        root.filter(collector);
        collector.endParagraph();
        read.spans.put(root, new Span(0, read.lines.size()));
        return read;
    }

    /** What one element shows, on one line. */
    static String shownText(Element element, int most) {
        StringBuilder text = new StringBuilder();
        for (Line line : of(element).lines) {
            if (text.length() > most) {
                break;
            }
            text.append(text.isEmpty() ? "" : " ").append(line.text());
        }
        return Characters.line(text.toString(), most);
    }

    /** Whether all text in an element is shorter; as much is read as that takes. */
    static boolean isShorter(Element element, int length) {
        int[] read = {0};
        element.filter((node, depth) -> {
            read[0] += node instanceof TextNode words ? words.getWholeText().length() : 1;
            return read[0] >= 4 * length + 40 ? NodeFilter.FilterResult.STOP : NodeFilter.FilterResult.CONTINUE;
        });
        return read[0] < 4 * length + 40 && element.text().length() < length;
    }

    List<Line> lines() {
        return lines;
    }

    /** The blocks that hold lines, outer ones before those that they hold. */
    Map<Element, Span> inOrder() {
        if (ordered.isEmpty()) {
            List<Map.Entry<Element, Span>> blocks = new ArrayList<>(spans.entrySet());
            // The inner ones of blocks with the same lines were left first.
            Collections.reverse(blocks);
            blocks.sort(Comparator.comparingInt(
                            (Map.Entry<Element, Span> block) -> block.getValue().start())
                    .thenComparingInt(block -> -block.getValue().end()));
            blocks.forEach(block -> ordered.put(block.getKey(), block.getValue()));
        }
        return ordered;
    }

    /** The same, in no order. */
    Map<Element, Span> spans() {
        return spans;
    }

    private static boolean separates(Element element) {
        Element parent = element.parent();
        return element.isBlock()
                || ALSO_SEPARATE.contains(element.normalName())
                || (element.normalName().indexOf('-') > 0 && parent != null && parent.isBlock() && !parent.nameIs("p"));
    }

    private final class Collector implements NodeFilter {

        private final StringBuilder text = new StringBuilder();
        private final Map<Element, Integer> starts = new HashMap<>();
        private boolean starting = true;
        private int linked;
        private int slanted;
        private int links;
        private int slants;
        private int headings;
        private int items;
        private int quotes;
        private int cells;
        private Element block = new Element("body");

        @Override
        public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode words) {
                append(words.getWholeText());
            } else if (node instanceof Element element) {
                if (!Shown.isShown(element) || (depth > 0 && Boxes.isNoteInline(element))) {
                    return FilterResult.SKIP_ENTIRELY;
                }
                if (element.nameIs("sup") || element.nameIs("a")) {
                    if (isMark(element)) {
                        return FilterResult.SKIP_ENTIRELY;
                    }
                }
                if (element.nameIs("br")) {
                    lineBreak();
                } else if (separates(element)) {
                    endParagraph();
                    block = element;
                    starts.put(element, lines.size());
                }
                count(element, 1);
            }
            return FilterResult.CONTINUE;
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (node instanceof Element element) {
                if (separates(element)) {
                    endParagraph();
                    Integer start = starts.remove(element);
                    if (start != null && start < lines.size()) {
                        spans.put(element, new Span(start, lines.size()));
                    }
                    Element parent = element.parent();
                    block = parent == null ? element : parent;
                }
                count(element, -1);
            }
            return FilterResult.CONTINUE;
        }

        private void append(String words) {
            String seen = Characters.visible(words).replaceAll(" {2,}", " ");
            int length = seen.length();
            text.append(seen);
            linked += links > 0 ? length : 0;
            slanted += slants > 0 ? length : 0;
        }

        /** A mark that leads to a note is no part of the words; a raised exponent is. */
        private boolean isMark(Element element) {
            if (!isShorter(element, 8)) {
                return false;
            }
            String mark = element.text().strip();
            if (!MARK.matcher(mark).matches()) {
                return false;
            }
            if (element.nameIs("a")) {
                String leads = element.attr("href");
                return leads.startsWith("#")
                        && (NOTE.matcher(leads).matches()
                                || NOTE.matcher(element.className()).matches());
            }
            if (mark.matches("\\d{1,3}") && element.selectFirst("a") == null) {
                String before = text.substring(Math.max(0, text.length() - 8));
                if (UNIT_BEFORE.matcher(before).find()
                        || POWER_BEFORE.matcher(before).find()) {
                    append(Characters.raised(mark));
                }
                return true;
            }
            // A single letter raises an ordinal (1er, no); in brackets it is a note.
            return !mark.matches("[a-z]");
        }

        private void count(Element element, int by) {
            switch (element.normalName()) {
                case "a" -> links += isLink(element) ? by : 0;
                case "i", "em", "cite" -> slants += by;
                case "h1", "h2", "h3", "h4", "h5", "h6" -> headings += by;
                case "li" -> items += by;
                case "blockquote" -> quotes += by;
                case "td", "th", "caption" -> cells += by;
                default -> {}
            }
        }

        /** To another page, or to whatever a script makes of it; not an anchor, nor a place on this page. */
        private static boolean isLink(Element a) {
            return a.hasAttr("href")
                    ? !a.attr("href").startsWith("#") || a.attr("href").length() == 1
                    : a.hasAttr("class");
        }

        /** Two line breaks in a row end a paragraph, one ends a line. */
        private void lineBreak() {
            if (text.toString().isBlank()) {
                text.setLength(0);
                starting = true;
            } else {
                endLine();
                starting = false;
            }
        }

        void endParagraph() {
            endLine();
            starting = true;
        }

        private void endLine() {
            String words = text.toString().replaceAll(" {2,}", " ").strip();
            text.setLength(0);
            if (!words.isEmpty()) {
                lines.add(new Line(words, block, kind(), starting, linked, slanted, Characters.weight(words)));
            }
            linked = 0;
            slanted = 0;
        }

        private Line.Kind kind() {
            if (headings > 0) {
                return Line.Kind.HEADING;
            }
            if (quotes > 0) {
                return Line.Kind.QUOTE;
            }
            if (items > 0) {
                return Line.Kind.ITEM;
            }
            return cells > 0 ? Line.Kind.CELL : Line.Kind.WORDS;
        }
    }
}
