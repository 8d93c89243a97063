package dev.crosswire.cli;

import dev.crosswire.cli.ArticleFile.Found;
import dev.crosswire.sources.UnreadableException;
import dev.crosswire.sources.archive.Archive;
import dev.crosswire.sources.archive.ArchiveElement;
import dev.crosswire.sources.archive.ArchiveLimits;
import dev.crosswire.sources.archive.Checkpoint;
import dev.crosswire.sources.archive.FileIdentity;
import dev.crosswire.sources.archive.Position;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Sends one archive, as fast as the service takes it. It is read in stretches: while one is on its way the next is read, and
 * once the service has answered for all of one, its end is remembered, from where a later run can go on. What such a run
 * repeats, the service knows already.
 */
final class BackFill {

    /** What a killed run repeats at most, twice over; a hundred articles make a post. */
    private static final int ELEMENTS = 100 * Lanes.COUNT;

    /** Two stretches are in memory, as JSON and as what is posted. */
    private static final int CHARACTERS = 4 << 20;

    private final Path file;
    private final FileIdentity identity;
    private final ArchivedArticles articles;
    private final Lanes lanes;
    private final Checkpoints checkpoints;
    private final Tally tally;
    private Checkpoint reached;
    private Optional<Stretch> underWay = Optional.empty();

    private BackFill(
            Path file, ArchivedArticles articles, Lanes lanes, Checkpoints checkpoints, Tally tally, Checkpoint from) {
        this.file = file;
        this.identity = from.file();
        this.articles = articles;
        this.lanes = lanes;
        this.checkpoints = checkpoints;
        this.tally = tally;
        this.reached = from;
    }

    /** A part of the archive that was sent; {@code after} is where the next one starts. */
    private record Stretch(Lanes.Sent sent, int refused, Position after) {}

    /**
     * Sends the archive.
     *
     * @param resume whether to go on where an earlier run came to
     * @throws UnreadableException if the file is no archive
     * @throws CommandFailedException if the service does not take the articles, or the file is not the one that was begun
     */
    static void send(
            Path file,
            ArchivedArticles articles,
            ArticleService service,
            Checkpoints checkpoints,
            Tally tally,
            boolean resume)
            throws IOException, UnreadableException {
        FileIdentity now = FileIdentity.of(file);
        Checkpoint from = new Checkpoint(now, Position.START, 0, 0, false);
        Optional<Checkpoint> earlier = resume ? checkpoints.of(file) : Optional.empty();
        if (earlier.isPresent()) {
            Checkpoint before = earlier.get();
            if (!before.file().matches(file)) {
                throw new CommandFailedException(file
                        + " is not what it was when it was begun: leave --resume out to send it from its beginning.");
            }
            if (before.finished() && before.file().size() == now.size()) {
                Terminal.say(Printable.of(file + " was sent to its end before (" + counts(before)
                        + "); leave --resume out to send it again."));
                return;
            }
            from = new Checkpoint(now, before.position(), before.published(), before.refused(), false);
            Terminal.say(Printable.of(file + ": goes on behind what was sent before (" + counts(before) + ")."));
        }
        try (Archive archive = Archive.open(file, from.position(), ArchiveLimits.DEFAULT);
                Lanes lanes = new Lanes(service)) {
            new BackFill(file, articles, lanes, checkpoints, tally, from).run(archive);
        }
    }

    private static String counts(Checkpoint checkpoint) {
        return String.format(Locale.ROOT, "%,d accepted, %,d rejected", checkpoint.published(), checkpoint.refused());
    }

    private void run(Archive archive) throws IOException {
        Optional<Progress> progress = Progress.ofBytes(String.valueOf(file.getFileName()), archive.totalBytes());
        try {
            checkpoints.write(file, reached);
            boolean more = true;
            while (more) {
                more = sendStretch(archive, progress);
            }
            settle();
            reached = new Checkpoint(identity, archive.position(), reached.published(), reached.refused(), true);
            checkpoints.write(file, reached);
        } finally {
            progress.ifPresent(Progress::close);
        }
    }

    /** Reads a stretch, sends it once the one before the one that is under way was answered for; false at the end. */
    private boolean sendStretch(Archive archive, Optional<Progress> progress) throws IOException {
        List<Found> found = new ArrayList<>();
        int refused = 0;
        long characters = 0;
        Optional<ArchiveElement> next = Optional.empty();
        Position after = reached.position();
        while (found.size() + refused < ELEMENTS && characters < CHARACTERS) {
            next = archive.next();
            if (next.isEmpty()) {
                break;
            }
            after = next.get().after();
            switch (articles.read(next.get())) {
                case ArchivedArticles.Read.Article(Found article) -> {
                    found.add(article);
                    characters += characters(article);
                }
                case ArchivedArticles.Read.Unusable(ArticleService.Rejection rejection) -> {
                    tally.reject(rejection);
                    refused++;
                }
            }
            progress.ifPresent(it -> it.to(archive.bytesRead()));
        }
        if (!found.isEmpty() || refused > 0) {
            Lanes.Sent sent = lanes.send(found);
            settle();
            underWay = Optional.of(new Stretch(sent, refused, after));
        }
        return next.isPresent();
    }

    private static long characters(Found found) {
        return found.article().path("text").asText().length()
                + found.article().path("html").asText().length()
                + 200L;
    }

    /** Waits for the stretch that is under way, and remembers its end. */
    private void settle() {
        if (underWay.isEmpty()) {
            return;
        }
        Stretch stretch = underWay.get();
        underWay = Optional.empty();
        ArticleService.Outcome outcome;
        try {
            outcome = stretch.sent().await();
        } catch (CommandFailedException e) {
            throw new CommandFailedException(
                    e.getMessage() + " What it took of " + file + " is remembered: go on with --resume.", e);
        }
        tally.add(outcome);
        reached = new Checkpoint(
                identity,
                stretch.after(),
                reached.published() + outcome.accepted(),
                reached.refused() + stretch.refused() + outcome.rejections().size(),
                false);
        checkpoints.write(file, reached);
    }
}
