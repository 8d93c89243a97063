package dev.crosswire.checker;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.crosswire.wire.TopicSetup;
import dev.crosswire.wire.Topics;
import dev.crosswire.wire.WireSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is said of a registry that answers, in turn, in one way and another. */
@SuppressWarnings("NullAway.Init")
class DeskTopicsTest {

    private HttpServer registry;
    private volatile int status;
    private Runnable setup = this::askTheRegistry;
    private final DeskTopics topics = new DeskTopics(() -> setup.run());

    @BeforeEach
    void open() throws IOException {
        registry = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        registry.createContext("/", exchange -> {
            try (exchange) {
                byte[] body = ("{\"error_code\":" + status + ",\"message\":\"no\"}").getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.sendResponseHeaders(status, body.length);
                exchange.getResponseBody().write(body);
            }
        });
        registry.start();
    }

    @AfterEach
    void close() {
        registry.stop(0);
    }

    private void askTheRegistry() {
        WireSettings wire = WireSettings.at(
                "127.0.0.1:1", "http://127.0.0.1:" + registry.getAddress().getPort(), "");
        try (Topics all = new Topics(wire, List.of("world"))) {
            TopicSetup.registerSchemas(all);
        }
    }

    @Test
    void keepsTheCheckerFromBeingReadyWhereItIsNotLetIn() {
        status = 401;

        assertThat(topics.areMissing()).isTrue();
        assertThat(topics.refusal())
                .hasValueSatisfying(sentence -> assertThat(sentence).contains("refuses the login"));
    }

    @Test
    void letsTheCheckerBeReadyWhereOnlyDesksLackARight() {
        status = 403;

        assertThat(topics.areMissing()).isTrue();
        assertThat(topics.refusal()).isEmpty();
    }

    @Test
    void isNoLongerRefusedOnceNobodyAnswersOrTheTopicsAreThere() {
        for (Runnable next : List.<Runnable>of(
                () -> {
                    status = 503;
                    askTheRegistry();
                },
                () -> {
                    throw new KafkaException("the broker is being started");
                },
                () -> {})) {
            status = 401;
            setup = this::askTheRegistry;
            topics.areMissing();
            assertThat(topics.refusal()).isPresent();
            setup = next;

            topics.areMissing();

            assertThat(topics.refusal()).isEmpty();
        }
    }
}
