package dev.crosswire.sources.folder;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a dropped file is, by its first bytes; the name decides only where they leave it open. */
public enum FileKind {
    /** One article or an array of them, as in {@code POST /api/v1/articles}. */
    ARTICLES,
    /** A WARC or lines of articles, compressed or not: for {@code Archive}. */
    ARCHIVE,
    /** ninjs or NewsML-G2: for {@code AgencyReader}. */
    AGENCY,
    HTML,
    TEXT;

    /** Enough for the members that tell ninjs from an article, unless a long text stands before them. */
    public static final int HEAD_BYTES = 64 * 1024;

    private static final JsonFactory JSON = new JsonFactory();

    private static final Set<String> AGENCY_MEMBERS = Set.of(
            "uri",
            "guid",
            "pubstatus",
            "versioncreated",
            "standard",
            "$standard",
            "bodies",
            "headlines",
            "body_text",
            "body_xhtml",
            "body_html");

    private static final Set<String> ARTICLE_MEMBERS = Set.of("source", "publishedat", "text", "html");

    /**
     * What the file is.
     *
     * @param head its first bytes, {@link #HEAD_BYTES} where it has so many
     * @return empty for what is neither: pictures, office documents, packed files that are not gzip
     */
    public static Optional<FileKind> of(String name, byte[] head) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (head.length > 1 && (head[0] & 0xff) == 0x1f && (head[1] & 0xff) == 0x8b) {
            return Optional.of(ARCHIVE);
        }
        String text = new String(head, encoding(head)).stripLeading();
        text = text.startsWith("\ufeff") ? text.substring(1).stripLeading() : text;
        if (text.isEmpty() || text.indexOf('\0') >= 0) {
            return Optional.empty();
        }
        if (text.startsWith("WARC/")) {
            return Optional.of(ARCHIVE);
        }
        return Optional.of(
                switch (text.charAt(0)) {
                    case '{', '[' -> json(text, ending);
                    case '<' -> markup(text);
                    default -> ending.startsWith("htm") || ending.equals("xhtml") ? HTML : TEXT;
                });
    }

    private static Charset encoding(byte[] head) {
        int mark = head.length < 2 ? 0 : (head[0] & 0xff) << 8 | (head[1] & 0xff);
        return mark == 0xfeff || mark == 0xfffe ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
    }

    private static FileKind json(String text, String ending) {
        if (ending.equals("ndjson") || ending.equals("jsonl")) {
            return ARCHIVE;
        }
        Set<String> members = new HashSet<>();
        boolean another = false;
        try (JsonParser parser = JSON.createParser(text)) {
            JsonToken token = parser.nextToken();
            boolean array = token == JsonToken.START_ARRAY;
            if (array) {
                parser.nextToken();
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                members.add(parser.currentName().toLowerCase(Locale.ROOT));
                parser.nextToken();
                if (!(members.contains("items") && parser.currentToken() == JsonToken.START_ARRAY)) {
                    parser.skipChildren();
                } else if (parser.nextToken() != JsonToken.START_OBJECT) {
                    break;
                }
            }
            another = !array && parser.nextToken() == JsonToken.START_OBJECT;
        } catch (IOException e) {
            // The head ends in the middle, or the file is broken, which its reader says better.
            another = false;
        }
        if (another) {
            return ARCHIVE;
        }
        boolean article = members.stream().anyMatch(ARTICLE_MEMBERS::contains);
        return !article && members.stream().anyMatch(AGENCY_MEMBERS::contains) ? AGENCY : ARTICLES;
    }

    /** XML that is no XHTML goes to the agencies' reader, which says what it is not. */
    private static FileKind markup(String text) {
        String start = text.substring(0, Math.min(text.length(), 2_000)).toLowerCase(Locale.ROOT);
        if (start.contains("<newsitem") || start.contains("<newsmessage") || start.contains("iptc.org/std/nar")) {
            return AGENCY;
        }
        boolean html = start.contains("<html") || start.contains("<!doctype html") || !start.startsWith("<?xml");
        return html ? HTML : AGENCY;
    }
}
