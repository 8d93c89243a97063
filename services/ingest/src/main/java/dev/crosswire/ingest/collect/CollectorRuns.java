package dev.crosswire.ingest.collect;

import dev.crosswire.extraction.newsroom.ListedSource;
import dev.crosswire.ingest.source.SourceBoard;
import dev.crosswire.ingest.spool.Spool;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a collector at work for every listed source, each on a virtual thread of its own: a source that hangs holds up no
 * other. A source that fails is looked at again after ever longer pauses; its failure is shown, and logged once. Nobody
 * looks while the spool is full.
 */
public final class CollectorRuns implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CollectorRuns.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(200);
    private static final Duration CLOSING = Duration.ofSeconds(2);

    private final Function<ListedSource, Optional<Collector>> makers;
    private final Spool spool;
    private final SourceBoard board;
    private final InstantSource clock;

    /** Each look holds what it fetched in memory. */
    private final Semaphore looks;

    private final Map<String, Run> runs = new HashMap<>();
    private boolean closed;

    private record Run(ListedSource source, Thread thread) {}

    /**
     * Collectors that begin with the first list.
     *
     * @param makers the collector of a source; none where its articles are posted
     * @param atOnce looks that may go on at the same time
     */
    public CollectorRuns(
            Function<ListedSource, Optional<Collector>> makers,
            Spool spool,
            SourceBoard board,
            InstantSource clock,
            int atOnce) {
        this.makers = makers;
        this.spool = spool;
        this.board = board;
        this.clock = clock;
        this.looks = new Semaphore(atOnce, true);
    }

    /** Looks after these sources from now on: ends what is not listed any more, begins what is new or was changed. */
    public synchronized void follow(List<ListedSource> listed) {
        if (closed) {
            return;
        }
        Map<String, ListedSource> wanted = new HashMap<>();
        listed.forEach(source -> wanted.put(source.id(), source));
        List<Run> ending = runs.values().stream()
                .filter(run -> !run.source.equals(wanted.get(run.source.id())))
                .toList();
        ending.forEach(run -> run.thread.interrupt());
        // A source that was changed must not be looked after by two at once.
        ending.forEach(CollectorRuns::join);
        ending.forEach(run -> runs.remove(run.source.id()));
        board.list(wanted.keySet());
        for (ListedSource source : listed) {
            if (!runs.containsKey(source.id())) {
                makers.apply(source).ifPresent(collector -> begin(source, collector));
            }
        }
    }

    private void begin(ListedSource source, Collector collector) {
        Thread thread = Thread.ofVirtual().name("collect-" + source.id()).unstarted(() -> run(source.id(), collector));
        runs.put(source.id(), new Run(source, thread));
        thread.start();
    }

    private void run(String source, Collector collector) {
        int failures = 0;
        try (collector) {
            while (!Thread.currentThread().isInterrupted()) {
                spool.awaitRoom();
                Instant next;
                looks.acquire();
                try {
                    next = collector.look(clock.instant());
                    board.fetched(source, clock.instant());
                    failures = 0;
                } catch (CollectException e) {
                    next = failed(source, e.sentence(), failures++, e.next());
                } catch (RuntimeException e) {
                    LOG.error("The collector of {} failed", source, e);
                    next = failed(source, "the service failed on it: " + e, failures++, Optional.empty());
                } finally {
                    looks.release();
                }
                Duration pause = Duration.between(clock.instant(), next);
                Thread.sleep(pause.compareTo(SHORTEST_PAUSE) < 0 ? SHORTEST_PAUSE : pause);
            }
        } catch (InterruptedException e) {
            // The source was taken off the list, or the service is stopping.
            Thread.currentThread().interrupt();
        }
    }

    private Instant failed(String source, String sentence, int before, Optional<Instant> said) {
        Instant now = clock.instant();
        board.failed(source, now, sentence);
        if (before == 0) {
            LOG.warn("Source {}: {}", source, sentence);
        }
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(before, 10));
        Instant soonest = now.plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause);
        return said.filter(soonest::isBefore).orElse(soonest);
    }

    private static void join(Run run) {
        try {
            run.thread.join(CLOSING);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        runs.values().forEach(run -> run.thread.interrupt());
        runs.values().forEach(CollectorRuns::join);
        runs.clear();
    }
}
