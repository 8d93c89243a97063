package dev.crosswire.ingest.kafka;

import static org.assertj.core.api.Assertions.assertThatCode;

import dev.crosswire.wire.WireSettings;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Settings of a cluster beside the limits of ingest. */
class KafkaClientsTest {

    @ParameterizedTest
    @ValueSource(strings = {"1000", "4000", "30000", "120000"})
    void makesItsClientsWithAnyPatienceOfARequest(String milliseconds) {
        WireSettings settings = new WireSettings(
                Map.of("bootstrap.servers", "127.0.0.1:1", "request.timeout.ms", milliseconds), Map.of(), "");
        KafkaClients clients = new KafkaClients(settings, "1");

        assertThatCode(() -> {
                    clients.producer().close();
                    clients.plainProducer().close();
                    clients.consumer().close();
                    clients.groupConsumer("agency").close();
                    clients.admin().close();
                })
                .doesNotThrowAnyException();
    }
}
