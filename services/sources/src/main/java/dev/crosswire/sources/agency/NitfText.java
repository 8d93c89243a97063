package dev.crosswire.sources.agency;

import dev.crosswire.sources.UnreadableException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The paragraphs of an article in NITF; its head, captions, notes and tag lines stay out. */
final class NitfText {

    private static final Set<String> BLOCKS = Set.of(
            "p", "hl2", "hl1", "block", "pre", "li", "ul", "ol", "dl", "dt", "dd", "table", "tr", "bq", "fn", "br",
            "hr");

    private static final Set<String> LEFT_OUT =
            Set.of("media", "nitf-table", "note", "body.head", "body.end", "head", "caption", "fn", "credit");

    private final List<String> paragraphs = new ArrayList<>();
    private final StringBuilder open = new StringBuilder();

    private NitfText() {}

    /** Of a document in a string; empty if it is not XML or holds no words. */
    static Optional<String> ofMarkup(String document) {
        try (MarkupReader reader = MarkupReader.open(document, "The NITF body")) {
            return reader.nextElement() ? of(reader.element()) : Optional.empty();
        } catch (UnreadableException e) {
            // The item may have another body.
            return Optional.empty();
        }
    }

    /** Paragraphs with blank lines between them; empty without words. */
    static Optional<String> of(Markup.Element nitf) {
        NitfText text = new NitfText();
        Markup.Element content = nitf.find(element -> element.name().equals("body.content"))
                .or(() -> nitf.find(element -> element.name().equals("body")))
                .orElse(nitf);
        text.gather(content);
        text.closeParagraph();
        return Optional.of(String.join("\n\n", text.paragraphs)).filter(words -> !words.isEmpty());
    }

    private void gather(Markup.Element element) {
        for (Markup child : element.children()) {
            switch (child) {
                case Markup.Words words -> open.append(words.text());
                case Markup.Element inner -> {
                    if (LEFT_OUT.contains(inner.name())) {
                        continue;
                    }
                    boolean block = BLOCKS.contains(inner.name());
                    if (block) {
                        closeParagraph();
                    }
                    gather(inner);
                    if (block) {
                        closeParagraph();
                    } else if (inner.name().equals("td") || inner.name().equals("th")) {
                        open.append(' ');
                    }
                }
            }
        }
    }

    private void closeParagraph() {
        String paragraph = open.toString().replaceAll("\\s+", " ").strip();
        open.setLength(0);
        if (!paragraph.isEmpty()) {
            paragraphs.add(paragraph);
        }
    }
}
