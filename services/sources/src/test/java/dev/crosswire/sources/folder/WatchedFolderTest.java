package dev.crosswire.sources.folder;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crosswire.sources.folder.Arrival.Unusable;
import dev.crosswire.sources.folder.Arrival.Whole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WatchedFolderTest {

    private static final Duration QUIET = Duration.ofSeconds(5);

    @TempDir
    private Path outside;

    private Path inbox;
    private Instant now = Instant.parse("2026-01-05T10:00:00Z");
    private WatchedFolder folder;

    @BeforeEach
    void watch() throws IOException {
        inbox = Files.createDirectory(outside.resolve("inbox"));
        folder = watched(FolderLimits.DEFAULT);
    }

    private WatchedFolder watched(FolderLimits limits) {
        return new WatchedFolder(inbox, QUIET, () -> now, limits);
    }

    @Test
    void givesAFileOnceItWasQuiet() throws Exception {
        drop("a.txt", "Seven trains were late.");

        assertThat(folder.ready()).isEmpty();
        assertThat(folder.waiting()).containsExactly(inbox.resolve("a.txt"));
        pass(4);
        assertThat(folder.ready()).isEmpty();
        pass(1);
        assertThat(names(folder.ready())).containsExactly("a.txt");
        assertThat(folder.waiting()).isEmpty();
        assertThat(text(folder.ready().getFirst())).isEqualTo("Seven trains were late.");
    }

    @Test
    void waitsForAFileThatGrows() throws Exception {
        drop("a.txt", "Seven");
        folder.ready();
        for (int more = 0; more < 5; more++) {
            pass(4);
            drop("a.txt", "Seven trains".repeat(more + 1));
            assertThat(folder.ready()).isEmpty();
        }
        pass(5);
        assertThat(names(folder.ready())).containsExactly("a.txt");
    }

    @Test
    void waitsAgainWhenAFileOfTheSameSizeWasWritten() throws Exception {
        drop("a.txt", "seven");
        folder.ready();
        pass(4);
        drop("a.txt", "eight");
        Files.setLastModifiedTime(inbox.resolve("a.txt"), FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));
        folder.ready();
        pass(4);
        assertThat(folder.ready()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.json.tmp", "a.PART", "a.filepart", ".a.json", "a.json~", "~a.txt", ".#a"})
    void leavesUnfinishedNamesAloneUntilTheyAreRenamed(String name) throws Exception {
        drop(name, "Seven trains were late.");
        settle();
        assertThat(folder.ready()).isEmpty();

        Files.move(inbox.resolve(name), inbox.resolve("a.txt"));
        settle();
        assertThat(names(folder.ready())).containsExactly("a.txt");
    }

    @Test
    void keepsTheOrderOfArrivalAndNotOfNames() throws Exception {
        drop("c.txt", "1");
        folder.ready();
        pass(1);
        drop("a.txt", "2");
        folder.ready();
        pass(1);
        drop("b.txt", "3");
        settle();

        assertThat(names(folder.ready())).containsExactly("c.txt", "a.txt", "b.txt");
    }

    @Test
    void movesToDoneWithoutOverwriting() throws Exception {
        for (int round = 1; round <= 3; round++) {
            drop("a.v1.txt", "round " + round);
            settle();
            folder.accept((Whole) folder.ready().getFirst());
        }

        assertThat(list(inbox.resolve("done"))).containsExactly("a.v1.2.txt", "a.v1.3.txt", "a.v1.txt");
        assertThat(inbox.resolve("done/a.v1.txt")).hasContent("round 1");
        assertThat(inbox.resolve("done/a.v1.3.txt")).hasContent("round 3");
        assertThat(folder.ready()).isEmpty();
    }

    @Test
    void movesToRejectedBesideAReason() throws Exception {
        for (int round = 1; round <= 2; round++) {
            drop("bad.json", "{");
            settle();
            folder.reject(folder.ready().getFirst(), "The file is not JSON (" + round + ").");
        }

        assertThat(list(inbox.resolve("rejected")))
                .containsExactly("bad.2.json", "bad.2.json.reason.txt", "bad.json", "bad.json.reason.txt");
        assertThat(inbox.resolve("rejected/bad.2.json.reason.txt")).hasContent("The file is not JSON (2).");
    }

    @Test
    void readsAFileAgainThatWasPublishedButNotMoved() throws Exception {
        drop("a.txt", "Seven trains were late.");
        settle();
        folder.ready();

        folder = watched(FolderLimits.DEFAULT);
        settle();
        assertThat(names(folder.ready())).containsExactly("a.txt");
    }

    @Test
    void movesNothingThatWasWrittenToMeanwhile() throws Exception {
        drop("a.txt", "Seven trains were late.");
        settle();
        Whole seen = (Whole) folder.ready().getFirst();
        drop("a.txt", "Eight trains were late after all.");

        assertThat(folder.read(seen)).isEmpty();
        assertThat(folder.accept(seen)).isEmpty();
        assertThat(folder.reject(seen, "No.")).isEmpty();
        settle();
        assertThat(text(folder.ready().getFirst())).isEqualTo("Eight trains were late after all.");
    }

    @Test
    void acceptsThatAFileIsTakenAway() throws Exception {
        drop("a.txt", "Seven trains were late.");
        settle();
        Whole seen = (Whole) folder.ready().getFirst();
        Files.delete(seen.file());

        assertThat(folder.read(seen)).isEmpty();
        assertThat(folder.accept(seen)).isEmpty();
        assertThat(folder.ready()).isEmpty();
    }

    @Test
    void followsNoLink() throws Exception {
        Path secret = Files.writeString(outside.resolve("secret.txt"), "the secret");
        Files.createSymbolicLink(inbox.resolve("a.txt"), secret);
        Files.createSymbolicLink(inbox.resolve("folder"), outside);
        Files.createSymbolicLink(inbox.resolve("dangling.txt"), outside.resolve("nowhere"));
        settle();

        List<Arrival> ready = folder.ready();
        assertThat(ready)
                .hasSize(3)
                .allMatch(arrival -> arrival instanceof Unusable unusable
                        && unusable.sentence().startsWith("This is a link"));
        for (Arrival arrival : ready) {
            folder.reject(arrival, ((Unusable) arrival).sentence());
        }
        assertThat(secret).hasContent("the secret");
        assertThat(Files.isSymbolicLink(inbox.resolve("rejected/a.txt"))).isTrue();
    }

    @Test
    void readsNoFileThatWasReplacedByALink() throws Exception {
        Path secret = Files.writeString(outside.resolve("secret.txt"), "the secret");
        drop("a.txt", "0123456789");
        settle();
        Whole seen = (Whole) folder.ready().getFirst();
        Files.delete(seen.file());
        Files.createSymbolicLink(seen.file(), secret);

        assertThatThrownBy(() -> folder.read(seen)).hasMessageStartingWith("The file cannot be read");
        assertThat(folder.accept(seen)).isEmpty();
    }

    @Test
    void movesNothingThroughALinkThatStandsForItsFolders() throws Exception {
        Path elsewhere = Files.createDirectory(outside.resolve("elsewhere"));
        Files.createSymbolicLink(inbox.resolve("done"), elsewhere);
        drop("a.txt", "Seven trains were late.");
        settle();
        Whole seen = folder.ready().stream()
                .filter(Whole.class::isInstance)
                .map(Whole.class::cast)
                .findFirst()
                .orElseThrow();

        assertThatThrownBy(() -> folder.accept(seen))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("must be a folder of its own");
        assertThat(seen.file()).exists();
        assertThat(elsewhere).isEmptyDirectory();
    }

    @Test
    void leavesFoldersAlone() throws Exception {
        Files.createDirectories(inbox.resolve("more/deeper"));
        Files.writeString(inbox.resolve("more/a.txt"), "x");
        settle();

        assertThat(folder.ready()).isEmpty();
    }

    @Test
    void refusesWhatIsTooLargeEmptyOrNoText() throws Exception {
        folder = watched(new FolderLimits(100, 1000));
        drop("large.txt", "x".repeat(101));
        drop("lines.ndjson", "{\"a\":1}\n".repeat(100));
        drop("empty.txt", "");
        Files.write(inbox.resolve("picture.txt"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 1});
        settle();

        assertThat(folder.ready().stream()
                        .map(arrival -> arrival.shownName() + ": "
                                + switch (arrival) {
                                    case Whole whole -> whole.kind();
                                    case Unusable unusable -> unusable.sentence();
                                })
                        .sorted())
                .containsExactly(
                        "empty.txt: The file is empty; write it again.",
                        "large.txt: The file has 101 bytes and may have 100; drop it in parts, or as lines of JSON.",
                        "lines.ndjson: ARCHIVE",
                        "picture.txt: The file is neither text, HTML, JSON, XML nor an archive; convert it.");
    }

    @Test
    void survivesNamesThatAreTricks() throws Exception {
        List<String> names = List.of(
                "a\nERROR all is lost.txt",
                "..a.txt ",
                "-rf.txt",
                "x".repeat(240) + ".json",
                "ü".repeat(120) + ".txt",
                "gpj\u202etxt.a",
                "a.reason.txt",
                "a");
        for (String name : names) {
            drop(name, "Seven trains were late.");
        }
        settle();

        List<Arrival> ready = folder.ready();
        // The one with the dot in front is not finished.
        assertThat(ready).hasSize(names.size() - 1);
        assertThat(names(ready))
                .allMatch(name -> name.length() <= 101 && !name.contains("\n") && !name.contains("\u202e"));
        for (Arrival arrival : ready) {
            assertThat(folder.reject(arrival, "No.")).isPresent();
        }
        assertThat(list(inbox.resolve("rejected"))).hasSize(2 * ready.size());
    }

    @Test
    void takesInOnlySoManyFilesAtOnce() throws Exception {
        folder = watched(new FolderLimits(100, 3));
        for (int file = 0; file < 7; file++) {
            drop(file + ".txt", "x" + file);
        }
        int taken = 0;
        for (int look = 0; look < 10; look++) {
            settle();
            for (Arrival arrival : folder.ready()) {
                folder.accept((Whole) arrival);
                taken++;
            }
        }

        assertThat(taken).isEqualTo(7);
    }

    private void drop(String name, String content) throws IOException {
        Files.write(inbox.resolve(name), content.getBytes(UTF_8));
    }

    private void pass(int seconds) {
        now = now.plusSeconds(seconds);
    }

    private void settle() throws IOException {
        folder.ready();
        pass(5);
    }

    private static List<String> names(List<Arrival> arrivals) {
        return arrivals.stream().map(Arrival::shownName).toList();
    }

    private String text(Arrival arrival) throws Exception {
        Optional<byte[]> bytes = folder.read((Whole) arrival);
        return new String(bytes.orElseThrow(), UTF_8);
    }

    private static List<String> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }
}
