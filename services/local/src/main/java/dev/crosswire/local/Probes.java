package dev.crosswire.local;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;

/** Whether a process is ready to do its job, asked from outside. */
public final class Probes {

    private static final int MILLIS = 2_000;

    private Probes() {}

    /** Whether the address answers 200. */
    public static boolean isUp(String url) {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) URI.create(url).toURL().openConnection();
            connection.setConnectTimeout(MILLIS);
            connection.setReadTimeout(MILLIS);
            try {
                return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
            } finally {
                connection.disconnect();
            }
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether what runs of a part answers now; for the broker only that it listens. */
    public static boolean isUp(Endpoints.Running running) {
        return running.health().isEmpty() ? Ports.answers(running.port()) : isUp(running.health());
    }

    /** Whether the broker answers as a broker. */
    static boolean brokerAnswers(String bootstrapServers, int port) {
        if (!Ports.answers(port)) {
            return false;
        }
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            return !admin.describeCluster()
                    .nodes()
                    .get(MILLIS * 2L, TimeUnit.MILLISECONDS)
                    .isEmpty();
        } catch (ExecutionException | TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
