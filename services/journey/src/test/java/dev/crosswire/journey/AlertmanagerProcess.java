package dev.crosswire.journey;

import static dev.crosswire.journey.Newsroom.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Debian's Alertmanager as a process of the test, with a receiver that keeps what it is notified of. */
final class AlertmanagerProcess implements AutoCloseable {

    static final String PROGRAM = "/usr/bin/prometheus-alertmanager";

    private static final Pattern LISTENING = Pattern.compile("msg=\"Listening on\" address=(127\\.0\\.0\\.1:\\d+)");

    private final List<JsonNode> notifications = new CopyOnWriteArrayList<>();
    private final HttpClient http = HttpClient.newHttpClient();
    private final HttpServer receiver;
    private final OtherProgram program;
    private final String address;

    AlertmanagerProcess(Path folder) {
        try {
            receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            receiver.createContext("/chat", exchange -> {
                notifications.add(
                        Newsroom.tree(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
                exchange.sendResponseHeaders(200, -1);
                exchange.close();
            });
            receiver.start();
            Path settings = Files.writeString(folder.resolve("alertmanager.yml"), """
                    route:
                      receiver: chat
                      group_by: [finding]
                      group_wait: 0s
                      group_interval: 1s
                    receivers:
                      - name: chat
                        webhook_configs:
                          - url: http://127.0.0.1:%d/chat
                            send_resolved: true
                    """.formatted(
                            receiver.getAddress().getPort()));
            program = new OtherProgram(List.of(
                    PROGRAM,
                    "--config.file=" + settings,
                    "--storage.path=" + folder.resolve("alertmanager"),
                    "--web.listen-address=127.0.0.1:0",
                    "--cluster.listen-address="));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        program.awaitWords("Listening on");
        Matcher listening = LISTENING.matcher(program.said());
        if (!listening.find()) {
            throw new AssertionError(program.said());
        }
        address = "http://" + listening.group(1);
        await().until(() -> get("/-/ready").statusCode() == 200);
    }

    String address() {
        return address;
    }

    /** Alerts that stand and have this label. */
    List<JsonNode> standing(String label, String value) {
        List<JsonNode> alerts = new ArrayList<>();
        Newsroom.tree(get("/api/v2/alerts").body()).forEach(alert -> {
            if (alert.at("/labels/" + label).asText().equals(value)) {
                alerts.add(alert);
            }
        });
        return alerts;
    }

    /** What the receiver was notified of a finding so far, in its order: "firing", "resolved". */
    List<String> notified(String finding) {
        List<String> statuses = new ArrayList<>();
        notifications.forEach(notification -> notification.get("alerts").forEach(alert -> {
            if (alert.at("/labels/finding").asText().equals(finding)) {
                statuses.add(alert.get("status").asText());
            }
        }));
        return statuses;
    }

    private HttpResponse<String> get(String path) {
        try {
            return http.send(
                    HttpRequest.newBuilder(URI.create(address + path)).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    @Override
    public void close() {
        program.close();
        receiver.stop(0);
        http.shutdownNow();
    }
}
