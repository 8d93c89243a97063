package dev.crosswire.sources.feed;

import dev.crosswire.sources.UnreadableException;
import dev.crosswire.sources.fetch.Fetched;
import dev.crosswire.sources.fetch.MediaType;
import dev.crosswire.sources.fetch.Printable;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.w3c.dom.Element;

/** Bytes to a feed: RSS 0.9x to 2.0, RSS 1.0, Atom 0.3 and 1.0, JSON Feed 1.0 and 1.1, told apart by what is in them. */
public final class FeedReader {

    private static final int LARGEST = 16 << 20;

    private FeedReader() {}

    /** What a fetch brought. */
    public static Feed read(Fetched.Fresh fresh) throws UnreadableException {
        return read(fresh.bytes(), fresh.contentType(), fresh.finalUri());
    }

    /**
     * Items that are of no use are skipped, each with a sentence; faults that readers of feeds put up with are put up with.
     *
     * @param contentType the header as it came
     * @param finalUri where the bytes are from, absolute: relative links are taken from there
     * @throws UnreadableException where the bytes are no feed; where they are a page that names its feed, it says which
     */
    public static Feed read(byte[] bytes, Optional<String> contentType, URI finalUri) throws UnreadableException {
        String shown = Printable.address(finalUri);
        if (bytes.length > LARGEST) {
            throw new UnreadableException(shown + " holds more than 16 MiB: give a smaller feed.");
        }
        String text = FeedText.decoded(bytes, MediaType.of(contentType).charset());
        int start = FeedMarkup.start(text);
        if (start == text.length()) {
            throw new UnreadableException(shown + " is empty where a feed should be: check the address.");
        }
        if (text.charAt(start) == '{') {
            return JsonFeed.read(text.substring(start), finalUri, shown);
        }
        if (text.charAt(start) != '<') {
            throw new UnreadableException(shown + " is neither XML nor JSON: give the address of a feed.");
        }
        if (FeedPage.is(text.substring(start, Math.min(text.length(), start + 2000)))) {
            throw FeedPage.inPlaceOfAFeed(text, finalUri, shown);
        }
        Element root = FeedMarkup.root(text.substring(start), shown);
        return switch (Xml.name(root).toLowerCase(Locale.ROOT)) {
            case "rss", "rdf", "channel" -> RssFeed.read(root, finalUri, shown);
            case "feed" -> AtomFeed.read(root, finalUri, shown);
            case "html" -> throw FeedPage.inPlaceOfAFeed(text, finalUri, shown);
            default ->
                throw new UnreadableException(shown + " is XML, but neither RSS nor Atom: give the address of a feed.");
        };
    }
}
