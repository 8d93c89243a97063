package dev.crosswire.alerts.topic;

import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;

/**
 * A topic as its reader reaches it: the edge to Kafka.
 *
 * @param name of the topic
 * @param consumers gives a consumer without a group that reads committed records as bytes
 * @param epoch asks for the identity of the topic, never 0; a topic that was deleted and created again has another one
 */
public record TopicAccess(String name, Supplier<? extends Consumer<byte[], byte[]>> consumers, LongSupplier epoch) {}
