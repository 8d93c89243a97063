package dev.crosswire.sources.feed;

import dev.crosswire.sources.Item;
import dev.crosswire.sources.UnreadableException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.w3c.dom.Element;

/** RSS 0.9x, 1.0 and 2.0, whatever namespace their own elements are in, with what content, dc, atom and media add. */
final class RssFeed {

    private static final String CONTENT = "http://purl.org/rss/1.0/modules/content/";
    private static final String DC = "http://purl.org/dc/elements/1.1/";
    private static final String DC_TERMS = "http://purl.org/dc/terms/";
    private static final String MEDIA = "http://search.yahoo.com/mrss/";
    private static final String FEEDBURNER = "http://rssnamespace.org/feedburner/ext/1.0";
    private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

    private RssFeed() {}

    static Feed read(Element root, URI finalUri, String shown) throws UnreadableException {
        Element channel = Xml.name(root).equalsIgnoreCase("channel")
                ? root
                : Xml.children(root).stream()
                        .filter(child -> Xml.name(child).equalsIgnoreCase("channel"))
                        .findFirst()
                        .orElseThrow(() -> new UnreadableException(
                                shown + " is RSS without a channel: give the address of another feed."));
        Optional<String> language = FeedWords.language(own(channel, "language"))
                .or(() -> FeedWords.language(Xml.text(Xml.child(channel, DC, "language"))))
                .or(() -> Xml.language(channel));
        FeedItems items = new FeedItems(shown, language);
        // RSS 1.0 has its items beside the channel, the others in it
        List<Element> elements = new ArrayList<>();
        for (Element parent : channel.isSameNode(root) ? List.of(channel) : List.of(channel, root)) {
            Xml.children(parent).stream()
                    .filter(child -> Xml.name(child).equalsIgnoreCase("item"))
                    .forEach(elements::add);
        }
        for (int i = 0; i < elements.size() && !items.isFull(); i++) {
            items.add(i + 1, draft(elements.get(i), finalUri));
        }
        if (elements.size() > FeedItems.MOST) {
            items.leaveOut(elements.size());
        }
        return new Feed(
                FeedWords.lineOfMarkup(own(channel, "title").orElse("")),
                language,
                items.items(),
                own(channel, "ttl")
                        .filter(minutes -> minutes.matches("[0-9]{1,6}"))
                        .map(minutes -> Duration.ofMinutes(Long.parseLong(minutes))),
                items.skipped());
    }

    private static Draft draft(Element item, URI finalUri) {
        URI base = Xml.base(item, finalUri);
        Optional<Element> guid = Xml.child(item, Xml.namespace(item), "guid");
        Optional<String> id = Xml.text(guid)
                .or(() -> Optional.of(item.getAttributeNS(RDF, "about")).filter(about -> !about.isBlank()));
        boolean permanent = guid.flatMap(each -> Xml.attribute(each, "isPermaLink"))
                .map(value -> !value.toLowerCase(Locale.ROOT).equals("false"))
                .orElse(true);
        Optional<String> link = FeedWords.link(Xml.text(Xml.child(item, FEEDBURNER, "origLink")), base)
                .or(() -> FeedWords.link(own(item, "link"), base))
                .or(() -> Xml.children(item, AtomFeed.ATOM, "link").stream()
                        .filter(each ->
                                Xml.attribute(each, "rel").orElse("alternate").equals("alternate"))
                        .flatMap(each -> FeedWords.link(Xml.attribute(each, "href"), base).stream())
                        .findFirst())
                .or(() -> FeedWords.link(id.filter(text -> permanent && text.contains("://")), base));
        return new Draft(
                id,
                link,
                FeedWords.lineOfMarkup(own(item, "title")
                        .or(() -> Xml.text(Xml.child(item, DC, "title")))
                        .or(() -> media(item, "title"))
                        .orElse("")),
                date(own(item, "pubDate"))
                        .or(() -> date(Xml.text(Xml.child(item, DC, "date"))))
                        .or(() -> date(Xml.text(Xml.child(item, AtomFeed.ATOM, "published"))))
                        .or(() -> date(Xml.text(Xml.child(item, DC_TERMS, "created")))),
                date(Xml.text(Xml.child(item, AtomFeed.ATOM, "updated")))
                        .or(() -> date(Xml.text(Xml.child(item, DC_TERMS, "modified")))),
                FeedWords.language(Xml.text(Xml.child(item, DC, "language"))).or(() -> Xml.language(item)),
                FeedWords.html(Xml.text(Xml.child(item, CONTENT, "encoded"))),
                summary(item),
                Xml.text(Xml.child(item, DC, "creator"))
                        .or(() -> own(item, "author"))
                        .map(FeedWords::lineOfMarkup),
                false);
    }

    private static Optional<Item.Body> summary(Element item) {
        return FeedWords.html(own(item, "description")).or(() -> FeedWords.text(media(item, "description")));
    }

    /** Also where several media stand in a group. */
    private static Optional<String> media(Element item, String name) {
        return Xml.text(Xml.child(item, MEDIA, name))
                .or(() -> Xml.child(item, MEDIA, "group").flatMap(group -> Xml.text(Xml.child(group, MEDIA, name))));
    }

    private static Optional<Instant> date(Optional<String> text) {
        return text.flatMap(FeedDates::parse);
    }

    /** Of the namespace of its parent: media:title and the like are not what they look like. */
    private static Optional<String> own(Element parent, String name) {
        return Xml.text(Xml.child(parent, Xml.namespace(parent), name)).or(() -> Xml.text(Xml.child(parent, "", name)));
    }
}
