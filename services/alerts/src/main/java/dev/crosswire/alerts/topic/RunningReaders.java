package dev.crosswire.alerts.topic;

import dev.crosswire.wire.Topic;
import dev.crosswire.wire.Topics;
import dev.crosswire.wire.WireSettings;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** The readers of all topics, each on its thread, with what they run on. */
public final class RunningReaders implements AutoCloseable {

    private static final Duration LONGEST_END = Duration.ofSeconds(5);

    private record Running(String noun, TopicReader<?> reader, Thread thread) {}

    private final WireSettings settings;
    private final Topics topics;
    private final InstantSource clock;
    private final List<Running> running = new CopyOnWriteArrayList<>();

    /** No readers yet, of the topics that these settings reach. */
    public RunningReaders(WireSettings settings, InstantSource clock) {
        this.settings = settings;
        this.topics = new Topics(settings);
        this.clock = clock;
    }

    public Topics topics() {
        return topics;
    }

    /** Starts to read a topic. */
    public <V> void start(Topic<String, V> topic, TopicSink<V> sink, ReadingStatus status, ReaderMetrics metrics) {
        TopicReader<V> reader = new TopicReader<>(
                KafkaTopicAccess.of(topic.name(), settings.kafka(), topics::askRegistry),
                settings,
                topic,
                sink,
                status,
                metrics,
                clock);
        running.add(new Running(
                status.noun(),
                reader,
                Thread.ofPlatform().name(status.noun() + "-reader").start(reader)));
    }

    /** What stands on a topic that is not read any more, though nobody closed it; empty while all are read. */
    public Optional<String> ended() {
        return running.stream()
                .filter(it -> !it.thread().isAlive())
                .map(Running::noun)
                .findFirst();
    }

    @Override
    public void close() {
        running.forEach(it -> it.reader().close());
        try {
            for (Running one : running) {
                one.thread().join(LONGEST_END);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        topics.close();
    }
}
