package dev.crosswire.ingest.collect;

import dev.crosswire.extraction.newsroom.ListedSource;
import dev.crosswire.ingest.article.ArticleBodies;
import dev.crosswire.ingest.kafka.SourceTopics;
import dev.crosswire.ingest.spool.Spool;
import dev.crosswire.sources.fetch.Fetcher;
import dev.crosswire.wire.ForeignRecords;
import dev.crosswire.wire.WireSettings;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.Consumer;

/** Makes the collector of a source. Thread-safe. */
public final class Collectors implements AutoCloseable {

    private final Optional<Fetcher> fetcher;
    private final FeedStates states;
    private final Function<String, Consumer<byte[], byte[]>> consumers;
    private final ForeignRecords avro;
    private final ArticleBodies bodies;
    private final Spool spool;
    private final SourceTopics topics;
    private final InstantSource clock;

    /**
     * What collectors work with.
     *
     * @param fetcher empty where nothing may be fetched
     * @param consumers a consumer for a topic
     */
    public Collectors(
            Optional<Fetcher> fetcher,
            FeedStates states,
            Function<String, Consumer<byte[], byte[]>> consumers,
            WireSettings wire,
            ArticleBodies bodies,
            Spool spool,
            SourceTopics topics,
            InstantSource clock) {
        this.fetcher = fetcher;
        this.states = states;
        this.consumers = consumers;
        this.avro = new ForeignRecords(wire);
        this.bodies = bodies;
        this.spool = spool;
        this.topics = topics;
        this.clock = clock;
    }

    /** The collector of a source; empty where its articles are posted. */
    public Optional<Collector> of(ListedSource source) {
        return switch (source.listing().supply()) {
            case POST -> Optional.empty();
            case FEED -> fetcher.map(it -> new FeedCollector(source, it, states, spool, clock));
            case FOLDER ->
                Optional.of(new FolderCollector(
                        source,
                        Path.of(source.address().orElseThrow()),
                        FolderCollector.QUIET,
                        bodies,
                        spool,
                        topics,
                        clock));
            case TOPIC -> {
                String topic = source.address().orElseThrow();
                yield Optional.of(new TopicCollector(
                        source, () -> consumers.apply(topic), new RecordArticles(avro), spool, topics));
            }
        };
    }

    @Override
    public void close() {
        fetcher.ifPresent(Fetcher::close);
        avro.close();
    }
}
