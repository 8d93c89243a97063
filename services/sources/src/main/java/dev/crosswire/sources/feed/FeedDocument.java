package dev.crosswire.sources.feed;

import dev.crosswire.sources.UnreadableException;
import dev.crosswire.sources.agency.AgencyMessage;
import dev.crosswire.sources.agency.AgencyReader;
import dev.crosswire.sources.fetch.Fetched;
import java.util.Optional;

/** What stands at the address of a source: a feed, or a document of an agency, which is read as one. */
public final class FeedDocument {

    private FeedDocument() {}

    /**
     * The items, in the order of a feed: the newest version of an agency's item comes first, as it does in most feeds.
     *
     * @throws UnreadableException where it is neither; the sentence is that of a feed, since that is what most should be
     */
    public static Feed read(Fetched.Fresh fresh) throws UnreadableException {
        try {
            return FeedReader.read(fresh);
        } catch (UnreadableException noFeed) {
            AgencyMessage message;
            try {
                message = AgencyReader.read(
                        fresh.bytes(), String.valueOf(fresh.finalUri().getHost()));
            } catch (UnreadableException noAgency) {
                noFeed.addSuppressed(noAgency);
                throw noFeed;
            }
            return new Feed(
                    "",
                    Optional.empty(),
                    message.items().reversed().stream()
                            .map(item -> new FeedItem(item, Optional.empty(), Optional.empty()))
                            .toList(),
                    Optional.empty(),
                    message.skipped());
        }
    }
}
