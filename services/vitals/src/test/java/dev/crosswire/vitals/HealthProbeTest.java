package dev.crosswire.vitals;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The health check of a container. */
@SuppressWarnings("NullAway.Init")
class HealthProbeTest {

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private HttpServer service;

    @BeforeEach
    void start() throws IOException {
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.start();
    }

    @AfterEach
    void stop() {
        service.stop(0);
    }

    @Test
    void isContentWithAServiceThatIsUp() {
        answer(200, "{\"status\":\"UP\"}");

        assertThat(ask()).isZero();
        assertThat(said()).isEqualTo("{\"status\":\"UP\"}");
    }

    @Test
    void tellsWhatAServiceSaysThatIsDown() {
        answer(503, "{\"status\":\"DOWN\",\"reason\":\"The broker is away.\"}");

        assertThat(ask()).isEqualTo(1);
        assertThat(said()).contains("The broker is away.");
    }

    @Test
    void takesAnotherPageForNoHealth() {
        answer(404, "");

        assertThat(ask()).isEqualTo(1);
    }

    @Test
    void saysInASentenceThatNobodyAnswers() {
        URI address = address();
        service.stop(0);

        assertThat(HealthProbe.ask(address, new PrintStream(said, true, StandardCharsets.UTF_8)))
                .isEqualTo(1);
        assertThat(said()).startsWith("No answer from " + address);
    }

    private void answer(int status, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        service.createContext(HealthAnswer.READINESS, exchange -> {
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

    private URI address() {
        return URI.create("http://127.0.0.1:" + service.getAddress().getPort() + HealthAnswer.READINESS);
    }

    private int ask() {
        return HealthProbe.ask(address(), new PrintStream(said, true, StandardCharsets.UTF_8));
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8).strip();
    }
}
