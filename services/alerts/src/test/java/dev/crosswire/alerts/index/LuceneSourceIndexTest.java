package dev.crosswire.alerts.index;

import static dev.crosswire.alerts.SampleFindings.OPENED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crosswire.alerts.topic.LatestValueSink;
import dev.crosswire.alerts.topic.TopicSink;
import dev.crosswire.core.finding.Share;
import dev.crosswire.core.finding.SourceRecord;
import dev.crosswire.wire.StoreSerdes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.kafka.common.serialization.Serdes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What compacted topics say of the sources, over restarts. */
class LuceneSourceIndexTest {

    @TempDir
    Path folder;

    private LuceneSourceIndex index;
    private LatestValues<SourceRecord> records;

    @BeforeEach
    void open() {
        open(folder);
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void goesOnAfterARestartWithTheLatestOfEachSource() {
        records.begin(42);
        records.put("a", record("a", 3), 0, 0);
        records.put("b", record("b", 5), 0, 1);
        records.put("a", record("a", 4), 0, 2);
        records.passed(0, 9);
        restart();

        assertThat(records.all()).hasSize(2).containsEntry("a", record("a", 4)).containsEntry("b", record("b", 5));
        assertThat(records.position().epoch()).isEqualTo(42);
        assertThat(records.position().positions().last(0)).isEqualTo(9);

        records.put("a", record("a", 7), 0, 10);
        restart();
        assertThat(records.get("a")).contains(record("a", 7));
        assertThat(records.size()).isEqualTo(2);
    }

    @Test
    void forgetsASourceWithItsTombstone() {
        records.begin(42);
        records.put("a", record("a", 3), 0, 0);
        records.put("b", record("b", 5), 0, 1);
        index.commit();
        records.remove("a", 0, 2);
        assertThat(records.get("a")).isEmpty();
        restart();

        assertThat(records.all()).containsOnlyKeys("b");
        assertThat(records.position().positions().last(0)).isEqualTo(2);
    }

    @Test
    void readsAgainWhatWasWrittenAfterTheLastCommit() throws IOException {
        records.begin(42);
        records.put("a", record("a", 3), 0, 0);
        index.commit();
        records.put("a", record("a", 4), 0, 1);
        Path copy = Files.createDirectory(folder.resolveSibling("copy-" + folder.getFileName()));
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(it -> !it.endsWith("write.lock")).toList()) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
        }
        index.close();
        open(copy);

        assertThat(records.get("a")).contains(record("a", 3));
        assertThat(records.position().positions().last(0)).isZero();
    }

    @Test
    void beginsAnewWithAnotherTopicAndWhereTheFilesAreDamaged() throws IOException {
        records.begin(42);
        records.put("a", record("a", 3), 0, 0);
        records.begin(43);
        restart();
        assertThat(records.size()).isZero();
        assertThat(records.position()).isEqualTo(TopicPosition.beginningOf(43));

        records.put("a", record("a", 3), 0, 0);
        index.close();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(it -> it.getFileName().toString().startsWith("segments"))
                    .toList()) {
                Files.write(file, new byte[10]);
            }
        }
        open(folder);
        assertThat(records.size()).isZero();
        assertThat(records.position()).isEqualTo(TopicPosition.NOWHERE);
    }

    @Test
    void keepsTopicsApartThatHaveTheSameKeys() {
        LatestValues<String> status = index.topic("status", Serdes.String());
        records.begin(42);
        status.begin(7);
        records.put("a", record("a", 3), 0, 0);
        status.put("a", "fetched", 0, 5);
        index.close();
        open(folder);
        status = index.topic("status", Serdes.String());

        assertThat(status.get("a")).contains("fetched");
        assertThat(status.position().positions().last(0)).isEqualTo(5);
        status.begin(8);
        assertThat(status.size()).isZero();
        assertThat(records.get("a")).contains(record("a", 3));
        restart();
        assertThat(records.get("a")).contains(record("a", 3));
    }

    @Test
    void readsATopicAnewWhoseValuesAreKeptInAnotherWay() {
        LatestValues<String> status = index.topic("status", Serdes.String());
        status.begin(7);
        status.put("a", "not eight bytes", 0, 5);
        index.close();
        open(folder);

        LatestValues<Long> numbers = index.topic("status", Serdes.Long());

        assertThat(numbers.size()).isZero();
        assertThat(numbers.position()).isEqualTo(TopicPosition.NOWHERE);
    }

    @Test
    void refusesAValueThatSpeaksOfAnotherSource() {
        LatestValueSink<SourceRecord> sink = new LatestValueSink<>(records, SourceRecord::source);
        sink.begin(1);

        assertThatThrownBy(() -> sink.put("a", record("b", 3), new TopicSink.Place(0, 0, OPENED)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("its key is a and its value of the source b");
        assertThat(records.size()).isZero();
    }

    private void restart() {
        index.close();
        open(folder);
    }

    private void open(Path in) {
        index = LuceneSourceIndex.at(in);
        records = index.topic("source-records", StoreSerdes.sourceRecords());
    }

    private static SourceRecord record(String source, long claims) {
        Share none = Share.of(0, claims);
        return new SourceRecord(source, claims, none, none, none, none, OPENED);
    }
}
