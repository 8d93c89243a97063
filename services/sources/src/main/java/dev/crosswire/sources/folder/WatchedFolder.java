package dev.crosswire.sources.folder;

import dev.crosswire.sources.Shown;
import dev.crosswire.sources.UnreadableException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An inbox, looked at from time to time; one process watches it, on one thread. A file is published first and moved
 * then: after a crash in between it is read again, and the intake knows it.
 *
 * <p>Whole is what kept its size and its time over the quiet period, seen by the clock that is given and not by the file's
 * own time, which programs set as they like. Names that stand for unfinished files are left alone until they are renamed,
 * folders always.
 */
public final class WatchedFolder {

    private static final Set<String> UNFINISHED = Set.of("tmp", "part", "partial", "filepart", "crdownload", "swp");

    private final Path inbox;
    private final Duration quiet;
    private final InstantSource clock;
    private final FolderLimits limits;
    private final Outcomes outcomes;
    private Map<Path, Sight> sights = new HashMap<>();

    /** How a file looked, since when, and when it was first there. */
    private record Sight(Look look, Instant since, Instant first) {}

    /** What changes when a file is written to or replaced. */
    private record Look(long size, Instant modified, Optional<Object> key, boolean regular) {}

    /**
     * @param inbox exists; {@code done} and {@code rejected} are made in it
     * @param quiet how long a file must stay unchanged, between two looks, to count as whole
     */
    public WatchedFolder(Path inbox, Duration quiet, InstantSource clock, FolderLimits limits) {
        this.inbox = inbox;
        this.quiet = quiet;
        this.clock = clock;
        this.limits = limits;
        this.outcomes = new Outcomes(inbox);
    }

    /**
     * The files that do not change any more, in the order in which they were first seen; changes nothing on disk. A file
     * is given at every look until it is accepted or rejected.
     *
     * @throws IOException if the folder itself cannot be read
     */
    public List<Arrival> ready() throws IOException {
        Instant now = clock.instant();
        Map<Path, Sight> seen = new HashMap<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(inbox)) {
            for (Path file : files) {
                if (seen.size() == limits.files()) {
                    break;
                }
                if (!isUnfinished(String.valueOf(file.getFileName()))) {
                    look(file).ifPresent(look -> seen.put(file, sight(file, look, now)));
                }
            }
        }
        sights = seen;
        return seen.entrySet().stream()
                .filter(entry -> !entry.getValue().since().plus(quiet).isAfter(now))
                .sorted(Comparator.comparing((Map.Entry<Path, Sight> entry) ->
                                entry.getValue().first())
                        .thenComparing(entry -> entry.getValue().look().modified())
                        .thenComparing(Map.Entry::getKey))
                .flatMap(entry -> arrival(entry.getKey(), entry.getValue().look()).stream())
                .toList();
    }

    private Sight sight(Path file, Look look, Instant now) {
        Sight before = sights.get(file);
        if (before == null) {
            return new Sight(look, now, now);
        }
        return before.look().equals(look) ? before : new Sight(look, now, before.first());
    }

    /** Empty for folders, and for what was taken away meanwhile. */
    private static Optional<Look> look(Path file) throws IOException {
        try {
            BasicFileAttributes attributes =
                    Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return attributes.isDirectory()
                    ? Optional.empty()
                    : Optional.of(new Look(
                            attributes.size(),
                            attributes.lastModifiedTime().toInstant(),
                            Optional.ofNullable(attributes.fileKey()),
                            attributes.isRegularFile()));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    private static boolean isUnfinished(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return name.startsWith(".") || name.startsWith("~") || name.endsWith("~") || UNFINISHED.contains(ending);
    }

    /** Empty if it is gone. */
    private Optional<Arrival> arrival(Path file, Look look) {
        String shown = Shown.of(String.valueOf(file.getFileName()));
        if (!look.regular()) {
            return Optional.of(new Arrival.Unusable(
                    file, shown, "This is a link or a device and not a file; drop the file itself."));
        }
        if (look.size() == 0) {
            return Optional.of(new Arrival.Unusable(file, shown, "The file is empty; write it again."));
        }
        byte[] head;
        try (InputStream bytes = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            head = bytes.readNBytes(FileKind.HEAD_BYTES);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(new Arrival.Unusable(
                    file, shown, "The file cannot be opened; let the user that the service runs as read it."));
        }
        Optional<FileKind> kind = FileKind.of(String.valueOf(file.getFileName()), head);
        if (kind.isEmpty()) {
            return Optional.of(new Arrival.Unusable(
                    file, shown, "The file is neither text, HTML, JSON, XML nor an archive; convert it."));
        }
        if (kind.get() != FileKind.ARCHIVE && look.size() > limits.fileBytes()) {
            return Optional.of(new Arrival.Unusable(
                    file,
                    shown,
                    "The file has " + look.size() + " bytes and may have " + limits.fileBytes()
                            + "; drop it in parts, or as lines of JSON."));
        }
        return Optional.of(new Arrival.Whole(file, shown, look.size(), look.modified(), kind.get()));
    }

    /**
     * The bytes of a file that is not an archive; empty if it changed since, then it will be ready again later.
     *
     * @throws UnreadableException if it cannot be opened; reject it with this sentence
     */
    public Optional<byte[]> read(Arrival.Whole file) throws UnreadableException {
        try (InputStream bytes = Files.newInputStream(file.file(), LinkOption.NOFOLLOW_LINKS)) {
            byte[] read = bytes.readNBytes((int) Math.min(file.size() + 1, Integer.MAX_VALUE - 8));
            return Optional.of(read).filter(all -> all.length == file.size() && isUnchanged(file));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UnreadableException(
                    "The file cannot be read; let the user that the service runs as read it, or write it again.", e);
        }
    }

    /** Whether it is still as it was when it was given, so that what was published is what is moved. */
    private boolean isUnchanged(Arrival file) {
        try {
            Sight sight = sights.get(file.file());
            return sight != null
                    && look(file.file()).filter(sight.look()::equals).isPresent();
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Moves what was published to {@code done}, where nothing is overwritten.
     *
     * @return where it lies now; empty if it is gone, or was written to since it was given: then it stays and is given
     *     again
     * @throws IOException if {@code done} cannot be written to; the file stays
     */
    public Optional<Path> accept(Arrival.Whole file) throws IOException {
        return isUnchanged(file) ? outcomes.done(file.file()) : Optional.empty();
    }

    /**
     * Moves what cannot be used to {@code rejected}, beside a {@code .reason.txt} that holds the sentence.
     *
     * @return where it lies now; empty if it is gone, or was written to since it was given: then it stays and is given
     *     again
     * @throws IOException if {@code rejected} cannot be written to; the file stays
     */
    public Optional<Path> reject(Arrival file, String sentence) throws IOException {
        return isUnchanged(file) ? outcomes.rejected(file.file(), sentence) : Optional.empty();
    }

    /** The files that are still written to or wait for their quiet period, for the status of the source. */
    public List<Path> waiting() {
        Instant now = clock.instant();
        List<Path> waiting = new ArrayList<>();
        sights.forEach((file, sight) -> {
            if (sight.since().plus(quiet).isAfter(now)) {
                waiting.add(file);
            }
        });
        waiting.sort(Comparator.naturalOrder());
        return waiting;
    }
}
