package dev.crosswire.alerts.stream;

import static dev.crosswire.alerts.SampleFindings.OPENED;
import static dev.crosswire.alerts.SampleFindings.finding;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.crosswire.alerts.index.AlertIndex;
import dev.crosswire.alerts.topic.ReadingStatus;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** As many clients as the issue asks for, on plain sockets, each with a thread that costs little. */
class ThousandClientsTest {

    private static final int CLIENTS = 1000;
    private static final int STUCK = 20;
    private static final int ALERTS = 40;
    private static final int SMALL_BUFFER = 4096;

    private final List<Socket> sockets = new ArrayList<>();
    private final EmbeddedServer server = ApplicationContext.run(
            EmbeddedServer.class,
            Map.of(
                    "crosswire.alerts.kafka",
                    "off",
                    "crosswire.alerts.stream.patience",
                    "2s",
                    // The system would otherwise keep megabytes for a client that does not read.
                    "micronaut.server.netty.child-options.so-sndbuf",
                    SMALL_BUFFER,
                    "micronaut.server.port",
                    -1));
    private final AlertIndex index = server.getApplicationContext().getBean(AlertIndex.class);

    @AfterEach
    void closeEverything() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
        server.close();
    }

    @Test
    void allGetEveryAlertWhileSomeNeverRead() throws Exception {
        index.begin(1);
        ReadingStatus status = server.getApplicationContext().getBean(ReadingStatus.class);
        status.goingWell(0, OPENED);
        status.caughtUp();
        CountDownLatch open = new CountDownLatch(CLIENTS);
        AtomicInteger received = new AtomicInteger();
        for (int i = 0; i < STUCK; i++) {
            connect(SMALL_BUFFER);
        }
        for (int i = 0; i < CLIENTS; i++) {
            Socket socket = connect(0);
            Thread.ofVirtual().start(() -> read(socket, open, received));
        }
        assertThat(open.await(2, TimeUnit.MINUTES))
                .as("%d have no stream", open.getCount())
                .isTrue();
        await().atMost(Duration.ofMinutes(1)).until(() -> clients() == CLIENTS + STUCK);

        // Together they are more than a connection holds for a client that does not read.
        String longReason = "words ".repeat(1000);
        for (int i = 0; i < ALERTS; i++) {
            index.put(finding("f-" + i).why(longReason, Map.of()).build(), 0, i);
            int sent = (i + 1) * CLIENTS;
            await().atMost(Duration.ofMinutes(1)).until(() -> received.get() == sent);
        }

        await().atMost(Duration.ofMinutes(1)).until(() -> clients() == CLIENTS);
        assertThat(received).hasValue(ALERTS * CLIENTS);
    }

    private Socket connect(int receiveBuffer) throws IOException {
        Socket socket = new Socket();
        sockets.add(socket);
        if (receiveBuffer > 0) {
            socket.setReceiveBufferSize(receiveBuffer);
        }
        socket.connect(new InetSocketAddress(server.getHost(), server.getPort()));
        socket.getOutputStream()
                .write("GET /api/v1/alerts/stream HTTP/1.1\r\nHost: localhost\r\n\r\n"
                        .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static void read(Socket socket, CountDownLatch open, AtomicInteger received) {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
            boolean first = true;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (first && line.equals("event: heartbeat")) {
                    first = false;
                    open.countDown();
                } else if (line.equals("event: alert")) {
                    received.incrementAndGet();
                }
            }
        } catch (IOException e) {
            // The connection is gone; the count of what arrived says what is missing.
        }
    }

    private int clients() {
        return (int) server.getApplicationContext()
                .getBean(PrometheusMeterRegistry.class)
                .get("crosswire.alerts.stream.clients")
                .gauge()
                .value();
    }
}
