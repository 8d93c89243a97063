package dev.crosswire.access.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Requests written out line by line, since a test must be able to send any Host, Origin and Cookie. */
final class Browserlike {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final EmbeddedServer server;
    private final Map<String, String> headers = new LinkedHashMap<>();

    Browserlike(EmbeddedServer server) {
        this.server = server;
        headers.put("Host", "localhost:" + server.getPort());
    }

    /** What came back. */
    record Answer(int status, List<String> headerLines, String body) {

        Optional<String> header(String name) {
            String start = name.toLowerCase(Locale.ROOT) + ":";
            return headerLines.stream()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
                    .map(line -> line.substring(start.length()).strip())
                    .findFirst();
        }

        JsonNode json() throws IOException {
            return JSON.readTree(body);
        }
    }

    /** The same with a header more, or another one. */
    Browserlike with(String name, String value) {
        Browserlike other = new Browserlike(server);
        other.headers.putAll(headers);
        other.headers.put(name, value);
        return other;
    }

    Browserlike withToken(String token) {
        return with("Authorization", "Bearer " + token);
    }

    /** Signs in, and has the cookie and the text against forgery from then on. */
    Browserlike signedIn(String name, String password) throws IOException {
        Browserlike in = withCookie(signIn(name, password));
        String csrf = in.get("/api/v1/me").json().path("csrf").asText();
        return in.with("Crosswire-Csrf", csrf);
    }

    Browserlike withCookie(Answer signedIn) {
        return with("Cookie", signedIn.header("Set-Cookie").orElseThrow().replaceAll(";.*", ""));
    }

    Answer signIn(String name, String password) throws IOException {
        return send("POST", "/api/v1/session", JSON.writeValueAsString(Map.of("name", name, "password", password)));
    }

    Answer get(String path) throws IOException {
        return send("GET", path, "");
    }

    Answer post(String path) throws IOException {
        return send("POST", path, "{}");
    }

    Answer delete(String path) throws IOException {
        return send("DELETE", path, "");
    }

    private Answer send(String method, String path, String body) throws IOException {
        try (Socket socket = new Socket("localhost", server.getPort())) {
            write(socket, method, path, body);
            List<String> lines = new BufferedReader(
                            new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
                    .lines()
                    .toList();
            int end = lines.indexOf("");
            return new Answer(
                    Integer.parseInt(lines.getFirst().split(" ", 3)[1]),
                    lines.subList(1, end),
                    String.join("\n", lines.subList(end + 1, lines.size())));
        }
    }

    /** Opens a stream; the socket is the caller's, read to its headers. */
    BufferedReader open(Socket socket, String path) throws IOException {
        write(socket, "GET", path, "");
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }

    private void write(Socket socket, String method, String path, String body) throws IOException {
        List<String> lines = new ArrayList<>(List.of(method + " " + path + " HTTP/1.1", "Connection: close"));
        lines.addAll(headers.entrySet().stream()
                .map(header -> header.getKey() + ": " + header.getValue())
                .collect(Collectors.toList()));
        if (!body.isEmpty()) {
            lines.add("Content-Type: application/json");
            lines.add("Content-Length: " + body.getBytes(StandardCharsets.UTF_8).length);
        }
        OutputStream out = socket.getOutputStream();
        out.write((String.join("\r\n", lines) + "\r\n\r\n" + body).getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
