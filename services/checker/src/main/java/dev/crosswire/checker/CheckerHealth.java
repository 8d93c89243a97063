package dev.crosswire.checker;

import dev.crosswire.vitals.Health;
import dev.crosswire.vitals.Lag;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.apache.kafka.streams.KafkaStreams;

/** Lives while Kafka Streams does and has a thread; is ready when that runs with all of its state and has caught up with its topics. */
final class CheckerHealth implements Health {

    /** Looks come twice a second; a broker that is silent for so long is away. */
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(15);

    /** A thread that dies waits for less before it is replaced, and counts until then. */
    static final Duration LONGEST_WITHOUT_THREADS = BrokenSurroundings.LONGEST_WAIT.plusSeconds(10);

    private final Supplier<KafkaStreams.State> state;
    private final IntSupplier livingThreads;
    private final Supplier<Optional<String>> refusal;
    private final Lag lag;
    private final Supplier<Optional<Instant>> lastLook;
    private final Duration longestLag;
    private final InstantSource clock;
    private Optional<Instant> withoutThreadsSince = Optional.empty();

    /**
     * @param livingThreads how many stream threads there are; asked only while they should be
     * @param refusal what broker or registry do not let the checker do
     * @param lastLook when the lag was last known
     * @param longestLag how long a record may wait before the checker counts as behind
     */
    CheckerHealth(
            Supplier<KafkaStreams.State> state,
            IntSupplier livingThreads,
            Supplier<Optional<String>> refusal,
            Lag lag,
            Supplier<Optional<Instant>> lastLook,
            Duration longestLag,
            InstantSource clock) {
        this.state = state;
        this.livingThreads = livingThreads;
        this.refusal = refusal;
        this.lag = lag;
        this.lastLook = lastLook;
        this.longestLag = longestLag;
        this.clock = clock;
    }

    @Override
    public Optional<String> ailment() {
        return switch (state.get()) {
            case ERROR, PENDING_ERROR, NOT_RUNNING ->
                Optional.of("The checker has stopped; its log says why, and it has to be started again.");
            case REBALANCING, RUNNING -> withoutThreads();
            case CREATED, PENDING_SHUTDOWN -> Optional.empty();
        };
    }

    /** Where a thread cannot be replaced, since no client can be made for the new one, none is left and the state says nothing. */
    private synchronized Optional<String> withoutThreads() {
        if (livingThreads.getAsInt() > 0) {
            withoutThreadsSince = Optional.empty();
            return Optional.empty();
        }
        Instant now = clock.instant();
        Instant since = withoutThreadsSince.orElse(now);
        withoutThreadsSince = Optional.of(since);
        Duration gone = Duration.between(since, now);
        return gone.compareTo(LONGEST_WITHOUT_THREADS) > 0
                ? Optional.of("The checker has had no thread for " + gone.toSeconds()
                        + " seconds; its log says why, and it has to be started again.")
                : Optional.empty();
    }

    @Override
    public Optional<String> obstacle() {
        Optional<String> refused = refusal.get();
        if (refused.isPresent()) {
            // Before the state, which says what follows from it and not what to do.
            return refused;
        }
        KafkaStreams.State now = state.get();
        if (now != KafkaStreams.State.RUNNING) {
            return Optional.of(
                    "The checker is " + now.name().toLowerCase(Locale.ROOT).replace('_', ' ')
                            + "; it is ready when its partitions are assigned and its state is restored.");
        }
        Optional<Duration> silence = lastLook.get().map(at -> Duration.between(at, clock.instant()));
        if (silence.isEmpty()) {
            return Optional.of("How far the checker has read is not known yet: the broker has not said.");
        }
        if (silence.get().compareTo(LONGEST_SILENCE) > 0) {
            return Optional.of(
                    "The broker has not answered for " + silence.get().toSeconds() + " seconds.");
        }
        if (!lag.hasCaughtUp()) {
            return Optional.of("The checker still works through what came while it was away: " + lag.records()
                    + " records are left.");
        }
        Duration age = lag.age();
        return age.compareTo(longestLag) > 0
                ? Optional.of("The checker is behind: the oldest of " + lag.records() + " records has waited for "
                        + age.toSeconds() + " seconds, and may wait for " + longestLag.toSeconds()
                        + " (crosswire.checker.ready-lag).")
                : Optional.empty();
    }
}
