package dev.crosswire.vitals;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.config.MeterFilterReply;
import java.util.List;
import java.util.Set;

/**
 * Which of the several hundred meters of Kafka's clients are kept: few, counts and bytes rather than times in whatever unit,
 * with labels that have few values as long as a service names its clients itself. They keep Kafka's names.
 */
public final class KafkaMeters implements MeterFilter {

    private static final String PREFIX = "kafka.";

    private static final Set<String> KEPT = Set.of(
            "kafka.producer.record.send.total",
            "kafka.producer.record.error.total",
            "kafka.producer.record.retry.total",
            "kafka.producer.outgoing.byte.total",
            "kafka.producer.connection.count",
            "kafka.consumer.fetch.manager.bytes.consumed.total",
            "kafka.consumer.fetch.manager.records.consumed.total",
            "kafka.consumer.connection.count",
            "kafka.consumer.coordinator.rebalance.total",
            "kafka.consumer.coordinator.failed.rebalance.total",
            "kafka.stream.task.dropped.records.total");

    /** Labels without a bound, or that say nothing: the version is the same for all. */
    private static final Set<String> DROPPED = Set.of("kafka.version", "node.id");

    @Override
    public MeterFilterReply accept(Meter.Id id) {
        if (!id.getName().startsWith(PREFIX)) {
            return MeterFilterReply.NEUTRAL;
        }
        return KEPT.contains(id.getName()) ? MeterFilterReply.NEUTRAL : MeterFilterReply.DENY;
    }

    @Override
    public Meter.Id map(Meter.Id id) {
        if (!id.getName().startsWith(PREFIX)) {
            return id;
        }
        List<Tag> tags = id.getTags().stream()
                .filter(tag -> !DROPPED.contains(tag.getKey()))
                .toList();
        return id.replaceTags(tags);
    }
}
