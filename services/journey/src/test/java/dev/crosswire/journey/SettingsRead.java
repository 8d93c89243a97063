package dev.crosswire.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.StreamsConfig;

/**
 * The settings that a service reads, from its sources and those of the modules that it is made of: each stands there as a text of its
 * own. Names of metrics and topics are such texts too; that a few names too many are known does not keep a misspelt one from
 * being found.
 *
 * @param names of its own settings
 * @param kafka names of settings of the Kafka clients that it makes
 */
public record SettingsRead(Set<String> names, Set<String> kafka) {

    private static final String KAFKA = "crosswire.kafka.";

    /** The one of the registry client that is called otherwise here than there. */
    private static final String REGISTRY = "crosswire.registry.url";

    /** Names files of settings, so that no service reads it as one of them. */
    private static final String FILES = "crosswire.settings";

    private static final Pattern NAME = Pattern.compile("\"(?:\\$\\{)?(crosswire\\.[a-z0-9-]+(?:\\.[a-z0-9-]+)*)[\":]");
    private static final Pattern MODULE = Pattern.compile("<artifactId>crosswire-([a-z-]+)</artifactId>");

    /** By the module services/NAME. */
    public static SettingsRead by(String service) throws IOException {
        Set<String> names = new TreeSet<>(Set.of(FILES, REGISTRY));
        for (String module : modulesOf(service)) {
            Path sources = folder(module).resolve("src/main/java");
            if (Files.isDirectory(sources)) {
                try (Stream<Path> files = Files.walk(sources)) {
                    for (Path file :
                            files.filter(it -> it.toString().endsWith(".java")).toList()) {
                        NAME.matcher(Files.readString(file))
                                .results()
                                .map((MatchResult it) -> it.group(1))
                                .forEach(names::add);
                    }
                }
            }
        }
        Set<String> kafka = new HashSet<>(ConsumerConfig.configNames());
        kafka.addAll(ProducerConfig.configNames());
        kafka.addAll(AdminClientConfig.configNames());
        if (service.equals("checker")) {
            kafka.addAll(StreamsConfig.configDef().names());
        }
        return new SettingsRead(names, kafka);
    }

    /** Whether a line of a file says something to the service. */
    public boolean knows(String name) {
        return names.contains(name) || (name.startsWith(KAFKA) && kafka.contains(name.substring(KAFKA.length())));
    }

    /** Whether a variable of the environment does. */
    public boolean knowsVariable(String variable) {
        return Stream.concat(names.stream(), kafka.stream().map(KAFKA::concat))
                .anyMatch(name -> variable.equals(
                        name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_')));
    }

    private static Set<String> modulesOf(String service) throws IOException {
        Set<String> found = new TreeSet<>();
        Deque<String> open = new ArrayDeque<>(Set.of(service));
        while (!open.isEmpty()) {
            String module = open.remove();
            Path pom = folder(module).resolve("pom.xml");
            // Of a module that is not there no setting is known but those of the clients.
            if (found.add(module) && Files.exists(pom)) {
                MODULE.matcher(Files.readString(pom))
                        .results()
                        .map((MatchResult it) -> it.group(1))
                        .forEach(open::add);
            }
        }
        return found;
    }

    private static Path folder(String module) {
        Path service = SourceTree.root().resolve("services").resolve(module);
        return Files.isDirectory(service)
                ? service
                : SourceTree.root().resolve("schemas").resolve(module);
    }
}
