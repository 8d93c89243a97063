package dev.crosswire.ingest.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crosswire.core.article.Article;
import dev.crosswire.ingest.article.PostedArticle;
import dev.crosswire.ingest.article.Submission;
import dev.crosswire.ingest.intake.Reader.Draft;
import dev.crosswire.ingest.intake.Reader.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Who shares a transaction with whom. */
class TurnsTest {

    private static final Instant NOW = Instant.parse("2026-03-14T12:00:00Z");

    private final Turns turns = new Turns();
    private final CountDownLatch first = new CountDownLatch(1);
    private volatile boolean busy;
    private final List<List<String>> groups = new ArrayList<>();
    private final List<Future<Receipt>> settled = new ArrayList<>();

    /** The first transaction takes until the latch is open. */
    private void settle(List<Turn> group) throws InterruptedException {
        busy = true;
        first.await();
        groups.add(group.stream().map(turn -> String.join("+", turn.ids())).toList());
        for (Turn turn : group) {
            if (turn.ids().contains("refused")) {
                turn.refuse(new SinkUnavailableException("Kafka is away."));
            } else {
                turn.settle(new Receipt(List.of(), List.of()));
            }
        }
    }

    /** Requests that come one after the other while the first is being published. */
    @SafeVarargs
    private final void come(List<String>... requests) {
        for (List<String> ids : requests) {
            FutureTask<Receipt> task = new FutureTask<>(() -> turns.await(turn(ids), this::settle));
            settled.add(task);
            Thread.ofVirtual().start(task);
            // The first has to have its turn before others come, and each to wait before the next does.
            while (turns.waiting() < settled.size() || !busy) {
                Thread.onSpinWait();
            }
        }
        first.countDown();
    }

    private static Turn turn(List<String> ids) {
        Map<Draft, Outcome> read = ids.stream()
                .filter(id -> id.startsWith("long"))
                .map(TurnsTest::article)
                .collect(Collectors.toMap(
                        posted -> new Draft(posted, 1), posted -> new Outcome.Read(longest(posted.id()))));
        return new Turn(
                IntStream.range(0, ids.size())
                        .mapToObj(index -> (Submission) new Submission.Usable(index, article(ids.get(index))))
                        .toList(),
                read,
                NOW);
    }

    /** More than half of what a transaction may hold, if each of its characters took three bytes. */
    private static ReadArticle longest(String id) {
        return new ReadArticle(
                new Article(
                        id,
                        1,
                        "herald",
                        Optional.empty(),
                        "T",
                        NOW,
                        NOW,
                        "en",
                        Optional.empty(),
                        "x".repeat((int) Turns.MOST_BYTES / 5),
                        false),
                List.of());
    }

    private static PostedArticle article(String id) {
        return new PostedArticle(
                id, "herald", Optional.empty(), "T", NOW, "en", Optional.empty(), "One.", OptionalInt.empty(), false);
    }

    private void awaitAll() throws Exception {
        for (Future<Receipt> each : settled) {
            each.get();
        }
    }

    private static List<String> ids(int from, int count) {
        return IntStream.range(from, from + count).mapToObj(i -> "a" + i).toList();
    }

    @Test
    void publishesTogetherWhatCameWhileOneWasPublished() throws Exception {
        come(List.of("a"), List.of("b"), List.of("c"), List.of("d"));
        awaitAll();

        assertThat(groups).containsExactly(List.of("a"), List.of("b", "c", "d"));
        assertThat(turns.waiting()).isZero();
    }

    @Test
    void publishesTwoVersionsOfOneArticleOneAfterTheOther() throws Exception {
        come(List.of("x"), List.of("a"), List.of("b"), List.of("a"), List.of("c"));
        awaitAll();

        assertThat(groups).containsExactly(List.of("x"), List.of("a", "b"), List.of("a", "c"));
    }

    @Test
    void addsNoRequestToOneThatIsLargeAlready() throws Exception {
        come(List.of("x"), ids(0, Turns.MOST_TOGETHER + 1), List.of("y"), ids(200, Turns.MOST_TOGETHER), List.of("z"));
        awaitAll();

        assertThat(groups).extracting(List::size).containsExactly(1, 1, 1, 1, 1);
    }

    @Test
    void letsNoRequestShareATransactionThatItsNeighboursFill() throws Exception {
        come(List.of("x"), List.of("long1"), List.of("long2"), List.of("small"));
        awaitAll();

        assertThat(groups).containsExactly(List.of("x"), List.of("long1"), List.of("long2", "small"));
    }

    @Test
    void tellsEachWhatBecameOfIt() throws Exception {
        come(List.of("a"), List.of("refused"), List.of("b"));

        settled.get(0).get();
        assertThatThrownBy(() -> settled.get(1).get())
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(SinkUnavailableException.class);
        settled.get(2).get();
    }
}
