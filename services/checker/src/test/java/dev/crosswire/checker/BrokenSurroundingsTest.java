package dev.crosswire.checker;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.junit.jupiter.api.Test;

class BrokenSurroundingsTest {

    private Instant now = Claims.EVENING;
    private final List<Duration> waits = new ArrayList<>();
    private final BrokenSurroundings surroundings =
            new BrokenSurroundings(new CheckerMetrics(new SimpleMeterRegistry()), () -> now, waits::add);

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

    private StreamThreadExceptionResponse fail() {
        return surroundings.handle(new IllegalStateException("the registry did not answer"));
    }
}
