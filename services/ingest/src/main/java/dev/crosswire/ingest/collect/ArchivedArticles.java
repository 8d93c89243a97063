package dev.crosswire.ingest.collect;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.crosswire.extraction.newsroom.ListedSource;
import dev.crosswire.sources.Item;
import dev.crosswire.sources.archive.ArchiveElement;
import dev.crosswire.sources.page.Page;
import dev.crosswire.sources.page.PageReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What an archive holds, as articles that are posted. */
final class ArchivedArticles {

    private ArchivedArticles() {}

    /** An article, or the reason why there is none. */
    sealed interface Read {

        /** Not checked yet. */
        record Article(ObjectNode article) implements Read {}

        /** One sentence. */
        record Unusable(String reason) implements Read {}
    }

    static Read read(ArchiveElement element, ListedSource source, Instant now) {
        return switch (element) {
            case ArchiveElement.Refused refused -> new Read.Unusable(refused.sentence());
            case ArchiveElement.ArchivedLine line -> ofLine(line, source);
            case ArchiveElement.ArchivedPage page -> ofPage(page, source, now);
        };
    }

    private static Read ofLine(ArchiveElement.ArchivedLine line, ListedSource source) {
        return switch (RecordArticles.json(line.json().getBytes(StandardCharsets.UTF_8))) {
            case RecordArticles.Read.Articles(List<ObjectNode> articles)
            when articles.size() == 1 -> new Read.Article(ListedDefaults.in(articles.getFirst(), source));
            case RecordArticles.Read _ -> new Read.Unusable("line " + line.line() + " is no JSON object");
        };
    }

    private static Read ofPage(ArchiveElement.ArchivedPage archived, ListedSource source, Instant now) {
        String html = switch (archived.item().body().orElse(new Item.Body.Text(""))) {
            case Item.Body.Html(String page) -> page;
            case Item.Body.Text(String text) -> text;
        };
        Page page = PageReader.read(html, archived.item().url());
        if (page.text().isBlank()) {
            return new Read.Unusable("the page " + archived.item().id() + " holds no text that could be read");
        }
        return new Read.Article(ItemJson.of(
                source.listing(),
                new Item(
                        archived.item().id(),
                        OptionalInt.empty(),
                        archived.item().url(),
                        page.title().orElse(""),
                        page.publishedAt().or(archived::capturedAt),
                        page.modifiedAt(),
                        page.language(),
                        Optional.empty(),
                        Optional.of(new Item.Body.Text(page.text())),
                        Optional.empty(),
                        false),
                now));
    }
}
