package dev.crosswire.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;

/** What a service can be told: the names of settings in its sources and in those of the modules that it stands on. */
final class SettingNames {

    private static final Pattern NAME = Pattern.compile("\"(?:\\$\\{)?(crosswire\\.[a-z0-9.-]+)");
    private static final Pattern DEPENDENCY = Pattern.compile(
            "<dependency>\\s*<groupId>dev\\.crosswire</groupId>\\s*<artifactId>crosswire-([a-z-]+)</artifactId>\\s*</dependency>");
    private static final String KAFKA = "CROSSWIRE_KAFKA_";

    private final Set<String> variables;

    private SettingNames(Set<String> variables) {
        this.variables = variables;
    }

    /** Of the module services/NAME. */
    static SettingNames of(String name) throws IOException {
        Set<String> variables = new TreeSet<>();
        for (Path module : modules(name)) {
            try (Stream<Path> files = Files.walk(module.resolve("src/main"))) {
                files.filter(file -> file.toString().matches(".*\\.(java|properties)"))
                        .flatMap(file -> NAME.matcher(text(file)).results())
                        .map((MatchResult found) -> variable(found.group(1)))
                        .forEach(variables::add);
            }
        }
        return new SettingNames(variables);
    }

    /** Whether it reads this variable of the environment. */
    boolean have(String variable) {
        if (variable.startsWith(KAFKA)) {
            String setting =
                    variable.substring(KAFKA.length()).toLowerCase(Locale.ROOT).replace('_', '.');
            return Stream.of(
                            AdminClientConfig.configNames(), ProducerConfig.configNames(), ConsumerConfig.configNames())
                    .anyMatch(names -> names.contains(setting));
        }
        // The other settings of the registry client are its own, and none is set.
        return variable.equals("CROSSWIRE_REGISTRY_URL") || variables.contains(variable);
    }

    private static Set<Path> modules(String name) throws IOException {
        Set<Path> found = new LinkedHashSet<>();
        Deque<Path> open = new ArrayDeque<>(List.of(folder(name)));
        while (!open.isEmpty()) {
            Path module = open.pop();
            if (found.add(module)) {
                // Dependencies of tests have a scope, which the pattern does not allow.
                DEPENDENCY
                        .matcher(text(module.resolve("pom.xml")))
                        .results()
                        .forEach((MatchResult it) -> open.push(folder(it.group(1))));
            }
        }
        // A module that unpacks what others wrote has no sources.
        found.removeIf(module -> !Files.isDirectory(module.resolve("src/main")));
        return found;
    }

    private static Path folder(String name) {
        Path service = SourceTree.root().resolve("services").resolve(name);
        return Files.isDirectory(service)
                ? service
                : SourceTree.root().resolve("schemas").resolve(name);
    }

    private static String variable(String setting) {
        return setting.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
