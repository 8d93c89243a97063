package dev.crosswire.ingest.collect;

import dev.crosswire.extraction.newsroom.ListedSource;
import dev.crosswire.ingest.spool.Origin;
import dev.crosswire.ingest.spool.Rejections;
import dev.crosswire.ingest.spool.Spool;
import dev.crosswire.sources.UnreadableException;
import dev.crosswire.sources.archive.Archive;
import dev.crosswire.sources.archive.ArchiveElement;
import dev.crosswire.sources.archive.ArchiveLimits;
import dev.crosswire.sources.archive.Position;
import dev.crosswire.sources.folder.Arrival;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;

/**
 * Takes an archive that was put into a folder, as fast as the spool empties. A crash in between reads it again from its
 * beginning; what was taken is known for a repetition.
 */
final class ArchiveFile {

    private static final int ARTICLES_AT_ONCE = 100;
    private static final int TOLD_AT_ONCE = 1_000;

    private final ListedSource source;
    private final Spool spool;
    private final Rejections rejections;

    ArchiveFile(ListedSource source, Spool spool, Rejections rejections) {
        this.source = source;
        this.spool = spool;
        this.rejections = rejections;
    }

    /** @throws UnreadableException if the file is no archive, or holds nothing that could be an article */
    void take(Arrival.Whole file, Instant now) throws IOException, UnreadableException, InterruptedException {
        long taken = 0;
        try (Archive archive = Archive.open(file.file(), Position.START, ArchiveLimits.DEFAULT)) {
            Batches batches = new Batches(source.id());
            List<Future<?>> told = new ArrayList<>();
            int waiting = 0;
            for (Optional<ArchiveElement> next = archive.next(); next.isPresent(); next = archive.next()) {
                Origin origin = new Origin(file.shownName(), -1, next.get().at().before() + 1);
                switch (ArchivedArticles.read(next.get(), source, now)) {
                    case ArchivedArticles.Read.Article(var article) -> {
                        batches.add(article, origin);
                        taken++;
                        waiting++;
                    }
                    case ArchivedArticles.Read.Unusable(String reason) -> {
                        told.add(rejections.article(source.id(), origin, "", reason));
                        if (told.size() == TOLD_AT_ONCE) {
                            awaitTold(file, told);
                        }
                    }
                }
                if (waiting == ARTICLES_AT_ONCE) {
                    spool.awaitRoom();
                    spool.add(batches.all());
                    batches = new Batches(source.id());
                    waiting = 0;
                }
            }
            spool.add(batches.all());
            awaitTold(file, told);
        }
        if (taken == 0) {
            throw new UnreadableException(file.shownName() + " holds no article that could be read.");
        }
    }

    /** A file that moves on before it is told what was wrong with it would leave no trace of that. */
    private static void awaitTold(Arrival.Whole file, List<Future<?>> told) throws IOException, InterruptedException {
        if (!Rejections.arrived(told)) {
            throw new IOException("what cannot be used of " + file.shownName()
                    + " could not be told on Kafka; the file is taken again");
        }
        told.clear();
    }
}
