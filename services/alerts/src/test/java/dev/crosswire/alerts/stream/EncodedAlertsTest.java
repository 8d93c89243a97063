package dev.crosswire.alerts.stream;

import static dev.crosswire.alerts.SampleFindings.finding;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswire.alerts.index.IndexedAlert;
import dev.crosswire.core.alert.Alert;
import dev.crosswire.core.alert.HumanState;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class EncodedAlertsTest {

    private final AtomicInteger written = new AtomicInteger();
    private final EncodedAlerts encoded =
            new EncodedAlerts(entry -> entry.alert().id() + " " + written.incrementAndGet());

    @Test
    void areWrittenOnceForAllClients() {
        String first = encoded.of(arrived("a", 1));

        assertThat(encoded.of(arrived("a", 1))).isSameAs(first);
        assertThat(encoded.of(arrived("b", 2))).isEqualTo("b 2");
        assertThat(encoded.of(arrived("a", 1))).isSameAs(first);
    }

    @Test
    void giveNobodyTheTextOfAnotherArrival() {
        encoded.of(arrived("a", 1));

        assertThat(encoded.of(arrived("later", 257))).startsWith("later");
        assertThat(encoded.of(arrived("a", 1))).startsWith("a");
        assertThat(encoded.of(arrived("later", 257))).isEqualTo("later 2");
    }

    private static IndexedAlert arrived(String id, long sequence) {
        return new IndexedAlert(
                new Alert(finding(id).build(), HumanState.UNTOUCHED), 0, sequence, Optional.empty(), sequence);
    }
}
