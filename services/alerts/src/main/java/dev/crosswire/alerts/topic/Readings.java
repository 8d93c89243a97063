package dev.crosswire.alerts.topic;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** How the readers of all topics are doing, and what that means for the service as a whole. */
public final class Readings {

    /** What the service needs of a topic to be ready. */
    public enum Need {
        /** All that stood on it at the start, and nothing in the way of reading on. */
        CAUGHT_UP,
        /** Nothing in the way of reading; it may lag. */
        READABLE,
        /** Nothing: it may even be missing. */
        NOTHING
    }

    private record Entry(ReadingStatus status, Need need) {}

    private final List<Entry> entries = new CopyOnWriteArrayList<>();

    /** Adds a topic; the order is the order of {@link #all}. */
    public Readings add(ReadingStatus status, Need need) {
        entries.add(new Entry(status, need));
        return this;
    }

    /** Every topic that is read. */
    public List<ReadingStatus> all() {
        return entries.stream().map(Entry::status).toList();
    }

    /**
     * The topics together, as readiness and the heartbeat of the stream show them: caught up if all are that must be, the
     * first problem that matters, the lag of those that must be caught up.
     */
    public Reading together() {
        List<Reading> followed = entries.stream()
                .filter(entry -> entry.need() == Need.CAUGHT_UP)
                .map(entry -> entry.status().latest())
                .toList();
        return new Reading(
                followed.stream().allMatch(Reading::caughtUp),
                entries.stream()
                        .filter(entry -> entry.need() != Need.NOTHING)
                        .flatMap(entry -> entry.status().latest().problem().stream())
                        .findFirst(),
                followed.stream().mapToLong(Reading::lag).sum(),
                followed.stream().flatMap(it -> it.asOf().stream()).min(Comparator.naturalOrder()),
                followed.stream().flatMap(it -> it.newest().stream()).min(Comparator.naturalOrder()));
    }

    /** The longest that any record of a topic that must be caught up has been waiting; empty where it is not known. */
    public Optional<Duration> behind(Instant now) {
        List<Optional<Duration>> each = entries.stream()
                .filter(entry -> entry.need() == Need.CAUGHT_UP)
                .map(entry -> entry.status().latest().behind(now))
                .toList();
        return each.stream().allMatch(Optional::isPresent)
                ? each.stream().flatMap(Optional::stream).max(Comparator.naturalOrder())
                : Optional.empty();
    }
}
