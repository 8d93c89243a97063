package dev.crosswire.ingest.spool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What waits on disk between a fetch and Kafka. */
class SpoolTest {

    private static final Instant NOW = Instant.parse("2026-03-14T12:00:00Z");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private static Batch batch(String body, Instant due) {
        return new Batch("herald", due, List.of(new Origin("https://herald.example/feed", -1, -1)), body);
    }

    private static Batch batch(String body) {
        return batch(body, Instant.EPOCH);
    }

    private Spool spool() {
        return new Spool(folder, 10_000);
    }

    private static Optional<Spool.Due> next(Spool spool, Instant now) throws InterruptedException {
        return spool.next(now, Duration.ZERO);
    }

    @Test
    void givesBatchesInTheOrderInWhichTheyCameAndKeepsEachUntilItIsDone() throws Exception {
        Spool spool = spool();
        spool.add(List.of(batch("[1]"), batch("[2]")));
        spool.add(List.of(batch("[3]")));

        Spool.Due first = next(spool, NOW).orElseThrow();
        assertThat(first.batch()).isEqualTo(batch("[1]"));
        assertThat(next(spool, NOW)).contains(first);
        spool.done(first);
        assertThat(next(spool, NOW).orElseThrow().batch().body()).isEqualTo("[2]");
    }

    @Test
    void holdsAfterACrashWhatWasNotDone() throws Exception {
        Spool before = spool();
        List<Origin> origins = List.of(new Origin("agency.articles", 2, 17), new Origin("agency.articles", 2, 18));
        Batch two = new Batch("ägency\n", NOW.plusSeconds(60), origins, "[\"日本\n語\"]");
        before.add(List.of(batch("[1]"), batch("[2]"), two));
        before.done(next(before, NOW).orElseThrow());

        Spool after = spool();

        assertThat(after.batches()).isEqualTo(2);
        assertThat(after.bytes()).isEqualTo(before.bytes()).isPositive();
        after.done(next(after, NOW).orElseThrow());
        assertThat(next(after, NOW)).isEmpty();
        assertThat(next(after, NOW.plusSeconds(60)).orElseThrow().batch()).isEqualTo(two);
        after.add(List.of(batch("[3]")));
        assertThat(next(after, NOW).orElseThrow().batch().body()).isEqualTo("[3]");
    }

    @Test
    void holdsWhatIsUnderEmbargoUntilItEndsAndLetsOthersPass() throws Exception {
        Spool spool = spool();
        spool.add(List.of(batch("[late]", NOW.plusSeconds(120)), batch("[soon]", NOW.plusSeconds(60)), batch("[now]")));

        Spool.Due now = next(spool, NOW).orElseThrow();
        assertThat(now.batch().body()).isEqualTo("[now]");
        spool.done(now);
        assertThat(next(spool, NOW.plusSeconds(59))).isEmpty();
        assertThat(next(spool, NOW.plusSeconds(180)).orElseThrow().batch().body())
                .isEqualTo("[soon]");
    }

    @Test
    void isFullFromItsBoundOnAndSaysSo() throws Exception {
        Spool spool = new Spool(folder, 300);
        assertThat(spool.backlog()).isEmpty();
        spool.add(List.of(batch("[1]")));
        assertThat(spool.hasRoom()).isTrue();
        assertThat(spool.backlog().orElseThrow()).endsWith("bytes of fetched articles wait on disk.");
        spool.add(List.of(batch("[" + "2".repeat(300) + "]")));
        assertThat(spool.hasRoom()).isFalse();
        assertThat(spool.backlog().orElseThrow()).contains("nothing more is fetched until they are published");

        CompletableFuture<Boolean> waits = CompletableFuture.supplyAsync(() -> {
            try {
                spool.awaitRoom();
                return spool.hasRoom();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        spool.done(next(spool, NOW).orElseThrow());
        assertThat(waits.isDone()).isFalse();
        spool.done(next(spool, NOW).orElseThrow());

        assertThat(waits.get(10, TimeUnit.SECONDS)).isTrue();
        assertThat(spool.bytes()).isZero();
    }

    @Test
    void forgetsAFileThatACrashLeftHalfWritten() throws Exception {
        Files.writeString(folder.resolve("000000000000000-000000000007.batch.tmp"), "{\"sour");
        Files.writeString(folder.resolve("notes.txt"), "somebody's own");

        Spool spool = spool();

        assertThat(spool.batches()).isZero();
        assertThat(names()).containsExactly("notes.txt");
    }

    @Test
    void putsADamagedFileAsideAndGoesOn() throws Exception {
        Files.writeString(folder.resolve("000000000000000-000000000007.batch"), "not what was written\n[]");
        Spool spool = spool();
        spool.add(List.of(batch("[1]")));

        assertThat(next(spool, NOW).orElseThrow().batch().body()).isEqualTo("[1]");
        assertThat(spool.batches()).isEqualTo(1);
        assertThat(names()).contains("000000000000000-000000000007.batch.damaged");
        assertThat(spool().batches()).isEqualTo(1);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }
}
