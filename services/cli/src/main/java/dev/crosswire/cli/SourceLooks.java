package dev.crosswire.cli;

import dev.crosswire.core.article.SourceListing.Supply;
import dev.crosswire.extraction.newsroom.ListedSource;
import dev.crosswire.sources.fetch.FetchConfiguration;
import dev.crosswire.sources.fetch.Fetcher;
import dev.crosswire.wire.WireSettings;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** Looks at every source once, several at a time. Nothing is stored or published. */
final class SourceLooks implements AutoCloseable {

    /** A host's turn comes within the time that a fetch waits for it, whoever else is asked. */
    private static final int MOST_AT_ONCE = 16;

    private final Optional<Fetcher> fetcher;
    private final Supplier<WireSettings> kafka;
    private final InstantSource clock;
    private final Semaphore turns;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /**
     * Looks with these settings.
     *
     * @param kafka asked once a topic is looked at; its {@link CommandFailedException} is what is said of the topic
     */
    SourceLooks(FetchConfiguration fetching, Supplier<WireSettings> kafka, InstantSource clock) {
        this.fetcher = fetching.fetch().map(Fetcher::open);
        this.kafka = kafka;
        this.clock = clock;
        this.turns = new Semaphore(Math.min(fetching.atOnce(), MOST_AT_ONCE));
    }

    /** Begins to look at all of them; the looks come in the order of the sources. */
    List<Future<SourceLook>> begin(List<ListedSource> sources, Runnable whenOneIsDone) {
        List<Future<SourceLook>> looks = new ArrayList<>();
        for (ListedSource source : sources) {
            looks.add(threads.submit(() -> {
                turns.acquire();
                try {
                    return at(source);
                } finally {
                    turns.release();
                    whenOneIsDone.run();
                }
            }));
        }
        return looks;
    }

    static SourceLook await(Future<SourceLook> look) {
        try {
            return look.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailedException("The check was interrupted.", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a look ended in a way that nobody expected", e.getCause());
        }
    }

    private SourceLook at(ListedSource source) throws InterruptedException {
        return switch (source.listing().supply()) {
            case POST -> SourceLook.good("nothing is fetched: its articles are posted.", Map.of());
            case FOLDER -> FolderLook.at(source.address().orElseThrow(), clock);
            case FEED -> new FeedLook(fetcher.orElseThrow(), clock).at(source);
            case TOPIC -> topic(source.address().orElseThrow());
        };
    }

    private SourceLook topic(String topic) {
        WireSettings wire;
        try {
            wire = kafka.get();
        } catch (CommandFailedException e) {
            return SourceLook.bad(String.valueOf(e.getMessage()));
        }
        return TopicLook.at(topic, wire);
    }

    /** Whether any of them is asked for over the network, for which a contact is needed. */
    static boolean needContact(List<ListedSource> sources) {
        return sources.stream().anyMatch(source -> source.listing().supply() == Supply.FEED);
    }

    @Override
    public void close() {
        threads.shutdownNow();
        fetcher.ifPresent(Fetcher::close);
    }
}
