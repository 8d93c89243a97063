package dev.crosswire.wire;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;

/**
 * How a service reaches Kafka and the schema registry. Settings are named {@code crosswire.kafka.<client setting>},
 * {@code crosswire.registry.<client setting>} and {@code crosswire.topic-prefix}; in the environment in upper case with
 * underscores ({@code CROSSWIRE_KAFKA_BOOTSTRAP_SERVERS}), of which each stands for a dot. A system property wins over the
 * environment, and that over the {@link SettingsFiles}.
 *
 * @param kafka settings of the Kafka clients, as they name them
 * @param registry settings of the registry client, as it names them
 * @param topicPrefix put before every topic name; empty but in tests
 */
public record WireSettings(Map<String, String> kafka, Map<String, String> registry, String topicPrefix) {

    public static final String DEFAULT_BOOTSTRAP = "127.0.0.1:9092";
    public static final String DEFAULT_REGISTRY = "http://127.0.0.1:8085/apis/ccompat/v7";
    public static final String REGISTRY_URL = "schema.registry.url";

    private static final String KAFKA = SettingNames.KAFKA;
    private static final String REGISTRY = SettingNames.REGISTRY;
    private static final String PREFIX = "crosswire.topic-prefix";
    private static final String SHORT_URL = REGISTRY + "url";
    private static final String LONG_URL = REGISTRY + REGISTRY_URL;

    /** Further off than this, a name is rather somebody's own interceptor's or login module's. */
    private static final int MOST_SLIPS = 2;

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
        return from(systemProperties(), System.getenv());
    }

    static Map<String, String> systemProperties() {
        Map<String, String> properties = new HashMap<>();
        for (String name : System.getProperties().stringPropertyNames()) {
            properties.put(name, System.getProperty(name));
        }
        return properties;
    }

    /** Of the given system properties and environment; the first win. */
    public static WireSettings from(Map<String, String> properties, Map<String, String> environment) {
        Map<String, String> all = new HashMap<>();
        environment.forEach((name, value) -> {
            if (name.equals(SettingsFiles.variable(PREFIX))) {
                all.put(PREFIX, value);
            } else if (name.startsWith("CROSSWIRE_")) {
                put(all, name.toLowerCase(Locale.ROOT).replace('_', '.'), value);
            }
        });
        properties.forEach((name, value) -> put(all, name, value));
        Map<String, String> kafka = new HashMap<>();
        Map<String, String> registry = new HashMap<>();
        all.forEach((name, value) -> {
            if (name.startsWith(KAFKA)) {
                kafka.put(name.substring(KAFKA.length()), value);
            } else if (name.startsWith(REGISTRY)) {
                registry.put(name.substring(REGISTRY.length()), value);
            }
        });
        return new WireSettings(kafka, registry, all.getOrDefault(PREFIX, ""));
    }

    private static void put(Map<String, String> all, String name, String value) {
        all.put(name.equals(SHORT_URL) ? LONG_URL : name, value);
    }

    /** The other name of a setting that has two. */
    static Optional<String> alias(String name) {
        return switch (name) {
            case SHORT_URL -> Optional.of(LONG_URL);
            case LONG_URL -> Optional.of(SHORT_URL);
            default -> Optional.empty();
        };
    }

    /** Addresses of the brokers to ask first, for messages. */
    public String bootstrapServers() {
        return kafka.getOrDefault("bootstrap.servers", DEFAULT_BOOTSTRAP);
    }

    /** Addresses of the registry, for messages: without the name and password that may stand in one. */
    public String registryUrl() {
        return registry.getOrDefault(REGISTRY_URL, DEFAULT_REGISTRY).replaceAll("//[^/@,]*@", "//");
    }

    /** Addresses of the registry, as its client wants them. */
    List<String> registryUrls() {
        List<String> urls = new ArrayList<>();
        for (String url : registry.getOrDefault(REGISTRY_URL, DEFAULT_REGISTRY).split(",", -1)) {
            if (!url.isBlank()) {
                urls.add(url.strip());
            }
        }
        return List.copyOf(urls);
    }

    /** A sentence for each name that is one slip or two off a setting of Kafka's clients, which they would pass over in silence. */
    List<String> doubts() {
        if (kafka.size() == 1) {
            // The address; commands that need no Kafka load no class of it.
            return List.of();
        }
        Set<String> known = new HashSet<>(ProducerConfig.configNames());
        known.addAll(ConsumerConfig.configNames());
        known.addAll(AdminClientConfig.configNames());
        return kafka.keySet().stream()
                .filter(name -> !known.contains(name))
                .sorted()
                .flatMap(name -> SettingNames.nearest(name, known, MOST_SLIPS).stream()
                        .map(it -> "No Kafka client reads " + KAFKA + name + ": perhaps " + KAFKA + it + " was meant."))
                .toList();
    }

    /** The text without the values of settings that are secret: for messages of libraries, which may repeat what they were given. */
    public String withoutSecrets(String text) {
        return Secrets.of(this).hiddenIn(text);
    }

    /** The addresses only: the other settings may hold credentials. */
    @Override
    public String toString() {
        return "Kafka " + bootstrapServers() + ", registry " + registryUrl();
    }
}
