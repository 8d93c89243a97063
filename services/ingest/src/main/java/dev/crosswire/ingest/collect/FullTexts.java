package dev.crosswire.ingest.collect;

import dev.crosswire.extraction.newsroom.ListedSource.FullText;
import dev.crosswire.sources.Item;
import dev.crosswire.sources.feed.FeedItem;
import dev.crosswire.sources.fetch.Fetched;
import dev.crosswire.sources.fetch.Fetcher;
import dev.crosswire.sources.fetch.Validators;
import dev.crosswire.sources.page.Page;
import dev.crosswire.sources.page.PageReader;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** The whole text of what a feed announces: from the feed, or where that is allowed, from the page. Thread-safe. */
final class FullTexts {

    private final Fetcher fetcher;

    FullTexts(Fetcher fetcher) {
        this.fetcher = fetcher;
    }

    /** What came of looking for a text. */
    sealed interface Found {

        /** The item with its text. */
        record Whole(Item item) implements Found {}

        /** There may be one later; the reason is one sentence. */
        record Later(String reason) implements Found {}

        /** There is none; the reason is one sentence. */
        record Nowhere(String reason) implements Found {}
    }

    /**
     * Looks for the text.
     *
     * @param lastTry whether a page that cannot be had now is given up, so that the summary has to do
     */
    Found find(FeedItem announced, FullText from, boolean lastTry) throws InterruptedException {
        Item item = announced.item();
        if (item.retracted()) {
            return new Found.Whole(item);
        }
        boolean fromPage = switch (from) {
            case AUTO -> item.body().isEmpty();
            case FEED -> false;
            case PAGE -> true;
        };
        if (!fromPage || item.url().isEmpty()) {
            return ofFeed(announced, "the feed carries no text, and must not be completed from the page");
        }
        return switch (page(item.url().get())) {
            case Found.Whole(Item page) -> new Found.Whole(completed(item, page));
            case Found.Later(String reason) when !lastTry -> new Found.Later(reason);
            case Found.Later(String reason) -> ofFeed(announced, reason);
            case Found.Nowhere(String reason) -> ofFeed(announced, reason);
        };
    }

    private static Found ofFeed(FeedItem announced, String otherwise) {
        Item item = announced.withSummaryAsBody();
        return item.body().isPresent() ? new Found.Whole(item) : new Found.Nowhere(otherwise);
    }

    /** The page as an item that has only what a page says. */
    private Found page(String url) throws InterruptedException {
        URI address;
        try {
            address = new URI(url);
        } catch (URISyntaxException e) {
            return new Found.Nowhere("the address of the page is no valid URL");
        }
        return switch (fetcher.fetch(address, Validators.none())) {
            case Fetched.Fresh fresh -> read(fresh);
            case Fetched.NotModified _ -> new Found.Later(url + " answered that nothing has changed, unasked");
            case Fetched.Failed failed ->
                failed.forGood() ? new Found.Nowhere(failed.sentence()) : new Found.Later(failed.sentence());
        };
    }

    private static Found read(Fetched.Fresh fresh) {
        String type = fresh.contentType().orElse("text/html").toLowerCase(Locale.ROOT);
        if (!type.contains("html") && !type.contains("xml") && !type.startsWith("text/")) {
            return new Found.Nowhere(fresh.finalUri().getHost() + " gave no page where the feed points to one");
        }
        Page page = PageReader.read(
                fresh.bytes(), fresh.charset(), Optional.of(fresh.finalUri().toString()));
        return page.text().isBlank()
                ? new Found.Nowhere(fresh.finalUri().getHost() + " gave a page without a text that could be read")
                : new Found.Whole(item(page));
    }

    static Item item(Page page) {
        return new Item(
                "",
                OptionalInt.empty(),
                page.canonicalUrl(),
                page.title().orElse(""),
                page.publishedAt(),
                page.modifiedAt(),
                page.language(),
                Optional.empty(),
                Optional.of(new Item.Body.Text(page.text())),
                Optional.empty(),
                false);
    }

    /** What the feed says of the article, and the page where the feed says nothing. */
    private static Item completed(Item item, Item page) {
        return new Item(
                item.id(),
                item.version(),
                item.url(),
                item.title().isBlank() ? page.title() : item.title(),
                item.publishedAt().or(page::publishedAt),
                item.updatedAt().or(page::updatedAt),
                item.language().or(page::language),
                item.wire(),
                page.body(),
                item.embargoedUntil(),
                false);
    }
}
