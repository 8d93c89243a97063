package dev.crosswire.alerts.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexMetersTest {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    private double bytes() {
        return meters.get("crosswire.alerts.index").gauge().value();
    }

    @Test
    void addsUpTheFilesOfAllIndexes(@TempDir Path folder) throws Exception {
        Path indexes = folder.resolve("index");
        IndexMeters.files(meters, indexes);
        assertThat(bytes()).isZero();

        Files.createDirectories(indexes.resolve("alerts"));
        Files.write(indexes.resolve("alerts/_0.cfs"), new byte[700]);
        Files.write(indexes.resolve("segments_1"), new byte[300]);

        assertThat(bytes()).isEqualTo(1_000);
        assertThat(meters.get("crosswire.disk.free").gauge().value()).isPositive();
    }

    @Test
    void timesEveryCommit() {
        Runnable commit = IndexMeters.timed(meters, () -> {});
        commit.run();
        commit.run();

        assertThat(meters.get("crosswire.alerts.index.commit").timer().count()).isEqualTo(2);
    }
}
