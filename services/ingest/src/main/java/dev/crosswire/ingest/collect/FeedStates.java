package dev.crosswire.ingest.collect;

import dev.crosswire.core.article.ArticleIds;
import dev.crosswire.sources.UnreadableException;
import dev.crosswire.sources.feed.FeedState;
import dev.crosswire.sources.feed.FeedStateJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is remembered of each feed, a file each. Losing one costs only that its items are fetched once more; they are known
 * for repetitions. Thread-safe as far as no feed is looked after twice.
 */
public final class FeedStates {

    private static final Logger LOG = LoggerFactory.getLogger(FeedStates.class);

    private final Path folder;

    /** @throws UncheckedIOException if the folder cannot be used */
    public FeedStates(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("the folder " + folder + " for what is known of feeds cannot be used", e);
        }
    }

    /** Of a source at an address; another address is another feed. */
    FeedState read(String source, String address) {
        Path file = file(source, address);
        try {
            return FeedStateJson.read(Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            return FeedState.unpolled();
        } catch (IOException | UnreadableException e) {
            LOG.warn("What was known of the feed of {} is lost, it is read afresh: {}", source, e.getMessage());
            return FeedState.unpolled();
        }
    }

    /** @throws UncheckedIOException if the disk does not take it */
    void write(String source, String address, FeedState state) {
        Path file = file(source, address);
        Path unfinished = file.resolveSibling(file.getFileName() + ".tmp");
        try {
            Files.write(unfinished, FeedStateJson.write(state));
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("what is known of the feed of " + source + " cannot be kept", e);
        }
    }

    private Path file(String source, String address) {
        return folder.resolve(ArticleIds.derived(source, address) + ".json");
    }
}
