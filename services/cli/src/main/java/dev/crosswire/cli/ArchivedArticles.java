package dev.crosswire.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.crosswire.cli.ArticleFile.Found;
import dev.crosswire.sources.Item;
import dev.crosswire.sources.archive.ArchiveElement;
import dev.crosswire.sources.page.Page;
import dev.crosswire.sources.page.PageReader;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/** What an archive gives, as articles that can be posted. */
final class ArchivedArticles {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final String name;
    private final Optional<String> source;
    private final Optional<Instant> published;

    /**
     * Articles of one archive.
     *
     * @param name of the archive, for messages
     * @param source of lines that name none, and of pages, which otherwise have the host's name
     * @param published of lines and pages that state no time
     */
    ArchivedArticles(String name, Optional<String> source, Optional<Instant> published) {
        this.name = name;
        this.source = source;
        this.published = published;
    }

    /** An article, or why there is none. */
    sealed interface Read {

        record Article(Found found) implements Read {}

        record Unusable(ArticleService.Rejection rejection) implements Read {}
    }

    Read read(ArchiveElement element) {
        return switch (element) {
            case ArchiveElement.Refused refused -> unusable(name, refused.sentence());
            case ArchiveElement.ArchivedLine line -> ofLine(line);
            case ArchiveElement.ArchivedPage page -> ofPage(page);
        };
    }

    private Read ofLine(ArchiveElement.ArchivedLine line) {
        String origin = name + ":" + line.line();
        try {
            JsonNode node = JSON.readTree(line.json());
            if (!(node instanceof ObjectNode article)) {
                return unusable(origin, "it is not a JSON object");
            }
            source.ifPresent(it -> ArticleFile.putIfMissing(article, "source", it));
            published.ifPresent(it -> ArticleFile.putIfMissing(article, "publishedAt", it.toString()));
            return new Read.Article(new Found(origin, article));
        } catch (JsonProcessingException e) {
            return unusable(origin, ArticleFile.notJson(e));
        }
    }

    private Read ofPage(ArchiveElement.ArchivedPage archived) {
        Item item = archived.item();
        String origin = name + " #" + (archived.at().before() + 1);
        String html = switch (item.body().orElse(new Item.Body.Text(""))) {
            case Item.Body.Html(String page) -> page;
            case Item.Body.Text(String text) -> text;
        };
        Page page = PageReader.read(html, item.url());
        if (page.text().isBlank()) {
            return unusable(origin, "the page " + item.id() + " holds no text that could be read");
        }
        Optional<Instant> time =
                page.modifiedAt().or(page::publishedAt).or(archived::capturedAt).or(() -> published);
        if (time.isEmpty()) {
            return unusable(
                    origin, "the page " + item.id() + " and its record state no time; give one with --published");
        }
        String outlet = source.orElseGet(() -> hostOf(item.id()));
        return new Read.Article(new Found(origin, ItemArticle.ofPage(page, item.id(), outlet, time.get())));
    }

    private static String hostOf(String address) {
        try {
            return Optional.ofNullable(URI.create(address).getHost()).orElse(address);
        } catch (IllegalArgumentException e) {
            // Of an address that browsers understand and RFC 3986 does not.
            int start = address.indexOf("://") + 3;
            int end = address.indexOf('/', start);
            return address.substring(start, end < 0 ? address.length() : end);
        }
    }

    private static Read unusable(String origin, String reason) {
        String bare = reason.endsWith(".") ? reason.substring(0, reason.length() - 1) : reason;
        return new Read.Unusable(new ArticleService.Rejection(origin, bare));
    }
}
