package dev.crosswire.sources.feed;

import dev.crosswire.sources.Item;
import dev.crosswire.sources.fetch.Validators;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * What is remembered of one feed between two polls; a value, to be stored together with what was made of its items.
 *
 * <p>After a fetch: publish {@link #untaken}, then store {@link #taken} and {@link #polled} of it in one go. The validators
 * of a feed may only be stored once all of its items are taken, since nothing is sent again that they cover.
 *
 * @param validators to ask whether anything has changed
 * @param nextPoll not to be polled before
 * @param failures in a row
 * @param seen ids of items (digests of long ones) with a fingerprint of the content that was last taken, the one longest unseen first
 */
public record FeedState(Validators validators, Instant nextPoll, int failures, SequencedMap<String, String> seen) {

    /** Several times what a feed may hold, so that an item that is still in it is never forgotten. */
    static final int MOST_SEEN = 4000;

    private static final int LONGEST_KEY = 200;

    /** @throws IllegalArgumentException where there are more seen items than are kept, or a negative count */
    public FeedState {
        if (failures < 0 || seen.size() > MOST_SEEN) {
            throw new IllegalArgumentException("The state of a feed holds an impossible count: start the feed afresh.");
        }
        seen = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(seen));
    }

    /** Of a feed that was never polled, due at once. */
    public static FeedState unpolled() {
        return new FeedState(Validators.none(), Instant.EPOCH, 0, new LinkedHashMap<>());
    }

    /** What of a feed is new, or has changed since it was taken, in the order of the feed. */
    public List<FeedItem> untaken(Feed feed) {
        return feed.items().stream()
                .filter(each -> !fingerprint(each).equals(seen.get(key(each))))
                .toList();
    }

    /** Whether an item was taken before in some version, so that what comes now is a new version of it. */
    public boolean knows(String id) {
        return seen.containsKey(key(id));
    }

    /**
     * With the items taken, and those forgotten that have been out of the feed for longest.
     *
     * @param feed whose items are in it, taken or not, and stay remembered
     */
    public FeedState taken(Feed feed, Collection<FeedItem> items) {
        LinkedHashMap<String, String> now = new LinkedHashMap<>(seen);
        // newest first in most feeds, and the last to be remembered is the last to be forgotten
        for (FeedItem each : feed.items().reversed()) {
            Optional.ofNullable(now.remove(key(each))).ifPresent(print -> now.put(key(each), print));
        }
        for (FeedItem each : List.copyOf(items).reversed()) {
            now.remove(key(each));
            now.put(key(each), fingerprint(each));
        }
        while (now.size() > MOST_SEEN) {
            now.pollFirstEntry();
        }
        return new FeedState(validators, nextPoll, failures, now);
    }

    /** After the whole feed came and was taken. */
    public FeedState polled(
            Instant now, Pace pace, Validators fresh, Optional<Duration> ttl, Optional<Duration> maxAge) {
        return new FeedState(fresh, now.plus(pace.afterSuccess(ttl, maxAge)), 0, seen);
    }

    /** After the server said that nothing has changed. */
    public FeedState unchanged(Instant now, Pace pace, Optional<Duration> maxAge) {
        return new FeedState(validators, now.plus(pace.afterSuccess(Optional.empty(), maxAge)), 0, seen);
    }

    /** After no feed came, or none that could be read; {@code jitter} is from 0 up to 1. */
    public FeedState failed(Instant now, Pace pace, Optional<Duration> retryAfter, double jitter) {
        int inARow = Math.min(failures + 1, 1_000_000);
        return new FeedState(validators, now.plus(pace.afterFailure(inARow, retryAfter, jitter)), inARow, seen);
    }

    /**
     * Of the words. Dates are left out where there are words, as many feeds set them anew with each build; where the
     * article is only pointed to, a new date of change is the one hint that its page may have changed.
     */
    static String fingerprint(FeedItem each) {
        Item item = each.item();
        String words = String.join(
                "\u0000",
                item.title(),
                words(item.body()),
                words(each.summary()),
                item.body().isPresent()
                        ? ""
                        : item.updatedAt().map(Instant::toString).orElse(""),
                item.retracted() ? "retracted" : "");
        return digest(words);
    }

    private static String key(FeedItem each) {
        return key(each.item().id());
    }

    /** Ids that are addresses can be long, and there are thousands of them in each of hundreds of states. */
    private static String key(String id) {
        return id.length() <= LONGEST_KEY ? id : "sha-256:" + digest(id);
    }

    private static String digest(String words) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String words(Optional<Item.Body> body) {
        return body.map(FeedWords::words).orElse("");
    }
}
