import io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * What every program that reads findings does, however it decodes them: it filters on headers before it decodes, leaves out
 * what cannot be read, waits for a registry that is away, and commits what it has handled.
 *
 * <p>At least once: after a crash the records since the last commit come again. Whoever must not do a thing twice keeps the
 * header {@code ce_id} (finding id and version) of what was done.
 */
final class FindingConsumer {

    /** Turns the bytes of a value into the line to print; whatever it throws is a record that cannot be read. */
    interface Decoder {
        String line(String topic, byte[] value) throws Exception;
    }

    /** Makes a decoder that asks this registry. */
    interface DecoderOf {
        Decoder with(SchemaRegistryClient registry) throws IOException;
    }

    private static final int HEADER = 1 + Integer.BYTES;
    private static final int SCHEMAS_REMEMBERED = 100;
    private static final int NOT_FOUND = 404;

    private final Map<String, String> options;
    private final Set<String> kinds;
    private final Set<String> severities;
    private final SchemaRegistryClient registry;

    private FindingConsumer(Map<String, String> options) {
        this.options = options;
        this.kinds = values("--kind");
        this.severities = values("--severity");
        this.registry = new CachedSchemaRegistryClient(
                options.getOrDefault("--registry", "http://127.0.0.1:8085/apis/ccompat/v7"), SCHEMAS_REMEMBERED);
    }

    /**
     * Prints findings until the process is told to stop.
     *
     * @param arguments pairs of an option and its value: --bootstrap, --registry, --topic, --group, --kind, --severity
     */
    static void run(String[] arguments, DecoderOf decoders) throws Exception {
        Map<String, String> options = new HashMap<>();
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            options.put(arguments[i], arguments[i + 1]);
        }
        FindingConsumer findings = new FindingConsumer(options);
        findings.follow(decoders.with(findings.registry));
    }

    private void follow(Decoder decoder) throws Exception {
        KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers", options.getOrDefault("--bootstrap", "127.0.0.1:9092"),
                        "group.id", options.getOrDefault("--group", "finding-printer"),
                        "auto.offset.reset", "earliest",
                        "isolation.level", "read_committed",
                        "enable.auto.commit", false),
                new StringDeserializer(),
                // Bytes: a deserializer here would throw out of poll, again and again, at the first bad record.
                new ByteArrayDeserializer());
        Thread main = Thread.currentThread();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            consumer.wakeup();
            try {
                main.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }));
        try (consumer) {
            consumer.subscribe(List.of(options.getOrDefault("--topic", "crosswire.finding.v1")));
            while (true) {
                ConsumerRecords<String, byte[]> records = consumer.poll(Duration.ofSeconds(1));
                for (ConsumerRecord<String, byte[]> record : records) {
                    handle(record, decoder);
                }
                if (!records.isEmpty()) {
                    consumer.commitSync();
                }
            }
        } catch (WakeupException e) {
            // Told to stop: what was handled and not committed comes again.
        }
    }

    private void handle(ConsumerRecord<String, byte[]> record, Decoder decoder) throws InterruptedException {
        if (record.value() == null) {
            // A tombstone on crosswire.alert.v1: the alert is past its retention.
            System.out.println(printable("GONE " + record.key()));
            return;
        }
        if (!isOneOf(kinds, record, "ce_kind") || !isOneOf(severities, record, "ce_severity")) {
            return;
        }
        try {
            askForSchema(record.value());
            System.out.println(printable(decoder.line(record.topic(), record.value())));
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            System.err.println(printable("left out, " + record.topic() + " partition " + record.partition() + " offset "
                    + record.offset() + ": " + e.getMessage()));
        }
    }

    /** By itself before the bytes are read, so that a registry that is away is not taken for a bad record. */
    private void askForSchema(byte[] value) throws InterruptedException {
        if (value.length < HEADER || value[0] != 0) {
            throw new IllegalArgumentException("it does not begin with a magic byte and a schema id");
        }
        int id = ByteBuffer.wrap(value, 1, Integer.BYTES).getInt();
        while (true) {
            try {
                registry.getSchemaById(id);
                return;
            } catch (RestClientException e) {
                if (e.getStatus() == NOT_FOUND) {
                    throw new IllegalArgumentException("the registry knows no schema " + id, e);
                }
                System.err.println("the registry answered " + e.getStatus() + "; trying again");
            } catch (IOException e) {
                System.err.println("the registry did not answer; trying again");
            }
            Thread.sleep(Duration.ofSeconds(2));
        }
    }

    /** A record without the header is looked at. */
    private static boolean isOneOf(Set<String> wanted, ConsumerRecord<String, byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return wanted.isEmpty() || header == null || wanted.contains(new String(header.value(), StandardCharsets.UTF_8));
    }

    private Set<String> values(String option) {
        return Arrays.stream(options.getOrDefault(option, "").split(","))
                .map(value -> value.strip().toUpperCase(Locale.ROOT))
                .filter(value -> !value.isEmpty())
                .collect(Collectors.toSet());
    }

    /** Published text without what a terminal would obey: control characters, direction marks, line ends. */
    private static String printable(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]", "?");
    }
}
