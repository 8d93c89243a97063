package dev.crosswire.cli.doctor;

import dev.crosswire.wire.TopicCheck;
import dev.crosswire.wire.WireSettings;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaFuture;

/** A Kafka cluster as the checks ask it: one client for all of them, that gives up soon. */
final class Cluster implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(6);

    private final WireSettings wire;
    private final Duration patience;
    private Optional<Admin> admin = Optional.empty();
    private Optional<TopicCheck.Outcome> topics = Optional.empty();

    Cluster(WireSettings wire) {
        this(wire, PATIENCE);
    }

    /** @param patience for one answer */
    Cluster(WireSettings wire, Duration patience) {
        this.wire = wire;
        this.patience = patience;
    }

    WireSettings wire() {
        return wire;
    }

    /**
     * Settings of a client that asks and leaves nothing behind, above all no topic that comes to be because it was asked for.
     */
    Map<String, Object> client() {
        Map<String, Object> client = new HashMap<>(wire.kafka());
        client.remove("group.id");
        client.put("client.id", "crosswire-doctor");
        client.put("allow.auto.create.topics", false);
        client.put("enable.auto.commit", false);
        client.put("default.api.timeout.ms", (int) patience.toMillis());
        client.put("request.timeout.ms", (int) patience.toMillis() * 2 / 3);
        client.put("socket.connection.setup.timeout.ms", 2_000);
        client.put("reconnect.backoff.max.ms", 500);
        return client;
    }

    /** @throws org.apache.kafka.common.KafkaException if the settings cannot be used */
    synchronized Admin admin() {
        if (admin.isEmpty()) {
            admin = Optional.of(Admin.create(client()));
        }
        return admin.get();
    }

    /** What is different about the topics; asked once. */
    synchronized TopicCheck.Outcome topics() throws ExecutionException, InterruptedException, TimeoutException {
        if (topics.isEmpty()) {
            topics = Optional.of(TopicCheck.look(admin(), wire, patience));
        }
        return topics.get();
    }

    <T> T await(KafkaFuture<T> answer) throws ExecutionException, InterruptedException, TimeoutException {
        return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public synchronized void close() {
        admin.ifPresent(it -> it.close(Duration.ofSeconds(1)));
    }
}
