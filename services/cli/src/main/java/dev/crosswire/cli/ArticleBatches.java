package dev.crosswire.cli;

import dev.crosswire.cli.ArticleFile.Found;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Articles of small files on their way, a bounded number at a time. */
final class ArticleBatches implements AutoCloseable {

    private static final int MOST = 50;
    private static final int LARGEST = 1 << 20;

    private final ArticleService service;
    private final Tally tally;
    private final List<Found> waiting = new ArrayList<>();
    private Optional<Progress> progress = Optional.empty();
    private int characters;

    ArticleBatches(ArticleService service, Tally tally) {
        this.service = service;
        this.tally = tally;
    }

    void add(Found found) {
        waiting.add(found);
        characters += found.article().toString().length();
        if (waiting.size() >= MOST || characters >= LARGEST) {
            post();
        }
    }

    private void post() {
        if (progress.isEmpty()) {
            progress = Progress.ofWatchedTerminal("articles");
        }
        tally.add(service.post(waiting));
        progress.ifPresent(it -> it.step(waiting.size()));
        waiting.clear();
        characters = 0;
    }

    /** Sends what waits; nothing is on its way afterwards. */
    void settle() {
        if (!waiting.isEmpty()) {
            post();
        }
        close();
    }

    @Override
    public void close() {
        progress.ifPresent(Progress::close);
        progress = Optional.empty();
    }
}
