package dev.crosswire.local;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * Where the stack listens and which processes it is made of: what stands in {@code DIR/endpoints.json} while it runs.
 *
 * @param state STARTING or READY
 * @param supervisor the process that started the others
 * @param bootstrapServers of Kafka
 * @param registryUrl of the registry, as its clients want it
 * @param topicPrefix before every topic name
 * @param processes by label of the part ("broker")
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Endpoints(
        State state,
        ProcessMark supervisor,
        String bootstrapServers,
        String registryUrl,
        String topicPrefix,
        Map<String, Running> processes) {

    /** How far the start has come. */
    public enum State {
        STARTING,
        READY
    }

    /**
     * One process of the stack.
     *
     * @param url where it listens; for the broker its host and port
     * @param health address that answers 200 when it is ready; empty for the broker
     * @param port on loopback
     * @param process its id and start
     * @param log file with what it says
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Running(String url, String health, int port, ProcessMark process, String log) {}

    /** Copies the map. */
    public Endpoints {
        processes = Map.copyOf(processes);
    }

    /** What was started of a part. */
    public Optional<Running> of(Part part) {
        return Optional.ofNullable(processes.get(part.label()));
    }

    /**
     * Base address of a service.
     *
     * @throws IllegalStateException if the part was not started
     */
    public URI uri(Part part) {
        return URI.create(
                of(part).orElseThrow(() -> new IllegalStateException("the " + part.description() + " was not started"))
                        .url());
    }

    /** Address of the page for people, if the alerts service was started. */
    @JsonIgnore
    public Optional<String> page() {
        return of(Part.ALERTS).map(alerts -> alerts.url() + "/alerts");
    }
}
