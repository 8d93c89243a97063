package dev.crosswire.journey;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** A file for docker compose, with its variables filled in. */
record ComposeFile(Map<String, Service> services, Map<String, Object> volumes) {

    static final Path PATH = SourceTree.root().resolve("docker-compose.yml");

    private static final Pattern VARIABLE = Pattern.compile("\\$(?:\\$|\\{([A-Za-z0-9_]+)(?:(:-|:\\?)([^}]*))?})");

    /** The file of this repository. */
    static ComposeFile ours(Map<String, String> variables) throws IOException {
        try (Reader text = Files.newBufferedReader(PATH)) {
            return of(text, Optional.of(variables));
        }
    }

    /** Any such file; without variables it is one in which they are filled in already. */
    static ComposeFile of(Reader text, Optional<Map<String, String>> variables) {
        Object read = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
        Map<String, Object> file = map(variables.map(it -> filled(read, it)).orElse(read));
        Map<String, Service> services = new LinkedHashMap<>();
        map(file.get("services")).forEach((name, service) -> services.put(name, new Service(name, map(service))));
        return new ComposeFile(services, map(file.get("volumes")));
    }

    Service service(String name) {
        return Optional.ofNullable(services.get(name)).orElseThrow(() -> new AssertionError("no service " + name));
    }

    /** One service of it. */
    record Service(String name, Map<String, Object> settings) {

        String text(String key) {
            return String.valueOf(settings.get(key));
        }

        List<String> list(String key) {
            return strings(settings.get(key));
        }

        Map<String, String> environment() {
            Map<String, String> environment = new LinkedHashMap<>();
            map(settings.get("environment")).forEach((key, value) -> environment.put(key, String.valueOf(value)));
            return environment;
        }

        /** The command of its health check; empty where it has none. */
        List<String> healthCheck() {
            return strings(map(settings.get("healthcheck")).get("test"));
        }

        /** What it waits for, and until when. */
        Map<String, String> waitsFor() {
            Map<String, String> waits = new LinkedHashMap<>();
            map(settings.get("depends_on"))
                    .forEach((other, how) -> waits.put(other, String.valueOf(map(how).get("condition"))));
            return waits;
        }

        /** Places where it may write: what is mounted there, by its path. */
        Map<String, String> writable() {
            Map<String, String> places = new LinkedHashMap<>();
            list("volumes").stream()
                    .map(volume -> volume.split(":", -1))
                    .filter(parts -> parts.length < 3 || !parts[2].equals("ro"))
                    .forEach(parts -> places.put(parts[1], parts[0]));
            list("tmpfs").stream()
                    .map(mount -> mount.split(":", 2))
                    .forEach(parts -> places.put(parts[0], "tmpfs:" + (parts.length < 2 ? "" : parts[1])));
            return places;
        }
    }

    private static Object filled(Object node, Map<String, String> variables) {
        if (node instanceof Map<?, ?> map) {
            Map<Object, Object> copy = new LinkedHashMap<>();
            map.forEach((key, value) -> copy.put(key, value == null ? "" : filled(value, variables)));
            return copy;
        }
        if (node instanceof List<?> list) {
            return list.stream().map(item -> filled(item, variables)).toList();
        }
        return node instanceof String text
                ? VARIABLE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(value(found, variables)))
                : node;
    }

    private static String value(MatchResult found, Map<String, String> variables) {
        if (found.group(1) == null) {
            return "$";
        }
        String value = variables.getOrDefault(found.group(1), "");
        if (!value.isEmpty() || found.group(2) == null) {
            return value;
        }
        if (found.group(2).equals(":?")) {
            throw new IllegalArgumentException(found.group(1) + ": " + found.group(3));
        }
        return found.group(3);
    }

    private static Map<String, Object> map(@Nullable Object node) {
        Map<String, Object> map = new LinkedHashMap<>();
        if (node instanceof Map<?, ?> entries) {
            entries.forEach((key, value) -> map.put(String.valueOf(key), value == null ? "" : value));
        }
        return map;
    }

    private static List<String> strings(@Nullable Object node) {
        List<String> strings = new ArrayList<>();
        if (node instanceof List<?> items) {
            items.forEach(item -> strings.add(String.valueOf(item)));
        }
        return strings;
    }
}
