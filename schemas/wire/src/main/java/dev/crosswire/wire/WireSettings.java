package dev.crosswire.wire;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * How a service reaches Kafka and the schema registry. Settings are named {@code crosswire.kafka.<client setting>},
 * {@code crosswire.registry.<client setting>} and {@code crosswire.topic-prefix}; in the environment in upper case with
 * underscores ({@code CROSSWIRE_KAFKA_BOOTSTRAP_SERVERS}). A system property wins over the environment.
 *
 * @param kafka settings of the Kafka clients, as they name them
 * @param registry settings of the registry client, as it names them
 * @param topicPrefix put before every topic name; empty but in tests
 */
public record WireSettings(Map<String, String> kafka, Map<String, String> registry, String topicPrefix) {

    public static final String DEFAULT_BOOTSTRAP = "127.0.0.1:9092";
    public static final String DEFAULT_REGISTRY = "http://127.0.0.1:8085/apis/ccompat/v7";
    public static final String REGISTRY_URL = "schema.registry.url";

    private static final String KAFKA = "crosswire.kafka.";
    private static final String REGISTRY = "crosswire.registry.";
    private static final String PREFIX = "crosswire.topic-prefix";

    /** Copies the maps and fills in the two addresses where they are missing. */
    public WireSettings {
        Map<String, String> kafkaCopy = new TreeMap<>(kafka);
        kafkaCopy.putIfAbsent("bootstrap.servers", DEFAULT_BOOTSTRAP);
        kafka = Map.copyOf(kafkaCopy);
        Map<String, String> registryCopy = new TreeMap<>(registry);
        registryCopy.putIfAbsent(REGISTRY_URL, DEFAULT_REGISTRY);
        registry = Map.copyOf(registryCopy);
        if (!topicPrefix.matches("[a-z0-9.-]*")) {
            throw new IllegalArgumentException(
                    PREFIX + " may hold lower case letters, digits, dots and hyphens, not \"" + topicPrefix + "\"");
        }
    }

    /** For brokers and a registry at these addresses and otherwise defaults. */
    public static WireSettings at(String bootstrapServers, String registryUrl, String topicPrefix) {
        return new WireSettings(
                Map.of("bootstrap.servers", bootstrapServers), Map.of(REGISTRY_URL, registryUrl), topicPrefix);
    }

    /** Of this process: its system properties, then its environment. */
    public static WireSettings ofThisProcess() {
        Map<String, String> properties = new HashMap<>();
        for (String name : System.getProperties().stringPropertyNames()) {
            properties.put(name, System.getProperty(name));
        }
        return from(properties, System.getenv());
    }

    /** Of the given system properties and environment; the first win. */
    public static WireSettings from(Map<String, String> properties, Map<String, String> environment) {
        Map<String, String> all = new HashMap<>();
        environment.forEach((name, value) -> {
            if (name.equals("CROSSWIRE_TOPIC_PREFIX")) {
                all.put(PREFIX, value);
            } else if (name.startsWith("CROSSWIRE_")) {
                all.put(name.toLowerCase(Locale.ROOT).replace('_', '.'), value);
            }
        });
        all.putAll(properties);
        Map<String, String> kafka = new HashMap<>();
        Map<String, String> registry = new HashMap<>();
        all.forEach((name, value) -> {
            if (name.startsWith(KAFKA)) {
                kafka.put(name.substring(KAFKA.length()), value);
            } else if (name.startsWith(REGISTRY)) {
                String setting = name.substring(REGISTRY.length());
                registry.put(setting.equals("url") ? REGISTRY_URL : setting, value);
            }
        });
        return new WireSettings(kafka, registry, all.getOrDefault(PREFIX, ""));
    }

    /** Address of the first broker, for messages. */
    public String bootstrapServers() {
        return kafka.getOrDefault("bootstrap.servers", DEFAULT_BOOTSTRAP);
    }

    /** Address of the registry, for messages. */
    public String registryUrl() {
        return registry.getOrDefault(REGISTRY_URL, DEFAULT_REGISTRY);
    }

    /** The addresses only: the other settings may hold credentials. */
    @Override
    public String toString() {
        return "Kafka " + bootstrapServers() + ", registry " + registryUrl();
    }
}
