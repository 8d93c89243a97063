package dev.crosswire.sources.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crosswire.sources.Item;
import dev.crosswire.sources.UnreadableException;
import dev.crosswire.sources.fetch.Validators;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedStateTest {

    private static final Instant NOW = Instant.parse("2026-11-27T09:30:00Z");
    private static final Pace PACE = Pace.of(Duration.ofMinutes(5));

    @Test
    void takesAnItemOnceAndAgainWhenItsWordsChange() {
        Feed first = feed(item("1", "one", "2026-11-27T08:00:00Z"), item("2", "two", "2026-11-27T08:00:00Z"));
        FeedState state = FeedState.unpolled();
        assertThat(state.untaken(first)).hasSize(2);

        state = state.taken(first, state.untaken(first));
        Feed second =
                feed(item("1", "one", "2026-11-27T09:00:00Z"), item("2", "two, corrected", "2026-11-27T08:00:00Z"));

        assertThat(state.untaken(first)).isEmpty();
        assertThat(state.untaken(second)).extracting(each -> each.item().id()).containsExactly("2");
        assertThat(state.knows("2")).isTrue();
        assertThat(state.knows("3")).isFalse();
    }

    @Test
    void takesAPointerAgainWhenItsDateOfChangeDoes() {
        Feed before = feed(item("1", "", "2026-11-27T08:00:00Z"));
        FeedState state = FeedState.unpolled().taken(before, before.items());

        assertThat(state.untaken(before)).isEmpty();
        assertThat(state.untaken(feed(item("1", "", "2026-11-27T09:00:00Z")))).hasSize(1);
    }

    @Test
    void remembersWhatIsStillInTheFeedAndForgetsWhatLeftItFirst() {
        FeedState state = FeedState.unpolled();
        Feed lasting = feed(item("lasting", "x", "2026-11-27T08:00:00Z"));
        state = state.taken(lasting, lasting.items());
        for (int round = 0; round < 6; round++) {
            int from = round * 900;
            Feed feed = new Feed(
                    "F",
                    Optional.empty(),
                    java.util.stream.Stream.concat(
                                    lasting.items().stream(),
                                    IntStream.range(from, from + 900)
                                            .mapToObj(i -> item("i" + i, "x", "2026-11-27T08:00:00Z")))
                            .toList(),
                    Optional.empty(),
                    List.of());
            state = state.taken(feed, state.untaken(feed));
        }

        assertThat(state.seen()).hasSize(FeedState.MOST_SEEN);
        assertThat(state.knows("lasting")).isTrue();
        assertThat(state.knows("i0")).isFalse();
        assertThat(state.knows("i5399")).isTrue();
    }

    @Test
    void pollsNoSoonerThanAnybodyAsksFor() {
        FeedState state = FeedState.unpolled();
        Validators fresh = Validators.of(Optional.of("\"a\""), Optional.empty());

        assertThat(state.polled(NOW, PACE, fresh, Optional.empty(), Optional.empty())
                        .nextPoll())
                .isEqualTo(NOW.plus(Duration.ofMinutes(5)));
        assertThat(state.polled(
                                NOW,
                                PACE,
                                fresh,
                                Optional.of(Duration.ofMinutes(30)),
                                Optional.of(Duration.ofMinutes(10)))
                        .nextPoll())
                .isEqualTo(NOW.plus(Duration.ofMinutes(30)));
        assertThat(state.polled(NOW, PACE, fresh, Optional.of(Duration.ofDays(999)), Optional.empty())
                        .nextPoll())
                .isEqualTo(NOW.plus(Duration.ofDays(1)));
        assertThat(state.unchanged(NOW, PACE, Optional.of(Duration.ofHours(1))).nextPoll())
                .isEqualTo(NOW.plus(Duration.ofHours(1)));
    }

    @Test
    void backsOffWithEachFailureUntilOnePollSucceeds() {
        FeedState state = FeedState.unpolled();
        for (int minutes : new int[] {5, 10, 20, 40}) {
            state = state.failed(NOW, PACE, Optional.empty(), 0);
            assertThat(state.nextPoll()).isEqualTo(NOW.plus(Duration.ofMinutes(minutes)));
        }
        assertThat(state.failed(NOW, PACE, Optional.of(Duration.ofHours(9)), 0).nextPoll())
                .isEqualTo(NOW.plus(Duration.ofHours(9)));
        for (int i = 0; i < 100; i++) {
            state = state.failed(NOW, PACE, Optional.empty(), 0.99);
        }
        assertThat(state.nextPoll()).isEqualTo(NOW.plus(Duration.ofDays(1)));
        assertThat(state.unchanged(NOW, PACE, Optional.empty()).failures()).isZero();
    }

    @Test
    void comesBackFromJsonAsItWas() throws Exception {
        Feed feed = feed(item("b", "x", "2026-11-27T08:00:00Z"), item("a\u2028\"", "y", "2026-11-27T08:00:00Z"));
        FeedState state = FeedState.unpolled()
                .taken(feed, feed.items())
                .polled(
                        NOW.plusNanos(1),
                        PACE,
                        new Validators(
                                Optional.of("W/\"\u00e9 \\ \""),
                                Optional.of("whenever"),
                                Optional.of(URI.create("https://news.example/f"))),
                        Optional.empty(),
                        Optional.empty());

        FeedState back = FeedStateJson.read(FeedStateJson.write(state));

        assertThat(back).isEqualTo(state);
        assertThat(back.seen().keySet()).containsExactlyElementsOf(state.seen().keySet());
        assertThat(FeedStateJson.read(FeedStateJson.write(FeedState.unpolled())))
                .isEqualTo(FeedState.unpolled());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{",
                "{}",
                "{\"version\":2,\"nextPoll\":\"1970-01-01T00:00:00Z\",\"failures\":0,\"seen\":[]}",
                "{\"version\":1,\"nextPoll\":\"soon\",\"failures\":0,\"seen\":[]}",
                "{\"version\":1,\"nextPoll\":\"1970-01-01T00:00:00Z\",\"failures\":-1,\"seen\":[]}",
                "{\"version\":1,\"nextPoll\":\"1970-01-01T00:00:00Z\",\"failures\":0.5,\"seen\":[]}",
                "{\"version\":1,\"nextPoll\":\"1970-01-01T00:00:00Z\",\"failures\":0,\"seen\":[[\"a\",\"b\"],[\"a\",\"b\"]]}",
                "{\"version\":1,\"nextPoll\":\"1970-01-01T00:00:00Z\",\"failures\":0,\"seen\":[[\"a\"]]}",
                "{\"version\":1,\"nextPoll\":\"1970-01-01T00:00:00Z\",\"failures\":0,\"seen\":[],\"more\":1}",
                "{\"version\":1,\"nextPoll\":\"1970-01-01T00:00:00Z\",\"failures\":0,\"failures\":0,\"seen\":[]}",
                "{\"version\":1,\"nextPoll\":\"1970-01-01T00:00:00Z\",\"failures\":0,\"seen\":[]} x",
                "{\"version\":1,\"etag\":\"a\\r\\nb\",\"nextPoll\":\"1970-01-01T00:00:00Z\",\"failures\":0,\"seen\":[]}"
            })
    void doesNotReadWhatItDidNotWrite(String json) {
        assertThatThrownBy(() -> FeedStateJson.read(json.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(UnreadableException.class)
                .hasMessageStartingWith("The stored state of a feed ");
    }

    private static Feed feed(FeedItem... items) {
        return new Feed("F", Optional.empty(), List.of(items), Optional.empty(), List.of());
    }

    private static FeedItem item(String id, String words, String updated) {
        return new FeedItem(
                new Item(
                        id,
                        OptionalInt.empty(),
                        Optional.empty(),
                        "Title",
                        Optional.empty(),
                        Optional.of(Instant.parse(updated)),
                        Optional.empty(),
                        Optional.empty(),
                        FeedWords.text(Optional.of(words)),
                        Optional.empty(),
                        false),
                Optional.empty(),
                Optional.empty());
    }
}
