package dev.crosswire.benchmarks;

import dev.crosswire.local.Endpoints;
import dev.crosswire.local.LocalStack;
import dev.crosswire.local.Part;
import dev.crosswire.local.StackSettings;
import dev.crosswire.wire.WireSettings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** One service in its process, on the broker and the registry of a measurement, with the heap that all get. */
final class ServiceProcess implements AutoCloseable {

    private final Part part;
    private final LocalStack stack;
    private final HttpClient http = HttpClient.newHttpClient();

    /**
     * Starts it and waits until it is ready.
     *
     * @param part ingest or alerts
     * @param properties settings of the service
     */
    ServiceProcess(Part part, WireSettings wire, Path folder, Map<String, String> properties, List<String> machine) {
        this.part = part;
        List<String> arguments = new ArrayList<>(List.of("-Xms512m", "-Xmx512m", "-XX:TieredStopAtLevel=4"));
        properties.forEach((name, value) -> arguments.add("-D" + name + "=" + value));
        arguments.addAll(machine);
        StackSettings usual = StackSettings.everything(folder).withoutCaches();
        stack = LocalStack.started(new StackSettings(
                usual.data(),
                usual.home(),
                EnumSet.of(part),
                Map.of(part, 0),
                wire.topicPrefix(),
                Optional.of(new StackSettings.External(
                        Objects.requireNonNull(wire.kafka().get("bootstrap.servers")), wire.registryUrl())),
                Map.of(),
                Map.of(part, arguments),
                usual.patience(),
                usual.caches()));
    }

    /** Address of a path. */
    URI uri(String path) {
        return stack.endpoints().uri(part).resolve(path);
    }

    /** Processor time that it has used since it started. */
    Duration cpu() {
        return stack.endpoints()
                .of(part)
                .map(Endpoints.Running::process)
                .flatMap(mark -> mark.running())
                .flatMap(handle -> handle.info().totalCpuDuration())
                .orElse(Duration.ZERO);
    }

    /** The value of a metric, all of its series together. */
    double metric(String name) {
        try {
            String all = http.send(
                            HttpRequest.newBuilder(uri("/prometheus")).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
            return all.lines()
                    .filter(line -> line.startsWith(name + " ") || line.startsWith(name + "{"))
                    .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                    .sum();
        } catch (IOException e) {
            throw new IllegalStateException(part.description() + " does not say how it is", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the measurement was interrupted", e);
        }
    }

    /** Stops and starts it, on its old state; returns once it is ready. */
    void restart() {
        stack.restart(part);
    }

    @Override
    public void close() {
        http.shutdownNow();
        stack.close();
    }
}
