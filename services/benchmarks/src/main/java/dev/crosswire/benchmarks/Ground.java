package dev.crosswire.benchmarks;

import dev.crosswire.local.LocalStack;
import dev.crosswire.local.Part;
import dev.crosswire.local.StackSettings;
import dev.crosswire.wire.TopicSetup;
import dev.crosswire.wire.WireSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

/**
 * A broker and a registry of their own, each in a process, on free ports and a fresh folder that goes when they do. What
 * is measured gets topics with a prefix of its own, so that nothing of an earlier measurement is left.
 */
final class Ground implements AutoCloseable {

    private final Path folder;
    private final LocalStack stack;
    private final ProcessHandle broker;
    private final Admin admin;

    private Ground(Path folder, LocalStack stack) {
        this.folder = folder;
        this.stack = stack;
        this.broker = stack.endpoints()
                .of(Part.BROKER)
                .flatMap(running -> running.process().running())
                .orElseThrow(() -> new IllegalStateException("the broker does not run"));
        this.admin = Admin.create(Map.of("bootstrap.servers", stack.endpoints().bootstrapServers()));
    }

    static Ground started() {
        try {
            Path folder = Files.createTempDirectory("crosswire-benchmarks");
            StackSettings settings = StackSettings.isolated(folder.resolve("stack"), "")
                    .infrastructureOnly()
                    .withoutCaches()
                    // What the local stack saves for a laptop would be measured here.
                    .withArguments(Part.BROKER, List.of("-Xmx1g", "-XX:TieredStopAtLevel=4"));
            return new Ground(folder, LocalStack.started(settings));
        } catch (IOException e) {
            throw new UncheckedIOException("a folder for the measurements could not be made", e);
        }
    }

    Path folder() {
        return folder;
    }

    Admin admin() {
        return admin;
    }

    /** Processor time that the broker has used since it started. */
    Duration brokerCpu() {
        return broker.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Settings of a measurement, with its topics created and its schemas registered. */
    WireSettings prepared(String prefix) {
        WireSettings plain = stack.wire();
        WireSettings wire = new WireSettings(plain.kafka(), plain.registry(), prefix);
        TopicSetup.run(wire);
        return wire;
    }

    /** Topics whose names begin so. */
    List<String> topics(String prefix) {
        return answer(admin.listTopics().names()).stream()
                .filter(name -> name.startsWith(prefix))
                .sorted()
                .toList();
    }

    /** Deletes the topics of a measurement: a few million claims take gigabytes. */
    void clear(WireSettings wire) {
        answer(admin.deleteTopics(topics(wire.topicPrefix())).all());
    }

    /** Sum of the end offsets: how many records were written, markers of transactions included. */
    long written(List<String> topics) {
        Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
        answer(admin.describeTopics(topics).allTopicNames())
                .forEach((name, description) -> description
                        .partitions()
                        .forEach(partition ->
                                asked.put(new TopicPartition(name, partition.partition()), OffsetSpec.latest())));
        return answer(admin.listOffsets(asked).all()).values().stream()
                .mapToLong(offset -> offset.offset())
                .sum();
    }

    /** Sum of the offsets that a group has committed on a topic. */
    long committed(String group, String topic) {
        return answer(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata()).entrySet().stream()
                .filter(entry -> entry.getKey().topic().equals(topic))
                .filter(entry -> entry.getValue() != null)
                .mapToLong(entry -> entry.getValue().offset())
                .sum();
    }

    private static <T> T answer(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the broker refused: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the measurement was interrupted", e);
        }
    }

    @Override
    public void close() {
        admin.close();
        stack.close();
        delete(folder);
    }

    /** Deletes a folder with all that is in it. */
    static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    new ArrayList<>(files.sorted(Comparator.reverseOrder()).toList())) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(folder + " could not be deleted", e);
        }
    }
}
