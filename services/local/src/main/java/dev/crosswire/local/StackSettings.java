package dev.crosswire.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What to start, where its data lives and on which ports it listens.
 *
 * @param data folder of everything that survives: records, schemas, state, logs
 * @param home root of the repository, where the build left what is started
 * @param parts what to start
 * @param ports by part, on loopback; 0 takes a free one; a missing part has its default
 * @param topicPrefix put before every topic name; empty but in tests
 * @param external broker and registry that run elsewhere, for the parts that are not started here
 * @param programs what to run instead of what was built, by part
 * @param arguments for the virtual machine of a part, after all others, so that they win
 * @param patience how long all of it may take to become ready
 * @param caches what is done about caches for a faster start
 */
public record StackSettings(
        Path data,
        Path home,
        Set<Part> parts,
        Map<Part, Integer> ports,
        String topicPrefix,
        Optional<External> external,
        Map<Part, Program> programs,
        Map<Part, List<String>> arguments,
        Duration patience,
        StartCaches.Use caches) {

    private static final String HOME = "crosswire.home";
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** Addresses of a broker and a registry that somebody else runs. */
    public record External(String bootstrapServers, String registryUrl) {}

    /** Copies the collections and makes the paths absolute. */
    public StackSettings {
        data = data.toAbsolutePath().normalize();
        home = home.toAbsolutePath().normalize();
        parts = Set.copyOf(parts);
        ports = Map.copyOf(ports);
        programs = Map.copyOf(programs);
        arguments = Map.copyOf(arguments);
        if (external.isEmpty() && !(parts.contains(Part.BROKER) && parts.contains(Part.REGISTRY))) {
            throw new IllegalArgumentException("services need a broker and a registry, started here or external");
        }
    }

    /** The folder that commands use unless they are told another: the same from wherever they are called. */
    public static Path defaultData() {
        return homeOfThisProcess().resolve(".crosswire");
    }

    /** Everything, on the default ports. */
    public static StackSettings everything(Path data) {
        return new StackSettings(
                data,
                homeOfThisProcess(),
                EnumSet.allOf(Part.class),
                Map.of(),
                "",
                Optional.empty(),
                Map.of(),
                Map.of(),
                PATIENCE,
                StartCaches.Use.MAKE);
    }

    /** Everything, on free ports, beside whatever else runs: for tests. */
    public static StackSettings isolated(Path data, String topicPrefix) {
        Map<Part, Integer> free = new EnumMap<>(Part.class);
        EnumSet.allOf(Part.class).forEach(part -> free.put(part, 0));
        StackSettings all = everything(data);
        return new StackSettings(
                all.data,
                all.home,
                all.parts,
                free,
                topicPrefix,
                all.external,
                all.programs,
                all.arguments,
                all.patience,
                StartCaches.Use.TAKE);
    }

    /** The same with other ports; 0 takes a free one. */
    public StackSettings withPorts(Map<Part, Integer> others) {
        Map<Part, Integer> all = new EnumMap<>(Part.class);
        all.putAll(ports);
        all.putAll(others);
        return new StackSettings(data, home, parts, all, topicPrefix, external, programs, arguments, patience, caches);
    }

    /** The broker and the registry only. */
    public StackSettings infrastructureOnly() {
        Set<Part> few = EnumSet.of(Part.BROKER, Part.REGISTRY);
        return new StackSettings(data, home, few, ports, topicPrefix, external, programs, arguments, patience, caches);
    }

    /** The services only, with a broker and a registry that run elsewhere. */
    public StackSettings servicesAgainst(String bootstrapServers, String registryUrl) {
        return new StackSettings(
                data,
                home,
                EnumSet.of(Part.INGEST, Part.CHECKER, Part.ALERTS),
                ports,
                topicPrefix,
                Optional.of(new External(bootstrapServers, registryUrl)),
                programs,
                arguments,
                patience,
                caches);
    }

    /** The same with another program for one part. */
    public StackSettings withProgram(Part part, Program program) {
        Map<Part, Program> all = new EnumMap<>(Part.class);
        all.putAll(programs);
        all.put(part, program);
        return new StackSettings(data, home, parts, ports, topicPrefix, external, all, arguments, patience, caches);
    }

    /** The same with arguments for the virtual machine of one part, such as {@code -Dname=value}. */
    public StackSettings withArguments(Part part, List<String> more) {
        Map<Part, List<String>> all = new EnumMap<>(Part.class);
        all.putAll(arguments);
        all.put(part, List.copyOf(more));
        return new StackSettings(data, home, parts, ports, topicPrefix, external, programs, all, patience, caches);
    }

    /** The same with another deadline for becoming ready. */
    public StackSettings withPatience(Duration other) {
        return new StackSettings(data, home, parts, ports, topicPrefix, external, programs, arguments, other, caches);
    }

    /** The same without caches for a faster start. */
    public StackSettings withoutCaches() {
        return new StackSettings(
                data, home, parts, ports, topicPrefix, external, programs, arguments, patience, StartCaches.Use.NONE);
    }

    int port(Part part) {
        return ports.getOrDefault(part, part.defaultPort());
    }

    Program program(Part part) {
        Program other = programs.get(part);
        return other == null ? Program.built(home, part) : other;
    }

    /** The parts to start, in their order. */
    List<Part> partsInOrder() {
        return parts.stream().sorted().toList();
    }

    /** The system property that {@code scripts/crosswire} sets, or the nearest folder above that holds the services. */
    private static Path homeOfThisProcess() {
        String set = System.getProperty(HOME);
        if (set != null) {
            return Path.of(set);
        }
        Path here = Path.of("").toAbsolutePath();
        for (Path folder = here; folder != null; folder = folder.getParent()) {
            if (Files.isRegularFile(folder.resolve("services/local/pom.xml"))) {
                return folder;
            }
        }
        return here;
    }
}
