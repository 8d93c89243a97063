package dev.crosswire.journey;

import dev.crosswire.core.claim.ClaimEvent;
import dev.crosswire.journey.oracle.RandomNews;
import dev.crosswire.wire.Topic;
import dev.crosswire.wire.Topics;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;

/**
 * Claims that keep coming in whatever happens, as ingest would write them: in order, each once, of several subjects at a
 * time. It waits for a broker that is away.
 */
final class ClaimFeed implements AutoCloseable {

    private static final int AT_A_TIME = 6;
    private static final int ARTICLES = 8;
    private static final long EVERY_MILLIS = 10;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Topic<String, ClaimEvent> topic;
    private final KafkaProducer<String, ClaimEvent> producer;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final List<Iterator<ClaimEvent>> worlds = new ArrayList<>();
    private final List<ClaimEvent> sent = new ArrayList<>();
    private final Queue<Exception> failures = new ConcurrentLinkedQueue<>();
    private final Consumer<List<ClaimEvent>> remembers;
    private long world;
    private int turn;

    /** @param remembers what was written, at the end */
    ClaimFeed(Topics topics, Map<String, String> kafka, long firstWorld, Consumer<List<ClaimEvent>> remembers) {
        this.remembers = remembers;
        topic = topics.claims();
        world = firstWorld;
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put("acks", "all");
        settings.put("enable.idempotence", true);
        settings.put("linger.ms", 2);
        settings.put("max.block.ms", PATIENCE.toMillis());
        settings.put("delivery.timeout.ms", (int) PATIENCE.toMillis());
        producer = new KafkaProducer<>(
                settings, topic.keySerde().serializer(), topic.valueSerde().serializer());
    }

    /** Begins to write, about a hundred events a second. */
    void start() {
        var _ = clock.scheduleAtFixedRate(this::writeNext, 0, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void writeNext() {
        while (worlds.size() < AT_A_TIME) {
            worlds.add(RandomNews.ofWorld(world++, ARTICLES).iterator());
        }
        Iterator<ClaimEvent> next = worlds.get(turn++ % worlds.size());
        if (next.hasNext()) {
            write(next.next());
        } else {
            worlds.remove(next);
        }
    }

    /** Writes one event and remembers it. */
    void write(ClaimEvent event) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        ClaimEvent taken = RandomNews.takenIn(event, now);
        synchronized (sent) {
            sent.add(taken);
        }
        var _ = producer.send(new ProducerRecord<>(topic.name(), Topics.ALL, taken), this::written);
    }

    private void written(RecordMetadata metadata, @Nullable Exception exception) {
        if (exception != null) {
            failures.add(exception);
        }
    }

    int count() {
        synchronized (sent) {
            return sent.size();
        }
    }

    /** Everything that was written, in order. */
    List<ClaimEvent> sent() {
        synchronized (sent) {
            return List.copyOf(sent);
        }
    }

    /** Ends and waits until the broker has all of it. */
    @Override
    public void close() {
        clock.shutdown();
        try {
            if (!clock.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("the feed does not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
        producer.close();
        remembers.accept(sent());
        failures.stream().findFirst().ifPresent(first -> {
            throw new AssertionError("the broker did not take a claim", first);
        });
    }
}
