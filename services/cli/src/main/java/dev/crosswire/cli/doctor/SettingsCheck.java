package dev.crosswire.cli.doctor;

import dev.crosswire.access.AccountsFile;
import dev.crosswire.access.UnusableAccountsException;
import dev.crosswire.extraction.catalogue.Catalogue;
import dev.crosswire.extraction.catalogue.CatalogueException;
import dev.crosswire.extraction.entries.EntryException;
import dev.crosswire.extraction.newsroom.DeskFile;
import dev.crosswire.extraction.newsroom.SourceFile;
import dev.crosswire.extraction.settings.ComparisonThresholds;
import dev.crosswire.extraction.settings.Settings;
import dev.crosswire.sources.fetch.FetchConfiguration;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The files that settings name, read as the services read them. Services elsewhere may have others. */
final class SettingsCheck implements Check {

    private static final String CATALOGUE = "crosswire.catalogue";
    private static final String ACCOUNTS = "crosswire.access.file";
    private static final String REMEDY =
            "Correct that line: a service that starts with it stops, one that runs keeps what it had.";

    private final Settings settings;
    private final Optional<String> unusable;
    private final List<Look> looks = new ArrayList<>();
    private final List<String> read = new ArrayList<>();

    /** @param unusable why the files that hold settings themselves cannot be used, in one sentence; empty if they can */
    SettingsCheck(Settings settings, Optional<String> unusable) {
        this.settings = settings;
        this.unusable = unusable;
    }

    @Override
    public String name() {
        return "settings";
    }

    private interface Reading {
        void from(Path file) throws Exception;
    }

    @Override
    public List<Look> look() {
        unusable.ifPresent(sentence -> looks.add(Look.fault(
                sentence,
                "Correct that: until then no service starts with it, and nothing of it counts in what follows.")));
        List<Catalogue> catalogue = new ArrayList<>();
        each(CATALOGUE, file -> catalogue.add(Catalogue.load(file)));
        each(SourceFile.SETTING, SourceFile::read);
        each(DeskFile.SETTING, file -> {
            try (InputStream in = Files.newInputStream(file)) {
                DeskFile.read(file.toString(), in, catalogue.isEmpty() ? Catalogue.load() : catalogue.getFirst());
            }
        });
        each(ACCOUNTS, file -> new AccountsFile(file).read());
        right(() -> ComparisonThresholds.from(settings));
        right(() -> FetchConfiguration.of(settings::text));
        if (looks.isEmpty()) {
            looks.add(Look.ok(
                    read.isEmpty()
                            ? "No settings file is named in this environment."
                            : "Valid: " + String.join(", ", read) + "."));
        }
        return List.copyOf(looks);
    }

    private void each(String setting, Reading reading) {
        Optional<Path> file =
                settings.text(setting).filter(name -> !name.isBlank()).map(Path::of);
        if (file.isEmpty()) {
            return;
        }
        try {
            reading.from(file.get());
            read.add(setting);
        } catch (UnusableAccountsException e) {
            looks.add(Look.fault(sentence(e), ""));
        } catch (EntryException | CatalogueException | IllegalArgumentException e) {
            looks.add(Look.fault(sentence(e), REMEDY));
        } catch (IOException | UncheckedIOException e) {
            looks.add(Look.fault(
                    setting + " names " + file.get() + ", which cannot be read (" + Causes.of(e) + ").",
                    "Correct the name, or let your user read it."));
        } catch (Exception e) {
            throw new IllegalStateException(setting + " cannot be read", e);
        }
    }

    private void right(Runnable reading) {
        try {
            reading.run();
        } catch (IllegalArgumentException e) {
            looks.add(Look.fault(sentence(e), "Correct that setting."));
        }
    }

    private static String sentence(Exception e) {
        String message = String.valueOf(e.getMessage());
        return message.endsWith(".") ? message : message + ".";
    }
}
