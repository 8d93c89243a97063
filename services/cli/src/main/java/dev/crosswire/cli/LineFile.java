package dev.crosswire.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/** A file of JSON lines, or standard input, whose lines are answered on standard output. */
final class LineFile {

    private final String file;
    private int unreadable;

    /** @param file its path, or - for standard input */
    LineFile(String file) {
        this.file = file;
    }

    /**
     * Answers every line.
     *
     * @param answering made once the file is known to be there
     * @return the exit code: 1 if a line was left out, else 0
     */
    int answer(Supplier<LineStream.Answering> answering) throws InterruptedException {
        boolean standardInput = file.equals("-");
        if (!standardInput && !Files.exists(Path.of(file))) {
            throw new CommandFailedException(file + " does not exist; nothing was read.");
        }
        if (!standardInput && Files.isDirectory(Path.of(file))) {
            throw new CommandFailedException(
                    file + " is a folder; name a file of JSON lines, or - for standard input.");
        }
        Optional<Progress> progress = Progress.ofWatchedTerminal("lines");
        LineStream stream =
                new LineStream(answering.get(), Runtime.getRuntime().availableProcessors(), listener(progress));
        try (InputStream in = standardInput ? System.in : Files.newInputStream(Path.of(file))) {
            // Not System.out, which keeps to itself that nobody reads it any more.
            stream.run(in, new FileOutputStream(FileDescriptor.out));
        } catch (IOException e) {
            throw new CommandFailedException(file + " cannot be read: " + e.getMessage(), e);
        } finally {
            progress.ifPresent(Progress::close);
        }
        return unreadable > 0 ? 1 : 0;
    }

    private LineStream.Listener listener(Optional<Progress> progress) {
        return new LineStream.Listener() {
            @Override
            public void done() {
                progress.ifPresent(it -> it.step(1));
            }

            @Override
            public void unreadable(int line, String reason) {
                unreadable++;
                Terminal.say(Printable.of(file + ":" + line + ": left out, " + reason));
            }
        };
    }
}
