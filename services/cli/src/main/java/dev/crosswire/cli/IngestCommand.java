package dev.crosswire.cli;

import dev.crosswire.cli.ArticleFile.Found;
import dev.crosswire.local.Part;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
        description = "Sends articles from JSON, NDJSON, text and HTML files, folders or standard input (-).",
        mixinStandardHelpOptions = true)
final class IngestCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "File, folder, or - for standard input.")
    private List<String> paths = List.of();

    @Option(names = "--source", description = "Outlet of articles that name none; text and HTML: the file's stem.")
    private @Nullable String source;

    @Option(
            names = "--published",
            paramLabel = "T",
            description = "Published time, ISO 8601, of articles that name none; text and HTML: the file's time.")
    private @Nullable Instant published;

    @Option(names = "--url", description = "Base address of the ingest service, instead of the one of --data.")
    private @Nullable URI url;

    @Mixin
    private DataOption data;

    @Override
    public Integer call() throws IOException {
        List<String> files = files();
        URI ingest = url != null ? url : data.endpoints().uri(Part.INGEST);
        try (Batches batches = new Batches(new ArticleService(ingest))) {
            for (String file : files) {
                read(file, batches);
            }
            batches.flush();
            Terminal.say(batches.summary());
            return batches.anyRejected() ? 1 : 0;
        }
    }

    private void read(String file, Batches batches) {
        try (InputStream in = file.equals("-") ? System.in : Files.newInputStream(Path.of(file))) {
            Instant modified = file.equals("-")
                    ? Instant.now()
                    : Files.getLastModifiedTime(Path.of(file)).toInstant();
            new ArticleFile(file, modified, Optional.ofNullable(source), Optional.ofNullable(published))
                    .read(in, batches::add, batches::reject);
        } catch (IOException e) {
            batches.reject(new ArticleService.Rejection(file, "it cannot be read: " + e.getMessage()));
        }
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
                            .filter(it -> ArticleFile.Format.ofName(it).isPresent())
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

    /** Articles on their way, a bounded number at a time, and what became of them. */
    private static final class Batches implements AutoCloseable {

        private static final int MOST = 50;
        private static final int LARGEST = 1 << 20;

        private final ArticleService service;
        private final Optional<Progress> progress = Progress.ofWatchedTerminal("articles");
        private final List<Found> waiting = new ArrayList<>();
        private int characters;
        private ArticleService.Outcome outcome = new ArticleService.Outcome(0, 0, 0, List.of());
        private int rejected;

        Batches(ArticleService service) {
            this.service = service;
        }

        void add(Found found) {
            waiting.add(found);
            characters += found.article().toString().length();
            if (waiting.size() >= MOST || characters >= LARGEST) {
                flush();
            }
        }

        void flush() {
            if (!waiting.isEmpty()) {
                ArticleService.Outcome one = service.post(waiting);
                one.rejections().forEach(this::reject);
                outcome = outcome.plus(
                        new ArticleService.Outcome(one.accepted(), one.duplicates(), one.claims(), List.of()));
                progress.ifPresent(it -> it.step(waiting.size()));
                waiting.clear();
                characters = 0;
            }
        }

        void reject(ArticleService.Rejection rejection) {
            rejected++;
            Terminal.say(Printable.of(rejection.origin() + ": " + rejection.reason()));
        }

        boolean anyRejected() {
            return rejected > 0;
        }

        String summary() {
            return outcome.accepted() + " accepted (" + outcome.duplicates() + " known already), " + rejected
                    + " rejected, " + outcome.claims() + " claims.";
        }

        @Override
        public void close() {
            progress.ifPresent(Progress::close);
        }
    }
}
