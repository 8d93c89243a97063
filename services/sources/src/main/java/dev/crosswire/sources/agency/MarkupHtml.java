package dev.crosswire.sources.agency;

import java.util.Locale;
import java.util.Set;

/** XHTML as the HTML that pages are read from: without prefixes, and without tags that close themselves. */
final class MarkupHtml {

    private static final Set<String> VOID = Set.of(
            "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr");

    private MarkupHtml() {}

    static String of(Markup.Element element) {
        StringBuilder html = new StringBuilder();
        append(element, html);
        return html.toString();
    }

    private static void append(Markup.Element element, StringBuilder html) {
        String name = element.name().toLowerCase(Locale.ROOT);
        html.append('<').append(name);
        element.attributes()
                .forEach((attribute, value) -> html.append(' ')
                        .append(attribute)
                        .append("=\"")
                        .append(escaped(value).replace("\"", "&quot;"))
                        .append('"'));
        html.append('>');
        if (VOID.contains(name)) {
            return;
        }
        for (Markup child : element.children()) {
            switch (child) {
                case Markup.Words words -> html.append(escaped(words.text()));
                case Markup.Element inner -> append(inner, html);
            }
        }
        html.append("</").append(name).append('>');
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
