package dev.crosswire.sources.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crosswire.sources.UnreadableException;
import dev.crosswire.sources.archive.ArchiveElement.ArchivedLine;
import dev.crosswire.sources.archive.ArchiveElement.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinesTest {

    private static final ArchiveLimits SMALL = new ArchiveLimits(1000, 1000, 40, 1L << 40);

    @TempDir
    private Path folder;

    @Test
    void passesLinesOnWithTheirNumbers() throws Exception {
        Path file = write("\ufeff{\"a\":1}\r\n\n  {\"b\":\"ü\"}  \n{\"c\":3}".getBytes(UTF_8));

        List<ArchiveElement> elements = from(file, Position.START, ArchiveLimits.DEFAULT);

        assertThat(elements)
                .extracting(LinesTest::shown)
                .containsExactly("1 {\"a\":1}", "3 {\"b\":\"ü\"}", "4 {\"c\":3}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "whole", "members"})
    void resumesBehindEveryLineExactly(String packing) throws Exception {
        List<byte[]> parts = new ArrayList<>();
        for (int line = 0; line < 200; line++) {
            byte[] bytes = ("{\"n\":\"" + "x".repeat(line * 5) + line + "\"}\n").getBytes(UTF_8);
            // Members end in the middle of lines, as programs that write in blocks leave them.
            if (packing.equals("members")) {
                parts.add(WarcTest.gzip(Arrays.copyOf(bytes, 3)));
                parts.add(WarcTest.gzip(Arrays.copyOfRange(bytes, 3, bytes.length)));
            } else {
                parts.add(bytes);
            }
        }
        byte[] all = WarcTest.concat(parts.toArray(byte[][]::new));
        Path file = write(packing.equals("whole") ? WarcTest.gzip(all) : all);
        List<ArchiveElement> whole = from(file, Position.START, ArchiveLimits.DEFAULT);
        assertThat(whole).hasSize(200);

        for (int at = 0; at < 200; at++) {
            assertThat(from(file, whole.get(at).after(), ArchiveLimits.DEFAULT)).isEqualTo(whole.subList(at + 1, 200));
        }
    }

    @Test
    void refusesALineThatIsTooLongOrNotUtf8AndReadsTheNext() throws Exception {
        byte[] wrong = {'{', '"', (byte) 0xff, '"', '}', '\n'};
        Path file = write(WarcTest.concat(
                "{\"a\":1}\n".getBytes(UTF_8),
                ("{\"b\":\"" + "x".repeat(5_000_000) + "\"}\n").getBytes(UTF_8),
                wrong,
                "{\"c\":3}\n".getBytes(UTF_8)));

        assertThat(from(file, Position.START, SMALL))
                .extracting(LinesTest::shown)
                .containsExactly(
                        "1 {\"a\":1}",
                        "Line 2 has 5000008 bytes and may have 40; post it in parts.",
                        "Line 3 is not UTF-8; convert the file.",
                        "4 {\"c\":3}");
    }

    @Test
    void readsALineOfExactlyTheLimit() throws Exception {
        String line = "{\"a\":\"" + "x".repeat(32) + "\"}";
        assertThat(line).hasSize(40);

        assertThat(from(write((line + "\n" + line).getBytes(UTF_8)), Position.START, SMALL))
                .extracting(LinesTest::shown)
                .containsExactly("1 " + line, "2 " + line);
    }

    @Test
    void saysThatAPackedFileWasCutOff() throws Exception {
        byte[] whole = WarcTest.gzip(IntStream.range(0, 60_000)
                .mapToObj("{\"n\":%d}\n"::formatted)
                .collect(joining())
                .getBytes(UTF_8));
        Path file = write(Arrays.copyOf(whole, whole.length / 2));

        List<ArchiveElement> elements = from(file, Position.START, ArchiveLimits.DEFAULT);

        assertThat(elements.getLast())
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.sentence()).contains("cut off"));
    }

    @Test
    void readsOnFromTheEndWhenAFileHasGrown() throws Exception {
        Path file = write("{\"a\":1}\n".getBytes(UTF_8));
        Position end;
        try (Archive archive = Archive.open(file, Position.START, ArchiveLimits.DEFAULT)) {
            while (archive.next().isPresent()) {
                assertThat(archive.totalBytes()).isEqualTo(8);
            }
            end = archive.position();
        }
        FileIdentity identity = FileIdentity.of(file);
        Files.write(file, "{\"a\":1}\n{\"b\":2}\n".getBytes(UTF_8));

        assertThat(identity.matches(file)).isTrue();
        assertThat(from(file, end, ArchiveLimits.DEFAULT))
                .extracting(LinesTest::shown)
                .containsExactly("2 {\"b\":2}");
    }

    @Test
    void givesNothingForAnEmptyFile() throws Exception {
        assertThat(from(write(new byte[0]), Position.START, ArchiveLimits.DEFAULT))
                .isEmpty();
    }

    @Test
    void keepsACheckpointAsJson() throws Exception {
        Path file = write("{\"a\":1}\n".getBytes(UTF_8));
        Checkpoint checkpoint =
                new Checkpoint(FileIdentity.of(file), new Position(5_000_000_000L, 17, 12), 11, 1, false);

        assertThat(Checkpoint.ofJson(checkpoint.json())).isEqualTo(checkpoint);
        assertThat(checkpoint.json()).doesNotContain("\n");
    }

    @Test
    void knowsAnotherFileOfTheSameName() throws Exception {
        Path file = write("{\"a\":1}\n{\"b\":2}\n".getBytes(UTF_8));
        FileIdentity identity = FileIdentity.of(file);

        Files.write(file, "{\"a\":2}\n{\"b\":2}\n".getBytes(UTF_8));
        assertThat(identity.matches(file)).isFalse();
        Files.write(file, "{\"a\":1}\n".getBytes(UTF_8));
        assertThat(identity.matches(file)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "{\"file\":\"a\"}",
                "{\"file\":\"a\",\"size\":-1,\"digest\":\"\",\"offset\":0,\"inside\":0,\"before\":0,\"published\":0,\"refused\":0}",
                "{\"file\":\"a\",\"size\":1,\"digest\":\"\",\"offset\":1e99,\"inside\":0,\"before\":0,\"published\":0,\"refused\":0}"
            })
    void refusesACheckpointThatIsBroken(String json) {
        assertThatThrownBy(() -> Checkpoint.ofJson(json))
                .isInstanceOf(UnreadableException.class)
                .hasMessageStartingWith("The checkpoint ");
    }

    private static List<ArchiveElement> from(Path file, Position position, ArchiveLimits limits)
            throws IOException, UnreadableException {
        List<ArchiveElement> elements = new ArrayList<>();
        try (Archive archive = Archive.open(file, position, limits)) {
            for (Optional<ArchiveElement> next = archive.next(); next.isPresent(); next = archive.next()) {
                elements.add(next.get());
            }
        }
        return elements;
    }

    private static String shown(ArchiveElement element) {
        return switch (element) {
            case ArchivedLine line -> line.line() + " " + line.json();
            case Refused refused -> refused.sentence();
            case ArchiveElement.ArchivedPage page -> page.item().id();
        };
    }

    private Path write(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("articles.ndjson"), bytes);
    }
}
