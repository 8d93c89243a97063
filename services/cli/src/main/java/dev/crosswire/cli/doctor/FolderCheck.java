package dev.crosswire.cli.doctor;

import dev.crosswire.local.DataFolder;
import dev.crosswire.local.StackException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The folder that keeps everything of a local stack: whether it can be written, and whose it is. */
final class FolderCheck implements Check {

    private static final String ANOTHER = "Choose another folder with --data.";

    private final DataFolder folder;
    private final boolean runs;

    /** @param runs whether a stack runs there */
    FolderCheck(DataFolder folder, boolean runs) {
        this.folder = folder;
        this.runs = runs;
    }

    @Override
    public String name() {
        return "folder";
    }

    @Override
    public List<Look> look() {
        Path path = folder.path();
        if (Files.exists(path) && !Files.isDirectory(path)) {
            return List.of(Look.fault(path + " is a file, and a folder is needed.", ANOTHER));
        }
        Path nearest = nearest(path);
        Optional<String> refusal = refusal(nearest);
        if (refusal.isPresent()) {
            return List.of(Look.fault(
                    nearest + " cannot be written (" + refusal.get() + ").",
                    "Give your user the right to write there, or choose another folder with --data."));
        }
        try {
            folder.endpoints();
            Optional<String> stranger = folder.foreignCluster();
            if (stranger.isPresent()) {
                return List.of(Look.fault(
                        path + " holds the data of another Kafka cluster, " + stranger.get() + ".", ANOTHER));
            }
            if (!runs && folder.isLocked()) {
                return List.of(Look.fault(
                        path + " is held by a process that has not said where it listens.",
                        "If `crosswire up` is just starting there, wait; else end that process."));
            }
        } catch (StackException e) {
            String said = String.valueOf(e.getMessage());
            int advice = said.lastIndexOf("): ");
            return List.of(
                    advice < 0
                            ? Look.fault(said, ANOTHER)
                            : Look.fault(said.substring(0, advice + 1) + ".", capital(said.substring(advice + 3))));
        }
        return List.of(Look.ok(Files.exists(path) ? path + "." : path + " is not there yet; `crosswire up` makes it."));
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    static Path nearest(Path path) {
        Path nearest = path;
        while (!Files.exists(nearest) && nearest.getParent() != null) {
            nearest = nearest.getParent();
        }
        return nearest;
    }

    /** Why no file can be made there; permissions alone do not tell. */
    private static Optional<String> refusal(Path directory) {
        try {
            Files.delete(Files.createTempFile(directory, ".crosswire-doctor", ""));
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(e.getClass().getSimpleName());
        }
    }
}
