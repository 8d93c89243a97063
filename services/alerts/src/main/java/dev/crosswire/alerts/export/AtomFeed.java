package dev.crosswire.alerts.export;

import dev.crosswire.core.alert.Alert;
import dev.crosswire.core.claim.Claim;
import dev.crosswire.core.finding.Cluster;
import dev.crosswire.core.finding.Finding;
import dev.crosswire.core.finding.Representative;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Alerts as an Atom feed (RFC 4287). An entry's id is a tag URI (RFC 4151) of the alert's id and so stays the same
 * wherever the service runs; it is updated when the alert is. All text is of type {@code text}: a reader shows it and never
 * reads it as markup. No verdict is stated, only what disagrees.
 */
final class AtomFeed implements ExportFormat {

    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";
    private static final String TAG = "tag:crosswire.dev,2026:";
    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final String FEED_END = "</feed>\n";

    private final Links links;
    private final String query;
    private final Instant updated;

    /**
     * A feed.
     *
     * @param query of the request, percent-encoded, empty if there was none
     * @param updated when something in it last changed
     */
    AtomFeed(Links links, String query, Instant updated) {
        this.links = links;
        this.query = query;
        this.updated = updated;
    }

    /** The stable name of an alert. */
    static String idOf(Alert alert) {
        return TAG + "alert/" + Links.encoded(alert.id());
    }

    @Override
    public byte[] begin() {
        String head = written(xml -> {
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(NAMESPACE);
            text(xml, "id", TAG + "alerts" + (query.isEmpty() ? "" : "?" + query));
            text(xml, "title", "Crosswire: numbers that disagree");
            text(xml, "subtitle", "What published claims say of the same subject, without a verdict on who is right.");
            text(xml, "updated", updated.toString());
            link(xml, "self", "application/atom+xml", links.toFeed(query));
            link(xml, "alternate", "text/html", links.toList());
            xml.writeStartElement("author");
            text(xml, "name", "Crosswire");
            xml.writeEndElement();
            text(xml, "generator", "Crosswire");
            // Closes the start tag; the element itself is ended by end().
            xml.writeCharacters("\n");
        });
        return bytes(DECLARATION + head);
    }

    @Override
    public byte[] row(Alert alert) {
        Finding finding = alert.finding();
        return bytes(written(xml -> {
            xml.writeStartElement("entry");
            text(xml, "id", idOf(alert));
            typedText(xml, "title", finding.headline());
            text(xml, "published", finding.openedAt().toString());
            text(xml, "updated", finding.updatedAt().toString());
            link(xml, "alternate", "text/html", links.toPage(finding.id()));
            link(xml, "alternate", "application/json", links.toAlert(finding.id()));
            category(xml, "kind", finding.kind().name());
            category(xml, "state", finding.state().name());
            category(xml, "severity", finding.severity().name());
            category(xml, "type", finding.subject().type());
            for (String desk : finding.desks()) {
                category(xml, "desk", desk);
            }
            typedText(xml, "summary", finding.reason().text());
            typedText(xml, "content", content(finding));
            xml.writeEndElement();
            xml.writeCharacters("\n");
        }));
    }

    @Override
    public byte[] end() {
        return bytes(FEED_END);
    }

    /** What a reader of the feed needs to judge: each value, who says it, in which words. */
    private static String content(Finding finding) {
        return finding.reason().text() + "\n\n"
                + finding.clusters().stream().map(AtomFeed::paragraph).collect(Collectors.joining("\n\n"));
    }

    private static String paragraph(Cluster cluster) {
        return cluster.label() + " (" + counted(cluster.origins(), "origin") + ", "
                + counted(cluster.reports(), "report") + ")\n"
                + cluster.representatives().stream().map(AtomFeed::quotation).collect(Collectors.joining("\n"));
    }

    private static String quotation(Representative representative) {
        Claim claim = representative.claim();
        return claim.source() + ": \u201C" + claim.evidence().sentence() + "\u201D"
                + claim.article().url().map(url -> " " + url).orElse("");
    }

    private static String counted(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    private static void text(XMLStreamWriter xml, String element, String value) throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeCharacters(value);
        xml.writeEndElement();
    }

    private static void typedText(XMLStreamWriter xml, String element, String value) throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeAttribute("type", "text");
        xml.writeCharacters(lines(value));
        xml.writeEndElement();
    }

    private static String lines(String value) {
        return value.lines().map(PlainText::of).collect(Collectors.joining("\n"));
    }

    private static void link(XMLStreamWriter xml, String relation, String type, String target)
            throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("type", type);
        xml.writeAttribute("href", target);
    }

    private static void category(XMLStreamWriter xml, String scheme, String term) throws XMLStreamException {
        xml.writeEmptyElement("category");
        xml.writeAttribute("scheme", TAG + scheme);
        xml.writeAttribute("term", PlainText.of(term.toLowerCase(Locale.ROOT)));
    }

    private interface Writing {
        void to(XMLStreamWriter xml) throws XMLStreamException;
    }

    private static String written(Writing writing) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            writing.to(xml);
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a feed could not be written", e);
        }
        return text.toString();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
