package dev.crosswire.cli;

import dev.crosswire.sources.folder.Arrival;
import dev.crosswire.sources.folder.FolderLimits;
import dev.crosswire.sources.folder.WatchedFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Looks into a folder that ingest watches; changes nothing in it. */
final class FolderLook {

    private FolderLook() {}

    static SourceLook at(String address, InstantSource clock) {
        Path folder;
        try {
            folder = Path.of(address);
        } catch (InvalidPathException e) {
            return SourceLook.bad("The address is no name of a folder: check it.");
        }
        if (!Files.isDirectory(folder)) {
            return SourceLook.bad(
                    "There is no folder " + folder.toAbsolutePath() + ": make it, or change the address.");
        }
        if (!Files.isReadable(folder) || !Files.isWritable(folder)) {
            return SourceLook.bad("The folder " + folder
                    + " must be readable and writable, since files are moved once they are taken: change its rights.");
        }
        List<Arrival> waiting;
        try {
            waiting = new WatchedFolder(folder, Duration.ZERO, clock, FolderLimits.DEFAULT).ready();
        } catch (IOException e) {
            return SourceLook.bad(
                    "The folder " + folder + " cannot be read (" + e.getMessage() + "): change its rights.");
        }
        List<Arrival.Unusable> unusable = waiting.stream()
                .filter(Arrival.Unusable.class::isInstance)
                .map(Arrival.Unusable.class::cast)
                .toList();
        String words = "the folder exists, "
                + switch (waiting.size()) {
                    case 0 -> "no file waits";
                    case 1 -> "1 file waits";
                    default -> String.format(Locale.ROOT, "%,d files wait", waiting.size());
                };
        if (!unusable.isEmpty()) {
            words += String.format(
                    Locale.ROOT,
                    "; %,d cannot be used, such as %s: %s",
                    unusable.size(),
                    unusable.getFirst().shownName(),
                    unusable.getFirst().sentence());
        }
        return SourceLook.good(
                words.endsWith(".") ? words : words + ".",
                Map.of("files", (long) waiting.size(), "unusable", (long) unusable.size()));
    }
}
