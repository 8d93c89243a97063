package dev.crosswire.cli;

import dev.crosswire.core.finding.Finding;
import dev.crosswire.core.finding.FindingKind;
import dev.crosswire.local.Endpoints;
import dev.crosswire.wire.RegistryUnavailableException;
import dev.crosswire.wire.Topic;
import dev.crosswire.wire.Topics;
import dev.crosswire.wire.WireSettings;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints findings as they are raised, read from Kafka, until Ctrl-C. */
@Command(
        name = "tail",
        description = "Prints findings as they are raised, until Ctrl-C.",
        mixinStandardHelpOptions = true)
final class TailCommand implements Callable<Integer> {

    private static final Duration POLL = Duration.ofMillis(500);

    @Option(names = "--kind", description = "Only this kind: ${COMPLETION-CANDIDATES}.")
    private @Nullable FindingKind kind;

    @Option(names = "--desk", description = "Only findings routed to this desk.")
    private @Nullable String desk;

    @Option(names = "--from-beginning", description = "Also those that were raised before.")
    private boolean fromBeginning;

    @Option(names = "--json", description = "One JSON object a line.")
    private boolean json;

    @Mixin
    private DataOption data;

    @Override
    public Integer call() {
        Endpoints endpoints = data.endpoints();
        WireSettings wire =
                WireSettings.at(endpoints.bootstrapServers(), endpoints.registryUrl(), endpoints.topicPrefix());
        Map<String, Object> client = new HashMap<>(wire.kafka());
        // What a transaction took back was never raised.
        client.put("isolation.level", "read_committed");
        try (Topics topics = new Topics(wire);
                KafkaConsumer<String, byte[]> consumer =
                        new KafkaConsumer<>(client, new StringDeserializer(), new ByteArrayDeserializer())) {
            Topic<String, Finding> findings = topics.findings();
            List<TopicPartition> partitions = consumer.partitionsFor(findings.name()).stream()
                    .map(it -> new TopicPartition(it.topic(), it.partition()))
                    .toList();
            consumer.assign(partitions);
            if (fromBeginning) {
                consumer.seekToBeginning(partitions);
            } else {
                consumer.seekToEnd(partitions);
            }
            boolean read = true;
            while (read) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                    read &= print(findings, record);
                }
            }
            return 0;
        } catch (KafkaException | RegistryUnavailableException e) {
            throw new CommandFailedException(
                    "Findings cannot be read (" + e.getMessage() + "): check the stack with `crosswire status`.", e);
        }
    }

    private boolean print(Topic<String, Finding> findings, ConsumerRecord<String, byte[]> record) {
        Finding finding;
        try {
            finding = findings.valueSerde().deserializer().deserialize(record.topic(), record.value());
        } catch (RegistryUnavailableException e) {
            throw e;
        } catch (RuntimeException e) {
            Terminal.say("A record is left out, partition " + record.partition() + " offset " + record.offset() + " of "
                    + record.topic() + ": " + e.getMessage());
            return true;
        }
        boolean wanted = (kind == null || finding.kind() == kind)
                && (desk == null || finding.desks().contains(desk));
        return !wanted || Terminal.answer(json ? FindingJson.line(finding) : line(finding));
    }

    private static String line(Finding finding) {
        String clusters = finding.clusters().stream()
                .map(cluster -> cluster.label() + " (" + cluster.origins()
                        + (cluster.origins() == 1 ? " origin)" : " origins)"))
                .collect(Collectors.joining(" | "));
        return String.format(
                Locale.ROOT,
                "%s  %-13s %-9s %-6s v%d  %s  [%s]",
                finding.updatedAt(),
                finding.kind(),
                finding.state(),
                finding.severity(),
                finding.version(),
                Printable.of(finding.headline()),
                Printable.of(clusters));
    }
}
