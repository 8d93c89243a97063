package dev.crosswire.cli;

import dev.crosswire.extraction.Extractor;
import dev.crosswire.extraction.catalogue.Catalogue;
import dev.crosswire.extraction.catalogue.CatalogueException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Reads articles without a stack and prints what is in them; exits with 1 if a line was left out. */
@Command(
        name = "extract",
        description = {
            "Prints the quantities and claims of articles or sentences, offline.",
            "Reads a JSON object a line: id and text (or html), optionally title, source, url, publishedAt and language. "
                    + "Prints a JSON object for each, in the same order.",
            "CROSSWIRE_CATALOGUE names a file of claim types to use instead of the built-in ones."
        },
        mixinStandardHelpOptions = true)
final class ExtractCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "File of JSON lines, or - for standard input.")
    private String file = "-";

    private static final String CATALOGUE = "crosswire.catalogue";

    private int unreadable;

    @Override
    public Integer call() throws IOException, InterruptedException {
        boolean standardInput = file.equals("-");
        if (!standardInput && !Files.exists(Path.of(file))) {
            throw new CommandFailedException(file + " does not exist; nothing was read.");
        }
        if (!standardInput && Files.isDirectory(Path.of(file))) {
            throw new CommandFailedException(
                    file + " is a folder; name a file of JSON lines, or - for standard input.");
        }
        Optional<Progress> progress = Progress.ofWatchedTerminal("lines");
        ExtractStream stream = new ExtractStream(
                new Extractor(catalogue()), Runtime.getRuntime().availableProcessors(), listener(progress));
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

    /** The claim types that ingest would be given by the same setting. */
    private static Catalogue catalogue() {
        Optional<String> file = Optional.ofNullable(System.getProperty(CATALOGUE))
                .or(() -> Optional.ofNullable(System.getenv("CROSSWIRE_CATALOGUE")))
                .filter(name -> !name.isBlank());
        try {
            return file.isPresent() ? Catalogue.load(Path.of(file.get())) : Catalogue.load();
        } catch (CatalogueException e) {
            throw new CommandFailedException(e.getMessage() + "; mend it, or unset " + CATALOGUE + ".", e);
        }
    }

    private ExtractStream.Listener listener(Optional<Progress> progress) {
        return new ExtractStream.Listener() {
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
