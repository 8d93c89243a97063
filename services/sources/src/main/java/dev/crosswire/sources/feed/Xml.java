package dev.crosswire.sources.feed;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.xml.XMLConstants;
import org.w3c.dom.CharacterData;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/** Elements of a feed, whose depth was bounded when they were read. */
final class Xml {

    private static final Set<String> VOID =
            Set.of("area", "br", "col", "embed", "hr", "img", "input", "source", "track", "wbr");

    private Xml() {}

    static String name(Element element) {
        return Objects.toString(element.getLocalName(), "");
    }

    static String namespace(Element element) {
        return Objects.toString(element.getNamespaceURI(), "");
    }

    static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    static List<Element> children(Element parent, String namespace, String name) {
        return children(parent).stream()
                .filter(child ->
                        name(child).equalsIgnoreCase(name) && namespace(child).equals(namespace))
                .toList();
    }

    static Optional<Element> child(Element parent, String namespace, String name) {
        return children(parent, namespace, name).stream().findFirst();
    }

    /** Stripped; empty where there is nothing in it. */
    static Optional<String> text(Optional<Element> element) {
        return element.map(Element::getTextContent).map(String::strip).filter(text -> !text.isEmpty());
    }

    static Optional<String> attribute(Element element, String name) {
        return Optional.of(element.getAttribute(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** Of the element or whatever holds it. */
    static Optional<String> language(Element element) {
        for (Node node = element; node instanceof Element each; node = node.getParentNode()) {
            if (each.hasAttributeNS(XMLConstants.XML_NS_URI, "lang")) {
                return FeedWords.language(Optional.of(each.getAttributeNS(XMLConstants.XML_NS_URI, "lang")));
            }
        }
        return Optional.empty();
    }

    /** Where relative addresses in an element start from (XML Base). */
    static URI base(Element element, URI document) {
        List<String> bases = new ArrayList<>();
        for (Node node = element; node instanceof Element each; node = node.getParentNode()) {
            if (each.hasAttributeNS(XMLConstants.XML_NS_URI, "base")) {
                bases.addFirst(each.getAttributeNS(XMLConstants.XML_NS_URI, "base"));
            }
        }
        URI base = document;
        for (String each : bases) {
            try {
                base = base.resolve(new URI(each.strip()));
            } catch (URISyntaxException | IllegalArgumentException e) {
                // a base that is none changes nothing
                return base;
            }
        }
        return base;
    }

    /** The XHTML inside an element as HTML. */
    static String html(Element element) {
        StringBuilder out = new StringBuilder();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            write(node, out);
        }
        return out.toString();
    }

    private static void write(Node node, StringBuilder out) {
        if (node instanceof CharacterData text && node.getNodeType() != Node.COMMENT_NODE) {
            escape(text.getData(), out);
        } else if (node instanceof Element element) {
            String name = name(element).toLowerCase(Locale.ROOT);
            out.append('<').append(name);
            NamedNodeMap attributes = element.getAttributes();
            for (int i = 0; i < attributes.getLength(); i++) {
                Node attribute = attributes.item(i);
                out.append(' ').append(attribute.getNodeName()).append("=\"");
                escape(Objects.toString(attribute.getNodeValue(), ""), out);
                out.append('"');
            }
            out.append('>');
            if (!VOID.contains(name)) {
                out.append(html(element)).append("</").append(name).append('>');
            }
        }
    }

    private static void escape(String text, StringBuilder out) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                default -> out.append(c);
            }
        }
    }
}
