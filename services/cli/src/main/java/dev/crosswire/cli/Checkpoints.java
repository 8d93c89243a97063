package dev.crosswire.cli;

import dev.crosswire.sources.UnreadableException;
import dev.crosswire.sources.archive.Checkpoint;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** How far each archive was sent: one small file for each, in {@code DIR/backfill}. */
final class Checkpoints {

    private final Path folder;
    private final String target;

    /**
     * Checkpoints of one service.
     *
     * @param target of what is sent where that is not the stack of the folder itself, so that what one service has is not
     *     held back from another; may be empty
     */
    Checkpoints(Path folder, String target) {
        this.folder = folder;
        this.target = target;
    }

    /** @throws CommandFailedException if there is one that cannot be read */
    Optional<Checkpoint> of(Path archive) {
        Path file = file(archive);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Checkpoint.ofJson(Files.readString(file)));
        } catch (UnreadableException e) {
            throw new CommandFailedException(file + " cannot be used. " + e.sentence(), e);
        } catch (IOException e) {
            throw new CommandFailedException(
                    file + " cannot be read (" + e.getMessage() + "): let your user read it, or remove it.", e);
        }
    }

    /** Replaces the one of the archive, whole or not at all. */
    void write(Path archive, Checkpoint checkpoint) {
        Path file = file(archive);
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.createDirectories(folder);
            try (FileChannel channel = FileChannel.open(
                    fresh, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
                ByteBuffer bytes = ByteBuffer.wrap((checkpoint.json() + "\n").getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new CommandFailedException(
                    "How far the archive was sent cannot be written to " + file + " (" + e.getMessage()
                            + "): free some space, or choose another folder with --data.",
                    e);
        }
    }

    private Path file(Path archive) {
        try {
            byte[] which = (archive.toAbsolutePath().normalize() + "\n" + target).getBytes(StandardCharsets.UTF_8);
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(which);
            return folder.resolve(HexFormat.of().formatHex(digest, 0, 12) + ".json");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
