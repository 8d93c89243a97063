package dev.crosswire.checker;

import dev.crosswire.vitals.Health;
import dev.crosswire.vitals.Lag;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.kafka.streams.KafkaStreams;

/** Lives while Kafka Streams does; is ready when that runs with all of its state and has caught up with its topics. */
final class CheckerHealth implements Health {

    /** Looks come twice a second; a broker that is silent for so long is away. */
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(15);

    private final Supplier<KafkaStreams.State> state;
    private final Supplier<Optional<String>> refusal;
    private final Lag lag;
    private final Supplier<Optional<Instant>> lastLook;
    private final Duration longestLag;
    private final InstantSource clock;

    /**
     * @param refusal what broker or registry do not let the checker do
     * @param lastLook when the lag was last known
     * @param longestLag how long a record may wait before the checker counts as behind
     */
    CheckerHealth(
            Supplier<KafkaStreams.State> state,
            Supplier<Optional<String>> refusal,
            Lag lag,
            Supplier<Optional<Instant>> lastLook,
            Duration longestLag,
            InstantSource clock) {
        this.state = state;
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
            case CREATED, REBALANCING, RUNNING, PENDING_SHUTDOWN -> Optional.empty();
        };
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
