package dev.crosswire.sources.feed;

import dev.crosswire.sources.UnreadableException;
import dev.crosswire.sources.fetch.Printable;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;

/** A page that was given where a feed should have been; most pages name their feed. */
final class FeedPage {

    private static final int READ = 256 << 10;
    private static final Pattern START = Pattern.compile(
            "(?:<\\?xml[^>]{0,200}>\\s*|<!--(?:(?!-->)[\\s\\S]){0,1000}-->\\s*)*+<(?:!doctype\\s+html|html|head|body)\\b",
            Pattern.CASE_INSENSITIVE);

    private FeedPage() {}

    static boolean is(String start) {
        return START.matcher(start).lookingAt();
    }

    static UnreadableException inPlaceOfAFeed(String page, URI finalUri, String shown) {
        String head = page.substring(0, Math.min(page.length(), READ));
        Optional<String> feed =
                Jsoup.parse(head, finalUri.toString()).select("link[rel~=(?i)\\balternate\\b][href]").stream()
                        .filter(link -> isFeed(link.attr("type")))
                        .flatMap(link -> FeedWords.link(Optional.of(link.absUrl("href")), finalUri).stream())
                        .findFirst();
        return new UnreadableException(feed.map(address ->
                        shown + " is a page, not a feed: give " + Printable.of(address) + ", the feed that it names.")
                .orElseGet(() -> shown + " is a page, not a feed, and names none: give the address of a feed."));
    }

    private static boolean isFeed(String type) {
        String name = type.strip().toLowerCase(Locale.ROOT);
        return name.startsWith("application/rss+xml")
                || name.startsWith("application/atom+xml")
                || name.startsWith("application/feed+json");
    }
}
