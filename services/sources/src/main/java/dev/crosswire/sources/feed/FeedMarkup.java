package dev.crosswire.sources.feed;

import dev.crosswire.sources.UnreadableException;
import java.io.IOException;
import java.io.StringReader;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jsoup.nodes.Entities;
import org.w3c.dom.Element;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * XML as feeds have it: without a document type, so without entities of its own; those of HTML, which many feeds use without
 * declaring them, and bare ampersands are made well-formed first.
 */
final class FeedMarkup {

    private static final int DEEPEST = 100;
    /** Tags are what costs memory: a feed of a thousand items has some ten of them in each. */
    private static final int MOST_TAGS = 400_000;

    private static final Pattern DECLARATION = Pattern.compile("<\\?xml\\s[^>]{0,400}?\\?>");
    private static final Pattern REFERENCE =
            Pattern.compile("&(?:(#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6})|([A-Za-z][A-Za-z0-9]{0,31}));");

    private FeedMarkup() {}

    /** Where the first character is that says something. */
    static int start(String text) {
        int at = 0;
        while (at < text.length()
                && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == '\ufeff' || text.charAt(at) == 0)) {
            at++;
        }
        return at;
    }

    /** @param text from its first bracket on */
    static Element root(String text, String shown) throws UnreadableException {
        String repaired = repaired(text, shown);
        try {
            return builder().parse(new InputSource(new StringReader(repaired))).getDocumentElement();
        } catch (SAXParseException e) {
            // without its cause, whose words are partly those of the feed
            throw new UnreadableException(shown + " is not well-formed XML in line " + e.getLineNumber()
                    + ", or nested more than 100 deep: tell its publisher.");
        } catch (SAXException | IOException e) {
            throw new UnreadableException(shown + " cannot be read as XML: tell its publisher.");
        }
    }

    private static DocumentBuilder builder() {
        // the one of the JDK, whatever else is on the class path
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
        try {
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            factory.setAttribute("jdk.xml.maxElementDepth", String.valueOf(DEEPEST));
            // these count &lt; and the like, of which an honest feed of escaped HTML has more than they let through,
            // and
            // without a document type there are no others
            factory.setAttribute("jdk.xml.totalEntitySizeLimit", "0");
            factory.setAttribute("jdk.xml.maxGeneralEntitySizeLimit", "0");
            factory.setAttribute("jdk.xml.entityExpansionLimit", "0");
            // every node is looked at, so nothing is won by making them late
            factory.setFeature("http://apache.org/xml/features/dom/defer-node-expansion", false);
            factory.setXIncludeAware(false);
            factory.setCoalescing(true);
            factory.setIgnoringComments(true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new Throwing());
            builder.setEntityResolver((publicId, systemId) -> new InputSource(new StringReader("")));
            return builder;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the parser of the JDK knows its own features", e);
        }
    }

    /** In place of the one that writes to the console. */
    private static final class Throwing implements ErrorHandler {

        @Override
        public void warning(SAXParseException e) {}

        @Override
        public void error(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }
    }

    /** One pass: well-formed parts stay as they are, and line numbers hold. */
    private static String repaired(String text, String shown) throws UnreadableException {
        Matcher declaration = DECLARATION.matcher(text);
        // it may name a charset that was not the right one, and XML 1.1 would allow what nothing here wants
        int at = declaration.lookingAt() ? declaration.end() : 0;
        Matcher reference = REFERENCE.matcher(text);
        StringBuilder out = new StringBuilder(text.length() + 64);
        int tags = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '<') {
                if (++tags > MOST_TAGS) {
                    throw new UnreadableException(shown + " holds more than 400,000 tags: give a smaller feed.");
                }
                if (text.regionMatches(true, at, "<!DOCTYPE", 0, 9)) {
                    throw new UnreadableException(
                            shown
                                    + " declares a document type, which may hide anything and is not read: tell its publisher.");
                }
                int end = endOfUntouched(text, at);
                copy(text, at, end, out);
                at = end;
            } else if (c == '&') {
                at = reference(text, at, reference, out);
            } else {
                int end = at + 1;
                while (end < text.length() && text.charAt(end) != '<' && text.charAt(end) != '&') {
                    end++;
                }
                copy(text, at, end, out);
                at = end;
            }
        }
        return out.toString();
    }

    private static int endOfUntouched(String text, int at) {
        if (text.startsWith("<![CDATA[", at)) {
            int end = text.indexOf("]]>", at);
            return end < 0 ? text.length() : end + 3;
        }
        if (text.startsWith("<!--", at)) {
            int end = text.indexOf("-->", at + 4);
            return end < 0 ? text.length() : end + 3;
        }
        return at + 1;
    }

    private static int reference(String text, int at, Matcher reference, StringBuilder out) {
        reference.region(at, Math.min(text.length(), at + 40));
        if (!reference.lookingAt()) {
            out.append("&amp;");
            return at + 1;
        }
        String name = reference.group(2);
        if (name == null) {
            boolean allowed = isAllowed(reference.group(1).substring(1));
            out.append(allowed ? reference.group() : "&#xfffd;");
            return reference.end();
        }
        switch (name) {
            case "amp", "lt", "gt", "quot", "apos" -> out.append(reference.group());
            default -> {
                String meant = Entities.getByName(name);
                if (meant.isEmpty()) {
                    out.append("&amp;").append(name).append(';');
                } else {
                    meant.codePoints().forEach(c -> out.append("&#").append(c).append(';'));
                }
            }
        }
        return reference.end();
    }

    private static boolean isAllowed(String number) {
        int code = number.charAt(0) == 'x' || number.charAt(0) == 'X'
                ? Integer.parseInt(number.substring(1), 16)
                : Integer.parseInt(number);
        return (code == 9 || code == 10 || code == 13 || code >= 0x20)
                && (code < 0xd800 || code > 0xdfff)
                && code != 0xfffe
                && code != 0xffff
                && code <= Character.MAX_CODE_POINT;
    }

    /** Characters that XML has no place for become blanks. */
    private static void copy(String text, int from, int to, StringBuilder out) {
        int copied = from;
        for (int i = from; i < to; i++) {
            if (hasNoPlace(text, i)) {
                out.append(text, copied, i).append(' ');
                copied = i + 1;
            }
        }
        out.append(text, copied, to);
    }

    private static boolean hasNoPlace(String text, int at) {
        char c = text.charAt(at);
        if (c < 0xd800) {
            return c < 0x20 && c != '\t' && c != '\n' && c != '\r';
        }
        if (Character.isHighSurrogate(c)) {
            return at + 1 >= text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return at == 0 || !Character.isHighSurrogate(text.charAt(at - 1));
        }
        return c >= 0xfffe;
    }
}
