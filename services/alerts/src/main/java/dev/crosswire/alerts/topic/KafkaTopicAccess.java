package dev.crosswire.alerts.topic;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Topics on a real broker. */
public final class KafkaTopicAccess {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private KafkaTopicAccess() {}

    /**
     * The topic of that name, reached with these client settings.
     *
     * @param registry asks the registry whether it is there, and throws if not: without it no record can be read, and a topic that
     *     is empty would not show that
     */
    public static TopicAccess of(String name, Map<String, String> clientSettings, Runnable registry) {
        return new TopicAccess(
                name,
                () -> {
                    registry.run();
                    return consumer(name, clientSettings);
                },
                () -> epoch(name, clientSettings));
    }

    private static Consumer<byte[], byte[]> consumer(String name, Map<String, String> clientSettings) {
        Map<String, Object> settings = new HashMap<>(clientSettings);
        // Every instance reads everything: there is no group, and no offset to commit.
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        // A position that is gone means another topic than the one that was read: the index must begin anew.
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.putIfAbsent(ConsumerConfig.CLIENT_ID_CONFIG, "crosswire-alerts-" + name);
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private static long epoch(String name, Map<String, String> clientSettings) {
        Map<String, Object> settings = new HashMap<>(clientSettings);
        settings.putIfAbsent("client.id", "crosswire-alerts-admin");
        try (Admin admin = Admin.create(settings)) {
            TopicDescription described = admin.describeTopics(List.of(name))
                    .allTopicNames()
                    .get(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                    .get(name);
            if (described == null) {
                throw new UnknownTopicOrPartitionException(name);
            }
            Uuid id = described.topicId();
            long folded = id.getMostSignificantBits() ^ id.getLeastSignificantBits();
            return folded == 0 ? 1 : folded;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException cause ? cause : new KafkaException(e.getCause());
        } catch (TimeoutException e) {
            throw new org.apache.kafka.common.errors.TimeoutException("no answer in " + PATIENCE.toSeconds() + " s", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new org.apache.kafka.common.errors.InterruptException(e);
        }
    }
}
