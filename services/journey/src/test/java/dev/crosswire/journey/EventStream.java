package dev.crosswire.journey;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** The alerts' event stream, read as a browser reads it. */
public final class EventStream implements AutoCloseable {

    /** One event: its name, its id where it has one, and its data. */
    public record Event(String name, Optional<String> id, String data) {

        JsonNode json() {
            return Newsroom.tree(data);
        }
    }

    private final List<Event> events = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Void> reading;

    EventStream(HttpClient http, URI uri) {
        HttpRequest request = HttpRequest.newBuilder(uri)
                .header("Accept", "text/event-stream")
                .build();
        reading = http.sendAsync(request, HttpResponse.BodyHandlers.ofLines()).thenAcceptAsync(answer -> {
            try (Stream<String> lines = answer.body()) {
                Lines collected = new Lines();
                lines.forEach(line -> collected.add(line).ifPresent(events::add));
            }
        });
    }

    public List<Event> events() {
        return List.copyOf(events);
    }

    /** The alerts among the events that are about the country's army, oldest first. */
    List<JsonNode> alertsAbout(String country) {
        return events.stream()
                .filter(event -> event.name().equals("alert"))
                .map(Event::json)
                .filter(alert -> alert.get("headline").asText().contains(country))
                .toList();
    }

    @Override
    public void close() {
        reading.cancel(true);
    }

    private static final class Lines {

        private String name = "message";
        private Optional<String> id = Optional.empty();
        private final StringBuilder data = new StringBuilder();

        Optional<Event> add(String line) {
            if (line.isEmpty()) {
                Event event = new Event(name, id, data.toString());
                boolean complete = !data.isEmpty();
                name = "message";
                data.setLength(0);
                return complete ? Optional.of(event) : Optional.empty();
            }
            int colon = line.indexOf(':');
            String field = colon < 0 ? line : line.substring(0, colon);
            String value = colon < 0 ? "" : line.substring(colon + 1).strip();
            switch (field) {
                case "event" -> name = value;
                case "id" -> id = Optional.of(value);
                case "data" -> data.append(value);
                default -> {
                    // A comment or a retry time.
                }
            }
            return Optional.empty();
        }
    }
}
