package dev.crosswire.checker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswire.wire.WireSettings;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.junit.jupiter.api.Test;

class BrokenSurroundingsTest {

    private Instant now = Claims.EVENING;
    private final List<Duration> waits = new ArrayList<>();
    private final BrokenSurroundings surroundings = new BrokenSurroundings(
            WireSettings.at("broker.example:9093", "https://registry.example", ""),
            new CheckerMetrics(new SimpleMeterRegistry()),
            () -> now,
            waits::add);

    @Test
    void replacesAThreadABoundedNumberOfTimesAndThenStops() {
        for (int i = 0; i < BrokenSurroundings.MOST_REPLACEMENTS; i++) {
            assertThat(fail()).isEqualTo(StreamThreadExceptionResponse.REPLACE_THREAD);
        }

        assertThat(fail()).isEqualTo(StreamThreadExceptionResponse.SHUTDOWN_CLIENT);
        assertThat(waits).isSorted().hasSize(BrokenSurroundings.MOST_REPLACEMENTS);
    }

    @Test
    void forgetsFailuresThatAreLongPast() {
        for (int i = 0; i < BrokenSurroundings.MOST_REPLACEMENTS; i++) {
            fail();
        }
        now = now.plus(BrokenSurroundings.WITHIN).plusSeconds(1);

        assertThat(fail()).isEqualTo(StreamThreadExceptionResponse.REPLACE_THREAD);
    }

    @Test
    void staysAndSaysWhyWhereABrokerRefusesSinceNoRestartMendsThat() {
        for (int i = 0; i < 2 * BrokenSurroundings.MOST_REPLACEMENTS; i++) {
            assertThat(surroundings.handle(new StreamsException(
                            "task 0_0 failed", new TopicAuthorizationException(Set.of("crosswire.finding.v1")))))
                    .isEqualTo(StreamThreadExceptionResponse.REPLACE_THREAD);
        }

        assertThat(surroundings.refusal())
                .hasValueSatisfying(sentence -> assertThat(sentence).contains("crosswire.finding.v1"));
        assertThat(fail()).as("the first that counts").isEqualTo(StreamThreadExceptionResponse.REPLACE_THREAD);
    }

    @Test
    void isNoLongerRefusedOnceAThreadHasLived() {
        surroundings.handle(new StreamsException("no", new SaslAuthenticationException("invalid credentials")));
        assertThat(surroundings.refusal()).isPresent();

        now = now.plusSeconds(60);

        assertThat(surroundings.refusal()).isEmpty();
    }

    private StreamThreadExceptionResponse fail() {
        return surroundings.handle(new IllegalStateException("the registry did not answer"));
    }
}
