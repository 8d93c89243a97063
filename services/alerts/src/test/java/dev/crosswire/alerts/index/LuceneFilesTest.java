package dev.crosswire.alerts.index;

import static dev.crosswire.alerts.SampleFindings.OPENED;
import static dev.crosswire.alerts.SampleFindings.finding;
import static dev.crosswire.alerts.index.SampleActions.action;
import static dev.crosswire.alerts.index.SampleActions.muteOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crosswire.alerts.index.AlertFilter.Muted;
import dev.crosswire.core.alert.ActionKind;
import dev.crosswire.core.alert.Alert;
import dev.crosswire.core.alert.HumanState.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The index of alerts over a restart. */
class LuceneFilesTest {

    @TempDir
    Path folder;

    private final List<LuceneAlertIndex> opened = new ArrayList<>();

    @AfterEach
    void closeAll() {
        opened.forEach(LuceneAlertIndex::close);
    }

    @Test
    void goesOnWhereItWasWithWhatPeopleDid() {
        LuceneAlertIndex before = open();
        before.begin(42);
        before.beginActions(43);
        before.put(finding("a").build(), 0, 5);
        before.put(finding("b").build(), 1, 6);
        before.put(finding("gone").build(), 1, 7);
        before.remove("gone", 1, 8);
        before.apply(action("1", "a", ActionKind.ACKNOWLEDGE, Optional.empty(), Optional.empty()), 0, 3);
        before.apply(action("2", "b", ActionKind.MUTE, Optional.empty(), Optional.of(OPENED.plusSeconds(9))), 0, 4);
        before.apply(muteOf("3", Map.of("source", "nobody"), OPENED.plusSeconds(9)), 0, 5);
        IndexPosition was = before.position();
        close(before);

        LuceneAlertIndex after = open();

        assertThat(after.position().alerts()).isEqualTo(was.alerts());
        assertThat(after.position().actions()).isEqualTo(was.actions());
        assertThat(after.position().sequence()).isEqualTo(was.sequence());
        assertThat(after.size()).isEqualTo(2);
        assertThat(after.find("a").orElseThrow().alert().human().status()).isEqualTo(Status.ACKNOWLEDGED);
        assertThat(ids(after, AlertFilter.builder().statuses(Set.of(Status.ACKNOWLEDGED))))
                .containsExactly("a");
        assertThat(ids(after, AlertFilter.builder().muted(Muted.TRUE))).containsExactly("b");
        assertThat(after.mutes().find("3")).isPresent();
        assertThat(after.actionOf("key-1")).isPresent();
        assertThat(after.put(finding("a").build(), 0, 5)).isEqualTo(AlertIndex.Outcome.OLDER);
        assertThat(after.next(0, was.alerts(), was.actions())).isEmpty();
    }

    @Test
    void readsAgainWhatWasWrittenAfterTheLastCommit() throws IOException {
        LuceneAlertIndex before = open();
        before.begin(42);
        before.put(finding("a").build(), 0, 5);
        before.commit();
        before.put(finding("b").build(), 0, 6);
        Path copy = Files.createDirectory(folder.resolveSibling("copy-" + folder.getFileName()));
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(it -> !it.endsWith("write.lock")).toList()) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
        }

        LuceneAlertIndex afterACrash = open(copy);

        assertThat(afterACrash.position().alerts().positions().last(0)).isEqualTo(5);
        assertThat(afterACrash.put(finding("b").build(), 0, 6)).isEqualTo(AlertIndex.Outcome.APPLIED);
        assertThat(ids(afterACrash, AlertFilter.builder())).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void beginsAnewWhereTheFilesAreLostDamagedOrOfAnotherFormat() throws IOException {
        for (String harm : List.of("lost", "cut", "flipped", "foreign")) {
            LuceneAlertIndex before = open();
            before.begin(42);
            before.put(finding("a").build(), 0, 5);
            close(before);
            harm(harm);

            LuceneAlertIndex after = open();

            assertThat(after.position()).as(harm).isEqualTo(IndexPosition.START);
            assertThat(after.size()).as(harm).isZero();
            after.begin(42);
            after.put(finding("a").build(), 0, 5);
            assertThat(ids(after, AlertFilter.builder())).as(harm).containsExactly("a");
            close(after);
        }
    }

    @Test
    void holdsAllThatWasPutWhenItIsCommittedAndWhenItIsSearched() {
        LuceneAlertIndex before = open();
        before.begin(42);
        for (int i = 0; i < 1_000; i++) {
            before.put(finding("f" + i).build(), 0, i);
            if (i % 250 == 0) {
                before.commit();
                assertThat(before.search(AlertQuery.EVERYTHING).total()).isEqualTo(i + 1);
            }
        }
        assertThat(before.find("f999")).isPresent();
        close(before);

        LuceneAlertIndex after = open();
        assertThat(after.size()).isEqualTo(1_000);
        assertThat(after.position().alerts().positions().last(0)).isEqualTo(999);
        assertThat(after.search(AlertQuery.EVERYTHING).total()).isEqualTo(1_000);
    }

    @Test
    void letsWhatAMuteHidArriveOnceMoreWhenItsEndHasCome() {
        LuceneAlertIndex index = open();
        index.begin(42);
        index.beginActions(43);
        index.put(finding("a").build(), 0, 5);
        index.put(finding("b").build(), 0, 6);
        index.apply(action("1", "a", ActionKind.MUTE, Optional.empty(), Optional.of(OPENED.plusSeconds(9))), 0, 3);
        index.apply(muteOf("2", Map.of("source", "nobody"), OPENED.plusSeconds(9)), 0, 4);
        long before = index.position().sequence();

        index.announceEndsOfMutes(OPENED, OPENED.plusSeconds(8));
        assertThat(index.next(before)).isEmpty();

        index.announceEndsOfMutes(OPENED.plusSeconds(8), OPENED.plusSeconds(9));
        Arrival alert = index.next(before).orElseThrow();
        assertThat(alert)
                .isInstanceOfSatisfying(
                        Arrival.Changed.class,
                        it -> assertThat(it.entry().alert().id()).isEqualTo("a"));
        Arrival mute = index.next(alert.sequence()).orElseThrow();
        assertThat(mute)
                .isInstanceOfSatisfying(
                        Arrival.Acted.class, it -> assertThat(it.action().id()).isEqualTo("2"));
        assertThat(index.next(mute.sequence())).isEmpty();

        index.announceEndsOfMutes(OPENED.plusSeconds(9), OPENED.plusSeconds(99));
        assertThat(index.next(mute.sequence())).isEmpty();
        assertThat(ids(index, AlertFilter.builder())).containsExactlyInAnyOrder("a", "b");
        assertThat(index.actions()).isEqualTo(2);
    }

    @Test
    void refusesAnAlertWithANameThatNoIndexTakesAndGoesOn() {
        LuceneAlertIndex index = open();
        index.begin(42);

        assertThatThrownBy(() -> index.put(finding("x".repeat(40_000)).build(), 0, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("longer than 10000 characters");
        index.put(finding("a").build(), 0, 1);
        index.commit();

        assertThat(ids(index, AlertFilter.builder())).containsExactly("a");
    }

    @Test
    void saysThatItCannotWriteWhenItsFilesAreClosedUnderIt() {
        LuceneFolder files = LuceneFolder.inMemory("a format");
        try (OrderedWrites writes = new OrderedWrites(files)) {
            files.close();
            writes.add(writer -> writer.addDocument(List.of()));

            assertThatThrownBy(writes::settle)
                    .isInstanceOf(IndexUnwritableException.class)
                    .hasMessageContaining("cannot be written");
            assertThatThrownBy(() -> writes.add(writer -> {})).isInstanceOf(IndexUnwritableException.class);
        }
    }

    @Test
    void leavesFilesAloneThatAreNotItsOwn() throws IOException {
        Path notes = Files.writeString(folder.resolve("notes.txt"), "mine");
        Files.writeString(folder.resolve("segments_1"), "not Lucene");

        open();

        assertThat(notes).hasContent("mine");
    }

    @Test
    void saysWhoHoldsTheFolder() {
        open();

        assertThatThrownBy(this::open)
                .isInstanceOf(IndexUnwritableException.class)
                .hasMessageContaining("is used by another process")
                .hasMessageContaining("crosswire.index.dir");
    }

    private void harm(String how) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(it -> !it.endsWith("write.lock")).toList()) {
                String name = file.getFileName().toString();
                switch (how) {
                    case "lost" -> Files.delete(file);
                    case "cut" -> {
                        if (name.startsWith("segments")) {
                            Files.write(file, new byte[10]);
                        }
                    }
                    case "flipped" -> {
                        if (name.endsWith(".cfs") || name.endsWith(".fdt")) {
                            byte[] bytes = Files.readAllBytes(file);
                            bytes[bytes.length / 2] ^= 1;
                            Files.write(file, bytes);
                        }
                    }
                    default -> {
                        // Below, once for all files.
                    }
                }
            }
        }
        if (how.equals("foreign")) {
            try (LuceneFolder other = LuceneFolder.at(folder, "another format", reader -> {})) {
                other.commit(Map.of());
            }
        }
    }

    private LuceneAlertIndex open() {
        return open(folder);
    }

    private LuceneAlertIndex open(Path in) {
        LuceneAlertIndex index = LuceneAlertIndex.at(in, () -> OPENED);
        opened.add(index);
        return index;
    }

    private void close(LuceneAlertIndex index) {
        index.close();
        opened.remove(index);
    }

    private static List<String> ids(AlertIndex index, AlertFilter.Builder filter) {
        return index.search(AlertQuery.firstOf(filter.build())).alerts().stream()
                .map(Alert::id)
                .toList();
    }
}
