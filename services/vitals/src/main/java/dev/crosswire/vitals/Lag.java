package dev.crosswire.vitals;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How far reading is behind, in records and in time, from where topics end and how far they were read, looked at again
 * and again. The age is that of the oldest record that waits, as exactly as was looked: it came after the last look at
 * which the topic did not reach so far. Thread-safe.
 */
public final class Lag {

    /** Looks that are remembered of a partition; of more every second one is forgotten. */
    static final int MOST_LOOKS = 512;

    private final MeterRegistry registry;
    private final InstantSource clock;
    private final Map<Partition, Line> lines = new HashMap<>();

    /** Meters {@code crosswire.lag} by topic and partition, as they are first looked at. */
    public Lag(MeterRegistry registry, InstantSource clock) {
        this.registry = registry;
        this.clock = clock;
    }

    /** One partition of a topic. */
    public record Partition(String topic, int number) {}

    /** From {@code seen} to {@code lastSeen} the partition ended there. */
    private record Look(long end, Instant seen, Instant lastSeen) {}

    /** What is known of a partition. */
    private static final class Line {
        private final List<Look> looks = new ArrayList<>();
        private final long endAtFirst;
        private boolean caughtUp;
        private long position;

        Line(long endAtFirst) {
            this.endAtFirst = endAtFirst;
        }

        long records() {
            return Math.max(0, looks.getLast().end() - position);
        }

        Duration age(Instant now) {
            if (records() == 0) {
                return Duration.ZERO;
            }
            // Of the looks before it only one is kept, so this is the latest at which nothing waited, or the first of
            // all.
            Look first = looks.getFirst();
            Instant since = first.end() <= position ? first.lastSeen() : first.seen();
            Duration age = Duration.between(since, now);
            return age.isNegative() ? Duration.ZERO : age;
        }
    }

    /** The partition ends before {@code end} and was read up to before {@code position}. */
    public void looked(Partition partition, long end, long position) {
        Instant now = clock.instant();
        synchronized (lines) {
            Line line = lines.get(partition);
            if (line == null || line.looks.getLast().end() > end) {
                // New, or the topic was made anew.
                line = new Line(end);
                if (lines.put(partition, line) == null) {
                    register(partition);
                }
            }
            add(line.looks, end, now);
            line.position = position;
            line.caughtUp |= position >= line.endAtFirst;
            while (line.looks.size() > 1 && line.looks.get(1).end() <= position) {
                line.looks.removeFirst();
            }
            if (line.looks.size() > MOST_LOOKS) {
                thinOut(line.looks);
            }
        }
    }

    private static void add(List<Look> looks, long end, Instant now) {
        if (!looks.isEmpty() && looks.getLast().end() == end) {
            looks.set(looks.size() - 1, new Look(end, looks.getLast().seen(), now));
        } else {
            looks.add(new Look(end, now, now));
        }
    }

    private static void thinOut(List<Look> looks) {
        for (int index = looks.size() - 2; index > 0; index -= 2) {
            looks.remove(index);
        }
    }

    /** Whether everything that stood there at the first look has been read; false before that. */
    public boolean hasCaughtUp() {
        synchronized (lines) {
            return !lines.isEmpty() && lines.values().stream().allMatch(line -> line.caughtUp);
        }
    }

    /** Records that wait, on all partitions. */
    public long records() {
        synchronized (lines) {
            return lines.values().stream().mapToLong(Line::records).sum();
        }
    }

    /** For how long the oldest of them has waited; zero if none does. */
    public Duration age() {
        Instant now = clock.instant();
        synchronized (lines) {
            return lines.values().stream()
                    .map(line -> line.age(now))
                    .max(Duration::compareTo)
                    .orElse(Duration.ZERO);
        }
    }

    private void register(Partition partition) {
        Tags tags = Tags.of("topic", partition.topic(), "partition", Integer.toString(partition.number()));
        Gauge.builder("crosswire.lag", () -> recordsOf(partition))
                .description("Records that stand on a partition that the service reads and are not worked through yet")
                .baseUnit("records")
                .tags(tags)
                .register(registry);
        Gauge.builder("crosswire.lag.age", () -> secondsOf(partition))
                .description(
                        "For how long the oldest record of a partition has waited to be worked through; 0 if none waits")
                .baseUnit("seconds")
                .tags(tags)
                .register(registry);
    }

    private double recordsOf(Partition partition) {
        synchronized (lines) {
            Line line = lines.get(partition);
            return line == null ? 0 : line.records();
        }
    }

    private double secondsOf(Partition partition) {
        Instant now = clock.instant();
        synchronized (lines) {
            Line line = lines.get(partition);
            return line == null ? 0 : line.age(now).toMillis() / 1_000.0;
        }
    }
}
