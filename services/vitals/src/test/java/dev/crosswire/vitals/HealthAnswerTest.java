package dev.crosswire.vitals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class HealthAnswerTest {

    private record Said(Optional<String> ailment, Optional<String> obstacle) implements Health {}

    private static final Health WELL = new Said(Optional.empty(), Optional.empty());
    private static final Health BEHIND = new Said(Optional.empty(), Optional.of("it still reads \"old\" claims"));
    private static final Health DEAD = new Said(Optional.of("its reader has died"), Optional.empty());

    private static HealthAnswer at(String path, Health health) {
        return HealthAnswer.at(path, health).orElseThrow();
    }

    @Test
    void whatIsWellIsUpEverywhere() {
        assertThat(at("/health", WELL)).isEqualTo(new HealthAnswer(200, "{\"status\":\"UP\"}"));
        assertThat(at("/health/liveness", WELL).status()).isEqualTo(200);
        assertThat(at("/health/readiness", WELL).status()).isEqualTo(200);
    }

    @Test
    void whatIsBehindLivesAndIsNotReady() {
        assertThat(at("/health/liveness", BEHIND).status()).isEqualTo(200);
        assertThat(at("/health/readiness", BEHIND))
                .isEqualTo(new HealthAnswer(
                        503, "{\"status\":\"DOWN\",\"reason\":\"it still reads \\\"old\\\" claims\"}"));
        assertThat(at("/health", BEHIND).status()).isEqualTo(503);
    }

    @Test
    void whatDoesNotLiveIsReadyForNothing() {
        assertThat(at("/health/liveness", DEAD).status()).isEqualTo(503);
        assertThat(at("/health/readiness", DEAD).json()).contains("its reader has died");
    }

    @Test
    void otherPathsAskForNoHealth() {
        assertThat(HealthAnswer.at("/health/else", WELL)).isEmpty();
    }
}
