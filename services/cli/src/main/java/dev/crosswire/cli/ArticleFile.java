package dev.crosswire.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.crosswire.sources.folder.FileKind;
import dev.crosswire.sources.page.Page;
import dev.crosswire.sources.page.PageReader;
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

/**
 * Reads the articles of one file: JSON (one article or an array), NDJSON, HTML, plain text, or what an agency sends. What a
 * file does not say, the options or the file itself do. A large file of JSON is read piece by piece.
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
        TEXT,
        AGENCY;

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
        Format format = format(in);
        switch (format) {
            case JSON -> readJson(in, articles, unreadable);
            case NDJSON -> readLines(in, articles, unreadable);
            case HTML, TEXT, AGENCY -> readWhole(in, format, articles, unreadable);
        }
    }

    /** What an agency sends is told by its content, since it goes by the names that others use too. */
    private Format format(BufferedInputStream in) throws IOException {
        in.mark(FileKind.HEAD_BYTES + 1);
        byte[] head = in.readNBytes(FileKind.HEAD_BYTES);
        in.reset();
        Optional<Format> named = Format.ofName(name);
        boolean open = named.isEmpty() || named.get() == Format.JSON;
        if (open && FileKind.of(name, head).equals(Optional.of(FileKind.AGENCY))) {
            return Format.AGENCY;
        }
        return named.orElseGet(() -> sniffed(head));
    }

    private static Format sniffed(byte[] head) {
        String begin = new String(head, 0, Math.min(head.length, 4000), StandardCharsets.UTF_8).strip();
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

    private void readWhole(
            InputStream in, Format format, Consumer<Found> articles, Consumer<ArticleService.Rejection> unreadable)
            throws IOException {
        byte[] bytes = in.readNBytes(LARGEST_DOCUMENT + 1);
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (bytes.length > LARGEST_DOCUMENT || text.isBlank()) {
            String reason = text.isBlank() ? "it is empty" : "it is larger than 16 MB, which no article is";
            unreadable.accept(new ArticleService.Rejection(name, reason));
            return;
        }
        switch (format) {
            case AGENCY ->
                new AgencyFile(name, source.orElse(stem()), source.isPresent(), published.orElse(modified))
                        .read(bytes, articles, unreadable);
            case HTML -> articles.accept(new Found(name, page(bytes, text)));
            case JSON, NDJSON, TEXT -> {
                ObjectNode article = begin(firstLine(text), published.orElse(modified));
                articles.accept(new Found(name, article.put("text", text)));
            }
        }
    }

    private ObjectNode begin(String title, Instant time) {
        ObjectNode article = JSON.createObjectNode();
        article.put("id", stem() + "-" + shortHash());
        article.put("source", source.orElse(stem()));
        article.put("title", title);
        article.put("publishedAt", time.toString());
        return article;
    }

    private ObjectNode page(byte[] bytes, String html) {
        Page page = PageReader.read(bytes, Optional.empty(), Optional.empty());
        ObjectNode article = begin(
                page.title().map(ArticleFile::bounded).orElse(stem()),
                page.modifiedAt().or(page::publishedAt).or(() -> published).orElse(modified));
        // What no article was found in may still be one to the service.
        return page.text().isBlank() ? article.put("html", html) : article.put("text", page.text());
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

    static void putIfMissing(ObjectNode article, String field, String value) {
        if (article.path(field).isMissingNode() || article.path(field).isNull()) {
            article.put(field, value);
        }
    }

    static String notJson(JsonProcessingException e) {
        return "it is not JSON: " + e.getOriginalMessage();
    }
}
