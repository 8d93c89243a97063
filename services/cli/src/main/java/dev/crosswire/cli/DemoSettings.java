package dev.crosswire.cli;

import dev.crosswire.extraction.settings.Settings;
import dev.crosswire.local.Part;
import dev.crosswire.local.StackSettings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What the services are told of the demo's outlets and currencies: files that are put into the data folder, and named to
 * them where nobody has named others.
 */
final class DemoSettings {

    private static final String SOURCES = "crosswire.sources";
    private static final String RATES = "crosswire.comparison.exchange-rates";

    private final Path folder;
    private final Instant posted;
    private final Settings own;

    /**
     * @param data the data folder, which need not exist yet
     * @param posted the moment that the articles are dated before; the rates are of that day
     * @param own what the person who starts the demo has set
     */
    DemoSettings(Path data, Instant posted, Settings own) {
        this.folder = data.resolve("demo");
        this.posted = posted;
        this.own = own;
    }

    /**
     * The same stack with the demo's files.
     *
     * @throws CommandFailedException if they cannot be written
     */
    StackSettings on(StackSettings stack) {
        Map<Part, List<String>> arguments = new EnumMap<>(Part.class);
        if (isFree(SOURCES)) {
            String sources = "-D" + SOURCES + "=" + written("sources.yaml");
            add(arguments, Part.CHECKER, sources);
            add(arguments, Part.INGEST, sources);
        }
        if (isFree(RATES)) {
            add(arguments, Part.CHECKER, "-D" + RATES + "=" + written("exchange-rates.yaml"));
        }
        StackSettings all = stack;
        for (Map.Entry<Part, List<String>> part : arguments.entrySet()) {
            all = all.withArguments(part.getKey(), part.getValue());
        }
        return all;
    }

    private boolean isFree(String setting) {
        return own.text(setting).filter(value -> !value.isBlank()).isEmpty();
    }

    private static void add(Map<Part, List<String>> arguments, Part part, String argument) {
        arguments.computeIfAbsent(part, key -> new ArrayList<>()).add(argument);
    }

    private Path written(String name) {
        Path file = folder.resolve(name);
        try (InputStream in = Objects.requireNonNull(DemoSettings.class.getResourceAsStream("/demo/" + name))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            Files.createDirectories(folder);
            return Files.writeString(
                    file,
                    text.replace(
                            "date: TODAY",
                            "date: " + posted.atZone(ZoneOffset.UTC).toLocalDate()));
        } catch (IOException e) {
            throw new CommandFailedException(
                    file + " cannot be written (" + e.getMessage() + "): choose another folder with --data.", e);
        }
    }
}
