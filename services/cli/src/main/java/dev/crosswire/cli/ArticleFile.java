package dev.crosswire.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.jsoup.Jsoup;

/**
 * Reads the articles of one file: JSON (one article or an array), NDJSON, HTML or plain text. What a file does not say,
 * the options or the file itself do. A large file is read piece by piece, but for HTML and text, which are one article.
 */
final class ArticleFile {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LARGEST_DOCUMENT = 16 << 20;
    private static final int LONGEST_TITLE = 200;

    private final String name;
    private final Instant modified;
    private final Optional<String> source;
    private final Optional<Instant> published;

    /**
     * @param name path, or "-" for standard input
     * @param modified published time of text and HTML unless an option names one
     * @param source of what names none; otherwise the file's stem
     * @param published of what names none
     */
    ArticleFile(String name, Instant modified, Optional<String> source, Optional<Instant> published) {
        this.name = name;
        this.modified = modified;
        this.source = source;
        this.published = published;
    }

    /**
     * An article as it can be posted.
     *
     * @param origin where it stands, for messages: "news.ndjson:12"
     */
    record Found(String origin, ObjectNode article) {}

    /** The ways in which articles come. */
    enum Format {
        JSON,
        NDJSON,
        HTML,
        TEXT;

        /** By the file's ending; empty if the ending says nothing. */
        static Optional<Format> ofName(String name) {
            String lower = name.toLowerCase(Locale.ROOT);
            if (lower.endsWith(".json")) {
                return Optional.of(JSON);
            }
            if (lower.endsWith(".ndjson") || lower.endsWith(".jsonl")) {
                return Optional.of(NDJSON);
            }
            if (lower.endsWith(".html") || lower.endsWith(".htm")) {
                return Optional.of(HTML);
            }
            return lower.endsWith(".txt") || lower.endsWith(".text") ? Optional.of(TEXT) : Optional.empty();
        }
    }

    /** Reads everything; what cannot be an article goes to the second consumer, and reading goes on where it can. */
    void read(InputStream input, Consumer<Found> articles, Consumer<ArticleService.Rejection> unreadable)
            throws IOException {
        BufferedInputStream in = new BufferedInputStream(input);
        switch (Format.ofName(name).orElse(sniffed(in))) {
            case JSON -> readJson(in, articles, unreadable);
            case NDJSON -> readLines(in, articles, unreadable);
            case HTML -> readDocument(in, true, articles, unreadable);
            case TEXT -> readDocument(in, false, articles, unreadable);
        }
    }

    private static Format sniffed(BufferedInputStream in) throws IOException {
        in.mark(4096);
        String begin = new String(in.readNBytes(4000), StandardCharsets.UTF_8).strip();
        in.reset();
        if (begin.startsWith("[")) {
            return Format.JSON;
        }
        if (begin.startsWith("{")) {
            // An object that ends on its line is one of many; one that goes on is the whole file.
            String first = begin.lines().findFirst().orElse(begin).strip();
            return first.endsWith("}") ? Format.NDJSON : Format.JSON;
        }
        return begin.startsWith("<") ? Format.HTML : Format.TEXT;
    }

    private void readJson(InputStream in, Consumer<Found> articles, Consumer<ArticleService.Rejection> unreadable)
            throws IOException {
        int index = 0;
        try (MappingIterator<JsonNode> nodes = JSON.readerFor(JsonNode.class).readValues(in)) {
            while (nodes.hasNextValue()) {
                index++;
                take(name + " #" + index, nodes.nextValue(), articles, unreadable);
            }
        } catch (JsonProcessingException e) {
            unreadable.accept(new ArticleService.Rejection(name + " #" + (index + 1), notJson(e)));
        }
    }

    private void readLines(InputStream in, Consumer<Found> articles, Consumer<ArticleService.Rejection> unreadable)
            throws IOException {
        BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        String line;
        for (int number = 1; (line = reader.readLine()) != null; number++) {
            String origin = name + ":" + number;
            if (!line.isBlank()) {
                try {
                    take(origin, JSON.readTree(line), articles, unreadable);
                } catch (JsonProcessingException e) {
                    unreadable.accept(new ArticleService.Rejection(origin, notJson(e)));
                }
            }
        }
    }

    private void take(
            String origin, JsonNode node, Consumer<Found> articles, Consumer<ArticleService.Rejection> unreadable) {
        if (!(node instanceof ObjectNode article)) {
            unreadable.accept(new ArticleService.Rejection(origin, "it is not a JSON object"));
            return;
        }
        source.ifPresent(it -> putIfMissing(article, "source", it));
        published.ifPresent(it -> putIfMissing(article, "publishedAt", it.toString()));
        articles.accept(new Found(origin, article));
    }

    private void readDocument(
            InputStream in, boolean html, Consumer<Found> articles, Consumer<ArticleService.Rejection> unreadable)
            throws IOException {
        byte[] bytes = in.readNBytes(LARGEST_DOCUMENT + 1);
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (bytes.length > LARGEST_DOCUMENT || text.isBlank()) {
            String reason = text.isBlank() ? "it is empty" : "it is larger than 16 MB, which no article is";
            unreadable.accept(new ArticleService.Rejection(name, reason));
            return;
        }
        ObjectNode article = JSON.createObjectNode();
        article.put("id", stem() + "-" + shortHash());
        article.put("source", source.orElse(stem()));
        article.put("title", html ? titleOfHtml(text) : firstLine(text));
        article.put("publishedAt", published.orElse(modified).toString());
        article.put(html ? "html" : "text", text);
        articles.accept(new Found(name, article));
    }

    private String titleOfHtml(String html) {
        String title = Jsoup.parse(html).title();
        return title.isBlank() ? stem() : bounded(title);
    }

    private static String firstLine(String text) {
        return bounded(text.lines().filter(line -> !line.isBlank()).findFirst().orElse(text));
    }

    private static String bounded(String title) {
        String line = title.strip();
        return line.length() > LONGEST_TITLE ? line.substring(0, LONGEST_TITLE) : line;
    }

    /** The file's name without its ending: what text and HTML have for an outlet. */
    private String stem() {
        if (name.equals("-")) {
            return "stdin";
        }
        Path fileName = Path.of(name).getFileName();
        String last = fileName == null ? name : fileName.toString();
        int dot = last.lastIndexOf('.');
        return dot > 0 ? last.substring(0, dot) : last;
    }

    /** Of the path, so that an edited file is a new version of its article and a namesake elsewhere another article. */
    private String shortHash() {
        try {
            byte[] path = Path.of(name).toAbsolutePath().normalize().toString().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(path), 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static void putIfMissing(ObjectNode article, String field, String value) {
        if (article.path(field).isMissingNode() || article.path(field).isNull()) {
            article.put(field, value);
        }
    }

    private static String notJson(JsonProcessingException e) {
        return "it is not JSON: " + e.getOriginalMessage();
    }
}
