package dev.crosswire.cli;

import dev.crosswire.local.Part;
import dev.crosswire.sources.UnreadableException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Sends articles from files through the ingest service; exits with 1 if any was rejected. */
@Command(
        name = "ingest",
        description = {
            "Sends articles from JSON, NDJSON, text, HTML, WARC, ninjs and NewsML-G2 files, folders or standard input (-).",
            "WARC and NDJSON files, packed with gzip or not, may be of any size; --resume goes on after a run that was stopped."
        },
        mixinStandardHelpOptions = true)
final class IngestCommand implements Callable<Integer> {

    /** Of files in a folder, beside those of single articles. */
    private static final List<String> ENDINGS = List.of(".warc", ".warc.gz", ".ndjson.gz", ".jsonl.gz", ".xml");

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "File, folder, or - for standard input.")
    private List<String> paths = List.of();

    @Option(
            names = "--source",
            description = {
                "Outlet of articles that name none; otherwise",
                "text and HTML have the file's stem, pages of a WARC their host, items of an agency their credit."
            })
    private @Nullable String source;

    @Option(
            names = "--published",
            paramLabel = "T",
            description = "Published time, ISO 8601, of articles that name none; otherwise the file's or the record's.")
    private @Nullable Instant published;

    @Option(names = "--url", description = "Base address of the ingest service, instead of the one of --data.")
    private @Nullable URI url;

    @Option(
            names = "--resume",
            description = "Go on where an earlier run came to in each archive (WARC or lines of JSON).")
    private boolean resume;

    @Mixin
    private DataOption data;

    @Override
    public Integer call() throws IOException {
        List<String> files = files();
        URI ingest = url != null ? url : data.endpoints().uri(Part.INGEST);
        ArticleService service = new ArticleService(ingest);
        Checkpoints checkpoints =
                new Checkpoints(data.folder().path().resolve("backfill"), url != null ? ingest.toString() : "");
        Tally tally = new Tally();
        try (ArticleBatches batches = new ArticleBatches(service, tally)) {
            for (String file : files) {
                if (!file.equals("-") && isArchive(Path.of(file))) {
                    // What an earlier file says of an article must not overtake what this one says.
                    batches.settle();
                    backFill(file, service, checkpoints, tally);
                } else {
                    read(file, batches, tally);
                }
            }
            batches.settle();
        }
        Terminal.say(tally.summary());
        return tally.anyRejected() ? 1 : 0;
    }

    private void backFill(String file, ArticleService service, Checkpoints checkpoints, Tally tally) {
        ArchivedArticles articles =
                new ArchivedArticles(file, Optional.ofNullable(source), Optional.ofNullable(published));
        try {
            BackFill.send(Path.of(file), articles, service, checkpoints, tally, resume);
        } catch (UnreadableException e) {
            tally.reject(new ArticleService.Rejection(file, e.sentence()));
        } catch (IOException e) {
            tally.reject(unreadable(file, e));
        }
    }

    private void read(String file, ArticleBatches batches, Tally tally) {
        try (InputStream in = file.equals("-") ? System.in : Files.newInputStream(Path.of(file))) {
            Instant modified = file.equals("-")
                    ? Instant.now()
                    : Files.getLastModifiedTime(Path.of(file)).toInstant();
            new ArticleFile(file, modified, Optional.ofNullable(source), Optional.ofNullable(published))
                    .read(in, batches::add, tally::reject);
        } catch (IOException e) {
            tally.reject(unreadable(file, e));
        }
    }

    private static ArticleService.Rejection unreadable(String file, IOException e) {
        return new ArticleService.Rejection(file, "it cannot be read: " + e.getMessage());
    }

    /** Whether a file is read in stretches: packed, a WARC, or lines that begin as objects. */
    private static boolean isArchive(Path file) {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(1_000);
        } catch (IOException e) {
            return false;
        }
        if (head.length > 1 && (head[0] & 0xff) == 0x1f && (head[1] & 0xff) == 0x8b) {
            return true;
        }
        String begin =
                new String(head, StandardCharsets.UTF_8).replace("\ufeff", "").stripLeading();
        boolean lines = ArticleFile.Format.ofName(file.toString()).equals(Optional.of(ArticleFile.Format.NDJSON));
        return begin.startsWith("WARC/") || (lines && begin.startsWith("{"));
    }

    /** The paths with folders replaced by the articles in them, in the order of their names. */
    private List<String> files() throws IOException {
        List<String> files = new ArrayList<>();
        for (String path : paths) {
            if (path.equals("-")) {
                files.add(path);
            } else if (Files.isDirectory(Path.of(path))) {
                try (Stream<Path> inside = Files.walk(Path.of(path))) {
                    inside.filter(Files::isRegularFile)
                            .map(Path::toString)
                            .filter(IngestCommand::isTaken)
                            .sorted()
                            .forEach(files::add);
                }
            } else if (Files.exists(Path.of(path))) {
                files.add(path);
            } else {
                throw new CommandFailedException(path + " does not exist; nothing was sent.");
            }
        }
        return files;
    }

    private static boolean isTaken(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return ArticleFile.Format.ofName(name).isPresent() || ENDINGS.stream().anyMatch(lower::endsWith);
    }
}
