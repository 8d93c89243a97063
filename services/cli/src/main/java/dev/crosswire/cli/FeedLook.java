package dev.crosswire.cli;

import dev.crosswire.extraction.newsroom.ListedSource;
import dev.crosswire.extraction.newsroom.ListedSource.FullText;
import dev.crosswire.sources.UnreadableException;
import dev.crosswire.sources.feed.Feed;
import dev.crosswire.sources.feed.FeedDocument;
import dev.crosswire.sources.feed.FeedItem;
import dev.crosswire.sources.fetch.Fetched;
import dev.crosswire.sources.fetch.Fetcher;
import dev.crosswire.sources.fetch.Validators;
import dev.crosswire.sources.page.Page;
import dev.crosswire.sources.page.PageReader;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Fetches a feed, or a document of an agency, and the page of its newest item where texts come from pages. Thread-safe. */
final class FeedLook {

    private final Fetcher fetcher;
    private final InstantSource clock;

    FeedLook(Fetcher fetcher, InstantSource clock) {
        this.fetcher = fetcher;
        this.clock = clock;
    }

    /** What came of asking for a page: so many characters of text, or a sentence. */
    private sealed interface PageText {

        record Read(long characters) implements PageText {}

        record None(String sentence) implements PageText {}
    }

    SourceLook at(ListedSource source) throws InterruptedException {
        return switch (fetch(source.address().orElseThrow())) {
            case Fetched.Failed failed -> SourceLook.bad(failed.sentence());
            case Fetched.NotModified _ -> SourceLook.bad("It answered that nothing has changed, unasked.");
            case Fetched.Fresh fresh -> {
                try {
                    yield read(FeedDocument.read(fresh), source, fresh.movedTo());
                } catch (UnreadableException e) {
                    yield SourceLook.bad(e.sentence());
                }
            }
        };
    }

    private SourceLook read(Feed feed, ListedSource source, Optional<URI> movedTo) throws InterruptedException {
        long items = feed.items().size();
        long whole = feed.items().stream()
                .filter(item -> item.item().body().isPresent())
                .count();
        Map<String, Long> figures = new HashMap<>(Map.of("items", items, "wholeTexts", whole));
        StringBuilder words = new StringBuilder(items == 0 ? "no items" : counted(items, "item"));
        Optional<FeedItem> newest = newest(feed);
        if (items > 0) {
            words.append(newest.flatMap(FeedLook::time)
                    .map(time -> ", newest " + age(time))
                    .orElse(", without dates"));
            words.append(", whole texts in ")
                    .append(whole == items ? "all" : whole == 0 ? "none" : whole + " of " + items);
        }
        if (!feed.skipped().isEmpty()) {
            figures.put("unusable", (long) feed.skipped().size());
            words.append("; ")
                    .append(counted(feed.skipped().size(), "item"))
                    .append(" cannot be used: ")
                    .append(bare(feed.skipped().getFirst()));
        }
        movedTo.ifPresent(
                to -> words.append("; it has moved for good to ").append(to).append(", so change its address"));
        Optional<FeedItem> fromPage = newest.filter(item -> isReadFromPage(item, source.text()));
        if (fromPage.isEmpty()) {
            return SourceLook.good(words + ".", figures);
        }
        return switch (page(fromPage.get())) {
            case PageText.Read(long characters) -> {
                figures.put("pageCharacters", characters);
                yield SourceLook.good(
                        String.format(
                                Locale.ROOT,
                                "%s; page of the newest read: %s.",
                                words,
                                counted(characters, "character")),
                        figures);
            }
            case PageText.None(String sentence) ->
                new SourceLook(
                        false, words + "; no text from the page of the newest: " + bare(sentence) + ".", figures);
        };
    }

    private static boolean isReadFromPage(FeedItem item, FullText from) {
        return !item.item().retracted()
                && item.item().url().isPresent()
                && switch (from) {
                    case AUTO -> item.item().body().isEmpty();
                    case FEED -> false;
                    case PAGE -> true;
                };
    }

    private static Optional<FeedItem> newest(Feed feed) {
        return feed.items().stream()
                .filter(item -> time(item).isPresent())
                .max(Comparator.comparing(item -> time(item).orElse(Instant.MIN)))
                .or(() -> feed.items().stream().findFirst());
    }

    private static Optional<Instant> time(FeedItem item) {
        return item.item().updatedAt().or(() -> item.item().publishedAt());
    }

    private PageText page(FeedItem item) throws InterruptedException {
        return switch (fetch(item.item().url().orElseThrow())) {
            case Fetched.Failed failed -> new PageText.None(failed.sentence());
            case Fetched.NotModified _ -> new PageText.None("It answered that nothing has changed, unasked.");
            case Fetched.Fresh fresh -> {
                Page page = PageReader.read(
                        fresh.bytes(),
                        fresh.charset(),
                        Optional.of(fresh.finalUri().toString()));
                yield page.text().isBlank()
                        ? new PageText.None(
                                fresh.finalUri().getHost() + " gave a page without a text that could be read")
                        : new PageText.Read(page.text().length());
            }
        };
    }

    private Fetched fetch(String address) throws InterruptedException {
        try {
            return fetcher.fetch(new URI(address), Validators.none());
        } catch (URISyntaxException e) {
            return new Fetched.Failed("The address is no valid URL: check it.", Optional.empty(), true);
        }
    }

    private String age(Instant time) {
        Duration age = Duration.between(time, clock.instant());
        return age.isNegative() ? "dated " + span(age.negated()) + " ahead" : span(age) + " ago";
    }

    private static String span(Duration span) {
        if (span.toMinutes() < 1) {
            return "less than a minute";
        }
        if (span.toHours() < 1) {
            return counted(span.toMinutes(), "minute");
        }
        return span.toDays() < 2 ? counted(span.toHours(), "hour") : counted(span.toDays(), "day");
    }

    private static String counted(long number, String what) {
        return String.format(Locale.ROOT, "%,d %s%s", number, what, number == 1 ? "" : "s");
    }

    private static String bare(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }
}
