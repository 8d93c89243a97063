package dev.crosswire.alerts.index;

import dev.crosswire.vitals.Durations;
import dev.crosswire.vitals.Vitals;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What the files of the indexes take, and how long it takes to make them durable. */
public final class IndexMeters {

    private IndexMeters() {}

    /** The size of everything in the folder, and the room on its disk. */
    public static void files(MeterRegistry registry, Path folder) {
        Vitals.disk(registry, folder);
        Gauge.builder("crosswire.alerts.index", folder, IndexMeters::bytes)
                .description("What the files of the indexes of alerts, claims and sources take on disk")
                .baseUnit("bytes")
                .strongReference(true)
                .register(registry);
    }

    /** The commit, timed. */
    public static Runnable timed(MeterRegistry registry, Runnable commit) {
        Timer timer = Durations.working(
                        "crosswire.alerts.index.commit", "Time to make what is in an index durable, if anything is new")
                .register(registry);
        return () -> timer.record(commit);
    }

    private static double bytes(Path folder) {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.mapToLong(IndexMeters::size).sum();
        } catch (IOException | UncheckedIOException e) {
            // Files come and go as segments are merged; the next time somebody measures it is another listing.
            return Double.NaN;
        }
    }

    private static long size(Path file) {
        try {
            return Files.isRegularFile(file) ? Files.size(file) : 0;
        } catch (IOException e) {
            // Merged away meanwhile.
            return 0;
        }
    }
}
