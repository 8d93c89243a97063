package dev.crosswire.extraction.page;

import java.util.Comparator;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * The text that a reader of a page's article sees, as paragraphs with blank lines between them. Of a page with an
 * {@code article} or {@code main} element only that is read; what surrounds a text (navigation, boxes, forms, footers) and
 * what is not shown is left out.
 */
public final class HtmlText {

    private static final String NOT_THE_TEXT =
            "script, style, noscript, template, nav, aside, footer, form, iframe, object, "
                    + "embed, svg, math, canvas, audio, video, button, select, textarea, dialog, body > header, [hidden], "
                    + "[aria-hidden=true], [role=navigation], [role=complementary], [role=banner], [role=contentinfo]";

    /** Blocks by their meaning that jsoup counts as inline, or that stand beside each other in a row. */
    private static final Set<String> ALSO_SEPARATE = Set.of("td", "th", "option", "summary");

    private HtmlText() {}

    /** The text, empty if the page holds none. */
    public static String of(String html) {
        Document page = Jsoup.parse(html);
        page.select(NOT_THE_TEXT).remove();
        Paragraphs paragraphs = new Paragraphs();
        article(page).traverse(paragraphs);
        return PlainText.body(paragraphs.text());
    }

    private static Element article(Document page) {
        return page.select("article:not(article article)").stream()
                .max(Comparator.comparingInt(element -> element.text().length()))
                .filter(Element::hasText)
                .or(() -> page.select("main, [role=main]").stream()
                        .filter(Element::hasText)
                        .findFirst())
                .orElse(page.body());
    }

    /** Collects text; a block starts and ends a paragraph, so do two line breaks in a row. */
    private static final class Paragraphs implements NodeVisitor {

        private final StringBuilder text = new StringBuilder();
        private final StringBuilder paragraph = new StringBuilder();

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode words) {
                paragraph.append(words.getWholeText().replaceAll("\\s+", " "));
            } else if (node instanceof Element element) {
                if (element.nameIs("br")) {
                    lineBreak();
                } else if (separates(element)) {
                    endParagraph();
                }
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element && separates(element)) {
                endParagraph();
            }
        }

        String text() {
            endParagraph();
            return text.toString();
        }

        private void lineBreak() {
            int last = paragraph.length() - 1;
            while (last >= 0 && paragraph.charAt(last) == ' ') {
                last--;
            }
            if (last >= 0 && paragraph.charAt(last) == '\n') {
                endParagraph();
            } else {
                paragraph.append('\n');
            }
        }

        private void endParagraph() {
            String words = paragraph
                    .toString()
                    .replaceAll(" *\n *", "\n")
                    .replaceAll(" {2,}", " ")
                    .strip();
            paragraph.setLength(0);
            if (!words.isEmpty()) {
                text.append(text.isEmpty() ? "" : "\n\n").append(words);
            }
        }

        private static boolean separates(Element element) {
            return element.isBlock() || ALSO_SEPARATE.contains(element.normalName());
        }
    }
}
