package dev.crosswire.sources.feed;

import dev.crosswire.sources.Item;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The items of one feed that are of use, each once, and a sentence about each that is not. */
final class FeedItems {

    /** More than any feed of news holds; what is beyond is older in nearly all of them. */
    static final int MOST = 1000;

    private static final int MOST_SENTENCES = 20;
    private static final int LONGEST_ID = 2048;
    private static final int LONGEST_BODY = 1 << 20;

    private final String shown;
    private final Optional<String> language;
    private final List<Draft> drafts = new ArrayList<>();
    private final List<String> skipped = new ArrayList<>();

    /** @param language of items that name none */
    FeedItems(String shown, Optional<String> language) {
        this.shown = shown;
        this.language = language;
    }

    boolean isFull() {
        return drafts.size() >= MOST;
    }

    /** @param held by the feed in all */
    void leaveOut(int held) {
        skip(shown + " holds " + held + " items: only the first " + MOST + " were read.");
    }

    /** @param number of the item in its feed, from 1 */
    void add(int number, Draft draft) {
        String which = "Item " + number + " of " + shown;
        if (draft.guid().isEmpty() && draft.link().isEmpty()) {
            skip(which + " has neither an id nor a link and was skipped: tell its publisher.");
        } else if (tooLong(draft.guid()) || tooLong(draft.link())) {
            skip(which + " has an id of more than " + LONGEST_ID + " characters and was skipped: tell its publisher.");
        } else if (tooMuch(draft.content()) || tooMuch(draft.summary())) {
            skip(which + " is longer than a million characters and was skipped: tell its publisher.");
        } else if (draft.title().isEmpty()
                && draft.content().isEmpty()
                && draft.summary().isEmpty()
                && draft.link().isEmpty()
                && !draft.retracted()) {
            skip(which + " has neither words nor a link to any and was skipped: tell its publisher.");
        } else {
            drafts.add(draft);
        }
    }

    void skip(String sentence) {
        if (skipped.size() < MOST_SENTENCES) {
            skipped.add(sentence);
        }
    }

    List<String> skipped() {
        return skipped;
    }

    /**
     * In the order of the feed. Where one id stands on items with different links, the publisher's ids are none and the
     * links are taken in their place; where an item stands there twice, the later version of it is taken.
     */
    List<FeedItem> items() {
        Map<String, String> links = new HashMap<>();
        Map<String, Boolean> ambiguous = new HashMap<>();
        for (Draft draft : drafts) {
            if (draft.guid().isPresent() && draft.link().isPresent()) {
                String guid = draft.guid().get();
                String link = draft.link().get();
                if (!links.computeIfAbsent(guid, first -> link).equals(link)) {
                    ambiguous.put(guid, true);
                }
            }
        }
        LinkedHashMap<String, Draft> once = new LinkedHashMap<>();
        for (Draft draft : drafts) {
            boolean byLink = draft.guid().map(ambiguous::containsKey).orElse(true)
                    && draft.link().isPresent();
            String id = byLink ? draft.link().orElseThrow() : plain(draft.guid().orElseThrow());
            once.merge(id, draft, (first, second) -> isLater(second, first) ? second : first);
        }
        return once.entrySet().stream()
                .map(each -> item(each.getKey(), each.getValue()))
                .toList();
    }

    /** Ids become keys and are logged. */
    private static String plain(String guid) {
        return guid.replaceAll("\\p{Cntrl}", " ");
    }

    private static boolean isLater(Draft second, Draft first) {
        if (first.retracted() != second.retracted()) {
            return second.retracted();
        }
        Optional<Instant> before = first.updatedAt().or(first::publishedAt);
        Optional<Instant> after = second.updatedAt().or(second::publishedAt);
        return before.isPresent() && after.isPresent() && after.get().isAfter(before.get());
    }

    private FeedItem item(String id, Draft draft) {
        Optional<Item.Body> whole = draft.content().filter(content -> !FeedWords.breaksOff(content));
        return new FeedItem(
                new Item(
                        id,
                        OptionalInt.empty(),
                        draft.link(),
                        draft.title(),
                        draft.publishedAt(),
                        draft.updatedAt(),
                        draft.language().or(() -> language),
                        Optional.empty(),
                        whole,
                        Optional.empty(),
                        draft.retracted()),
                whole.isPresent() ? draft.summary() : draft.content().or(draft::summary),
                draft.author());
    }

    private static boolean tooLong(Optional<String> id) {
        return id.map(text -> text.length() > LONGEST_ID).orElse(false);
    }

    private static boolean tooMuch(Optional<Item.Body> body) {
        return body.map(each -> FeedWords.words(each).length() > LONGEST_BODY).orElse(false);
    }
}
