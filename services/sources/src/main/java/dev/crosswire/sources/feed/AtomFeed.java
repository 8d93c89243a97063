package dev.crosswire.sources.feed;

import dev.crosswire.sources.Item;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** Atom 1.0 (RFC 4287) with the deleted entries of RFC 6721, and Atom 0.3. */
final class AtomFeed {

    static final String ATOM = "http://www.w3.org/2005/Atom";

    private static final String TOMBSTONES = "http://purl.org/atompub/tombstones/1.0";

    private AtomFeed() {}

    static Feed read(Element root, URI finalUri, String shown) {
        String own = Xml.namespace(root);
        Optional<String> language = Xml.language(root);
        FeedItems items = new FeedItems(shown, language);
        List<Element> entries = Xml.children(root).stream()
                .filter(child -> isEntry(child, own) || isDeleted(child))
                .toList();
        for (int i = 0; i < entries.size() && !items.isFull(); i++) {
            Element entry = entries.get(i);
            items.add(i + 1, isDeleted(entry) ? deleted(entry) : draft(entry, own, finalUri));
        }
        if (entries.size() > FeedItems.MOST) {
            items.leaveOut(entries.size());
        }
        return new Feed(
                title(Xml.child(root, own, "title")), language, items.items(), Optional.empty(), items.skipped());
    }

    private static boolean isEntry(Element element, String own) {
        return Xml.name(element).equals("entry") && Xml.namespace(element).equals(own);
    }

    private static boolean isDeleted(Element element) {
        return Xml.name(element).equals("deleted-entry")
                && Xml.namespace(element).equals(TOMBSTONES);
    }

    private static Draft deleted(Element entry) {
        return new Draft(
                Xml.attribute(entry, "ref"),
                Optional.empty(),
                "",
                Optional.empty(),
                Xml.attribute(entry, "when").flatMap(FeedDates::parse),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                true);
    }

    private static Draft draft(Element entry, String own, URI finalUri) {
        Optional<Element> content = Xml.child(entry, own, "content");
        return new Draft(
                Xml.text(Xml.child(entry, own, "id")),
                link(entry, own, finalUri),
                title(Xml.child(entry, own, "title")),
                date(entry, own, "published", "issued", "created"),
                date(entry, own, "updated", "modified"),
                Xml.language(entry),
                // a content that is elsewhere is a link, not words
                content.filter(each -> Xml.attribute(each, "src").isEmpty()).flatMap(AtomFeed::body),
                Xml.child(entry, own, "summary").flatMap(AtomFeed::body),
                Xml.child(entry, own, "author")
                        .flatMap(author -> Xml.text(Xml.child(author, own, "name")))
                        .map(FeedWords::line),
                false);
    }

    private static Optional<String> link(Element entry, String own, URI finalUri) {
        List<Element> links = Xml.children(entry, own, "link").stream()
                .filter(link -> Xml.attribute(link, "rel").orElse("alternate").equals("alternate"))
                .toList();
        // of several, the one for people
        return Stream.concat(
                        links.stream()
                                .filter(link -> Xml.attribute(link, "type")
                                        .orElse("text/html")
                                        .contains("html")),
                        links.stream())
                .flatMap(link -> FeedWords.link(Xml.attribute(link, "href"), Xml.base(link, finalUri)).stream())
                .findFirst();
    }

    private static Optional<Instant> date(Element entry, String own, String... names) {
        return Stream.of(names)
                .flatMap(name -> Xml.text(Xml.child(entry, own, name)).flatMap(FeedDates::parse).stream())
                .findFirst();
    }

    private static String title(Optional<Element> title) {
        return title.map(element -> switch (type(element)) {
                    case "text", "text/plain" -> FeedWords.line(element.getTextContent());
                    case "xhtml", "application/xhtml+xml" -> FeedWords.line(element.getTextContent());
                    default -> FeedWords.lineOfMarkup(element.getTextContent());
                })
                .orElse("");
    }

    private static Optional<Item.Body> body(Element element) {
        return switch (type(element)) {
            case "text", "text/plain" -> FeedWords.text(Xml.text(Optional.of(element)));
            case "html", "text/html" -> FeedWords.html(Xml.text(Optional.of(element)));
            case "xhtml", "application/xhtml+xml" -> FeedWords.html(Optional.of(Xml.html(element)));
            default -> Optional.empty();
        };
    }

    private static String type(Element element) {
        return Xml.attribute(element, "type").orElse("text").toLowerCase(Locale.ROOT);
    }
}
