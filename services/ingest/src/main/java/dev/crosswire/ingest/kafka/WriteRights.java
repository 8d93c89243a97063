package dev.crosswire.ingest.kafka;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TopicAuthorizationException;

/**
 * Whether the broker lets ingest write where it has to. Asked before ingest calls itself ready: the first article would find out
 * as well, and its sender would have to come again.
 */
public final class WriteRights {

    private static final long PATIENCE_SECONDS = 5;

    private final Supplier<Admin> admins;
    private final List<String> topics;

    /** @param topics names of the topics to write to */
    public WriteRights(Supplier<Admin> admins, List<String> topics) {
        this.admins = admins;
        this.topics = List.copyOf(topics);
    }

    /**
     * Asks the broker.
     *
     * @throws TopicAuthorizationException with the topics that may not be written to
     * @throws KafkaException if the broker does not answer, or a topic is missing
     */
    public void check() {
        Set<String> lacking = new TreeSet<>();
        try (Admin admin = admins.get()) {
            Map<String, TopicDescription> described = admin.describeTopics(
                            topics, new DescribeTopicsOptions().includeAuthorizedOperations(true))
                    .allTopicNames()
                    .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            described.forEach((name, topic) -> {
                Collection<AclOperation> operations = topic.authorizedOperations();
                // A broker that does not say forbids nothing yet.
                if (operations != null && !operations.contains(AclOperation.WRITE)) {
                    lacking.add(name);
                }
            });
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException cause ? cause : new KafkaException(e.getCause());
        } catch (TimeoutException e) {
            throw new org.apache.kafka.common.errors.TimeoutException("the broker does not say what may be written", e);
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
        if (!lacking.isEmpty()) {
            throw new TopicAuthorizationException("they may be read and not written", lacking);
        }
    }
}
