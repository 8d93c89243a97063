package dev.crosswire.cli;

import dev.crosswire.extraction.entries.EntryException;
import dev.crosswire.extraction.newsroom.ListedSource;
import dev.crosswire.extraction.newsroom.SourceFile;
import dev.crosswire.extraction.settings.Settings;
import dev.crosswire.sources.fetch.FetchConfiguration;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads the list of sources, looks at each once and says what it gave; exits with 1 if any failed. */
@Command(
        name = "check",
        description = {
            "Looks at each source once and says what it gave, a line each; exits with 1 if any failed.",
            "Nothing is stored or published. Feeds need the setting crosswire.fetch.contact, as in ingest."
        },
        mixinStandardHelpOptions = true)
final class SourcesCheckCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            description = "The list; by default the one of crosswire.sources (CROSSWIRE_SOURCES).")
    private @Nullable Path file;

    @Option(names = "--json", description = "One JSON object a line.")
    private boolean json;

    @Mixin
    private DataOption data;

    @Override
    public Integer call() {
        Settings settings = Settings.ofThisProcess();
        Path list = file != null ? file : listOf(settings);
        List<ListedSource> sources = read(list);
        FetchConfiguration fetching = fetching(settings, sources, list);
        int failed = 0;
        List<String> held = new ArrayList<>();
        Optional<Progress> progress = Progress.ofTotal("sources", sources.size());
        try (SourceLooks looks = new SourceLooks(fetching, data::wire, InstantSource.system())) {
            List<Future<SourceLook>> begun = looks.begin(sources, () -> progress.ifPresent(it -> it.step(1)));
            for (int at = 0; at < sources.size(); at++) {
                SourceLook look = SourceLooks.await(begun.get(at));
                failed += look.ok() ? 0 : 1;
                String line = json ? look.json(sources.get(at)) : look.line(sources.get(at));
                if (progress.isPresent()) {
                    // A line amid the bar would be written over.
                    held.add(line);
                } else if (!Terminal.answer(line)) {
                    return 1;
                }
            }
        } finally {
            progress.ifPresent(Progress::close);
        }
        held.forEach(Terminal::answer);
        Terminal.say((sources.size() - failed) + " of " + sources.size() + " sources are in order.");
        return failed > 0 ? 1 : 0;
    }

    private Path listOf(Settings settings) {
        return settings.text(SourceFile.SETTING)
                .filter(name -> !name.isBlank())
                .map(Path::of)
                .orElseThrow(() -> new CommandLine.ParameterException(
                        spec.commandLine(),
                        "No list of sources is named: give its FILE, or set " + SourceFile.SETTING
                                + " (CROSSWIRE_SOURCES)."));
    }

    private static List<ListedSource> read(Path list) {
        try (InputStream in = Files.newInputStream(list)) {
            return SourceFile.read(list.toString(), in);
        } catch (EntryException e) {
            throw new CommandFailedException(Printable.of(e.getMessage() + "."), e);
        } catch (IOException | UncheckedIOException e) {
            throw new CommandFailedException(
                    Printable.of("The list of sources " + list + " cannot be read (" + e.getMessage()
                            + "): check its name and whether your user may read it."),
                    e);
        }
    }

    private static FetchConfiguration fetching(Settings settings, List<ListedSource> sources, Path list) {
        FetchConfiguration fetching;
        try {
            fetching = FetchConfiguration.of(settings::text);
        } catch (IllegalArgumentException e) {
            String message = String.valueOf(e.getMessage());
            throw new CommandFailedException(message.endsWith(".") ? message : message + ".", e);
        }
        if (fetching.fetch().isEmpty() && SourceLooks.needContact(sources)) {
            throw new CommandFailedException(list + " has a feed, and " + FetchConfiguration.CONTACT
                    + " (CROSSWIRE_FETCH_CONTACT) is not set: set it to an e-mail address or a page, which is sent with every"
                    + " request.");
        }
        return fetching;
    }
}
