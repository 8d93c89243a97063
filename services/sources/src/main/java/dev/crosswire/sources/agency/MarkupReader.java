package dev.crosswire.sources.agency;

import dev.crosswire.sources.UnreadableException;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Foreign XML, element by element. A document with a DOCTYPE is refused whatever is in it: neither format needs one, and
 * entities and files elsewhere come in that way only.
 */
final class MarkupReader implements AutoCloseable {

    /** Of one item; bounds the memory that it takes. */
    private static final int MOST_ELEMENTS = 100_000;

    private static final XMLInputFactory FACTORY = factory();

    private final XMLStreamReader xml;
    private final String name;
    private int levels;

    private MarkupReader(XMLStreamReader xml, String name) {
        this.xml = xml;
        this.name = name;
    }

    static MarkupReader open(byte[] document, String name) throws UnreadableException {
        try {
            return new MarkupReader(FACTORY.createXMLStreamReader(new ByteArrayInputStream(document)), name);
        } catch (XMLStreamException e) {
            throw broken(name, e);
        }
    }

    static MarkupReader open(String document, String name) throws UnreadableException {
        try {
            return new MarkupReader(FACTORY.createXMLStreamReader(new StringReader(document)), name);
        } catch (XMLStreamException e) {
            throw broken(name, e);
        }
    }

    /** Moves to the next start of an element; false at the end of the document. */
    boolean nextElement() throws UnreadableException {
        while (true) {
            switch (advance()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    return true;
                }
                case XMLStreamConstants.END_DOCUMENT -> {
                    return false;
                }
                default -> {}
            }
        }
    }

    /** The local name of the element that {@link #nextElement()} moved to. */
    String elementName() {
        return xml.getLocalName();
    }

    /** The element that the reader stands at the start of, with all that is in it; the reader then stands at its end. */
    Markup.Element element() throws UnreadableException {
        Deque<Markup.Element> open = new ArrayDeque<>();
        open.push(started());
        int elements = 1;
        while (true) {
            switch (advance()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++elements > MOST_ELEMENTS) {
                        throw new UnreadableException(name + " has an item of more than " + MOST_ELEMENTS
                                + " elements, which is no article.");
                    }
                    Markup.Element started = started();
                    open.element().children().add(started);
                    open.push(started);
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    Markup.Element ended = open.pop();
                    if (open.isEmpty()) {
                        return ended;
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    open.element().children().add(new Markup.Words(xml.getText()));
                default -> {}
            }
        }
    }

    private Markup.Element started() {
        Map<String, String> attributes = new HashMap<>();
        for (int at = 0; at < xml.getAttributeCount(); at++) {
            attributes.put(xml.getAttributeLocalName(at), xml.getAttributeValue(at));
        }
        List<Markup> children = new ArrayList<>();
        return new Markup.Element(xml.getLocalName(), attributes, children);
    }

    private int advance() throws UnreadableException {
        try {
            if (!xml.hasNext()) {
                return XMLStreamConstants.END_DOCUMENT;
            }
            int event = xml.next();
            switch (event) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new UnreadableException(
                            name + " has a DOCTYPE or entities, which are not read; send it without them.");
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++levels > AgencyReader.MOST_LEVELS) {
                        throw new UnreadableException(name + " is nested deeper than " + AgencyReader.MOST_LEVELS
                                + " levels, which no article is.");
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> levels--;
                default -> {}
            }
            return event;
        } catch (XMLStreamException e) {
            throw broken(name, e);
        } catch (RuntimeException e) {
            // The parser of the JDK lets some of its own slips through, on bytes that are no XML at all.
            throw new UnreadableException(name + " is not XML that can be read.", e);
        }
    }

    private static UnreadableException broken(String name, XMLStreamException e) {
        int line = e.getLocation() == null ? -1 : e.getLocation().getLineNumber();
        return new UnreadableException(
                name + " is not XML that can be read" + (line > 0 ? ": look at line " + line : "") + ".", e);
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing outside of the document is read");
        });
        return factory;
    }

    @Override
    public void close() {
        try {
            xml.close();
        } catch (XMLStreamException e) {
            // It holds nothing but bytes of this process.
            return;
        }
    }
}
