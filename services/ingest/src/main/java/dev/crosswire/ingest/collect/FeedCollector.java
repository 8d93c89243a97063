package dev.crosswire.ingest.collect;

import dev.crosswire.extraction.newsroom.ListedSource;
import dev.crosswire.ingest.spool.Origin;
import dev.crosswire.ingest.spool.Spool;
import dev.crosswire.sources.Item;
import dev.crosswire.sources.UnreadableException;
import dev.crosswire.sources.feed.Feed;
import dev.crosswire.sources.feed.FeedDocument;
import dev.crosswire.sources.feed.FeedItem;
import dev.crosswire.sources.feed.FeedState;
import dev.crosswire.sources.feed.Pace;
import dev.crosswire.sources.fetch.Fetched;
import dev.crosswire.sources.fetch.Fetcher;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Fetches a feed, or a document of an agency, and takes what is new in it. */
final class FeedCollector implements Collector {

    private static final Logger LOG = LoggerFactory.getLogger(FeedCollector.class);

    /** After so many looks a page that cannot be had is given up, and the summary has to do. */
    private static final int TRIES = 3;

    private final ListedSource source;
    private final String address;
    private final Fetcher fetcher;
    private final FullTexts texts;
    private final FeedStates states;
    private final Spool spool;
    private final InstantSource clock;
    private final Pace pace;
    private final Map<String, Integer> tries = new HashMap<>();
    private @Nullable FeedState state;

    FeedCollector(ListedSource source, Fetcher fetcher, FeedStates states, Spool spool, InstantSource clock) {
        this.source = source;
        this.address = source.address().orElseThrow();
        this.fetcher = fetcher;
        this.texts = new FullTexts(fetcher);
        this.states = states;
        this.spool = spool;
        this.clock = clock;
        this.pace = Pace.of(source.listing().poll().orElseThrow());
    }

    @Override
    public Instant look(Instant now) throws CollectException, InterruptedException {
        FeedState before = state == null ? states.read(source.id(), address) : state;
        state = before;
        if (before.nextPoll().isAfter(now)) {
            return before.nextPoll();
        }
        return switch (fetcher.fetch(URI.create(address), before.validators())) {
            case Fetched.NotModified unchanged -> {
                tellOfMove(unchanged.movedTo());
                FeedState after = before.unchanged(clock.instant(), pace, unchanged.maxAge());
                state = after;
                yield after.nextPoll();
            }
            case Fetched.Failed(String sentence, var retryAfter, boolean forGood) -> {
                FeedState after = before.failed(
                        clock.instant(),
                        pace,
                        retryAfter,
                        RandomGenerator.getDefault().nextDouble());
                state = after;
                throw new CollectException(
                        forGood ? sentence + " Take the source off the list, or give it another address." : sentence,
                        Optional.of(after.nextPoll()));
            }
            case Fetched.Fresh fresh -> taken(before, fresh);
        };
    }

    private Instant taken(FeedState before, Fetched.Fresh fresh) throws CollectException, InterruptedException {
        tellOfMove(fresh.movedTo());
        Feed feed;
        try {
            feed = FeedDocument.read(fresh);
        } catch (UnreadableException e) {
            FeedState after = before.failed(
                    clock.instant(),
                    pace,
                    Optional.empty(),
                    RandomGenerator.getDefault().nextDouble());
            state = after;
            throw new CollectException(e.sentence(), Optional.of(after.nextPoll()));
        }
        feed.skipped().forEach(sentence -> LOG.info("Source {}: {}", source.id(), sentence));
        List<FeedItem> untaken = before.untaken(feed);
        List<FeedItem> taken = new ArrayList<>();
        Batches batches = new Batches(source.id());
        Optional<String> later = Optional.empty();
        // Oldest first: where a feed holds two versions of a story, the later one is to be read later.
        for (FeedItem item : untaken.reversed()) {
            switch (texts.find(item, source.text(), tried(item) >= TRIES)) {
                case FullTexts.Found.Whole(Item whole) -> {
                    batches.add(
                            ItemJson.of(source.listing(), withLanguage(whole, feed), clock.instant()),
                            Origin.of(address),
                            embargo(whole));
                    taken.add(item);
                }
                case FullTexts.Found.Later(String reason) -> later = Optional.of(reason);
                case FullTexts.Found.Nowhere(String reason) -> {
                    LOG.info(
                            "Source {}: {} is left out: {}",
                            source.id(),
                            item.item().url().orElse("an item"),
                            reason);
                    taken.add(item);
                }
            }
        }
        spool.add(batches.all());
        taken.forEach(item -> tries.remove(item.item().id()));
        FeedState after = before.taken(feed, taken)
                .polled(
                        clock.instant(),
                        pace,
                        // With these the server would keep back what is still to be taken.
                        later.isEmpty() ? fresh.validators() : before.validators(),
                        feed.ttl(),
                        fresh.maxAge());
        if (!taken.isEmpty() || !after.validators().equals(before.validators())) {
            states.write(source.id(), address, after);
        }
        state = after;
        if (later.isPresent()) {
            throw new CollectException(later.get(), Optional.of(after.nextPoll()));
        }
        return after.nextPoll();
    }

    private int tried(FeedItem item) {
        return tries.merge(item.item().id(), 1, Integer::sum);
    }

    /** Under embargo until then; a retraction waits for nothing. */
    static Instant embargo(Item item) {
        return item.retracted() ? Instant.EPOCH : item.embargoedUntil().orElse(Instant.EPOCH);
    }

    private static Item withLanguage(Item item, Feed feed) {
        if (item.language().isPresent() || feed.language().isEmpty()) {
            return item;
        }
        return new Item(
                item.id(),
                item.version(),
                item.url(),
                item.title(),
                item.publishedAt(),
                item.updatedAt(),
                feed.language(),
                item.wire(),
                item.body(),
                item.embargoedUntil(),
                item.retracted());
    }

    private void tellOfMove(Optional<URI> movedTo) {
        movedTo.ifPresent(
                to -> LOG.warn("Source {} has moved for good to {}: change its address in the list", source.id(), to));
    }
}
