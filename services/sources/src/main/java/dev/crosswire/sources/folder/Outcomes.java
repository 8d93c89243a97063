package dev.crosswire.sources.folder;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Where files go when they were read. Nothing is ever overwritten: a name that is taken gets a number. */
final class Outcomes {

    private static final String REASON = ".reason.txt";

    /** Of UTF-8, of a name with its number and the ending of its reason; file systems allow 255. */
    private static final int NAME_BYTES = 220;

    private static final int MOST_NUMBERS = 100_000;

    private final Path done;
    private final Path rejected;

    Outcomes(Path inbox) {
        this.done = inbox.resolve("done");
        this.rejected = inbox.resolve("rejected");
    }

    Optional<Path> done(Path file) throws IOException {
        return moveTo(free(folder(done), file), file);
    }

    /** The reason is there first: a file is never in {@code rejected} without one, whenever the process dies. */
    Optional<Path> rejected(Path file, String sentence) throws IOException {
        Path target = free(folder(rejected), file);
        Path reason = beside(target);
        Files.writeString(reason, sentence + "\n", StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
        Optional<Path> moved = moveTo(target, file);
        if (moved.isEmpty()) {
            Files.deleteIfExists(reason);
        }
        return moved;
    }

    /** Whoever may drop files may also put a link there, and have them moved to where it points. */
    private static Path folder(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            Files.createDirectory(folder);
        }
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            throw new IOException("The entry \"" + folder.getFileName()
                    + "\" of the watched folder must be a folder of its own; remove what is there.");
        }
        return folder;
    }

    private static Path free(Path folder, Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        String ending = dot > 0 && name.length() - dot <= 12 ? name.substring(dot) : "";
        String stem = cut(name.substring(0, name.length() - ending.length()));
        for (int number = 1; number <= MOST_NUMBERS; number++) {
            Path target = folder.resolve(stem + (number == 1 ? "" : "." + number) + ending);
            if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)
                    && !Files.exists(beside(target), LinkOption.NOFOLLOW_LINKS)) {
                return target;
            }
        }
        throw new FileAlreadyExistsException(
                "The folder \"" + folder.getFileName() + "\" holds too many files of one name; empty it.");
    }

    private static Path beside(Path target) {
        return target.resolveSibling(target.getFileName() + REASON);
    }

    private static String cut(String stem) {
        String kept = stem;
        while (kept.getBytes(StandardCharsets.UTF_8).length > NAME_BYTES) {
            kept = kept.substring(0, kept.offsetByCodePoints(kept.length(), -1));
        }
        return kept;
    }

    /** Empty if the file is gone. A link is moved itself, not what it points to. */
    private static Optional<Path> moveTo(Path target, Path file) throws IOException {
        try {
            // Not as an atomic move, which overwrites.
            return Optional.of(Files.move(file, target));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }
}
