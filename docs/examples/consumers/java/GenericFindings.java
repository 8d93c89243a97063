import io.confluent.kafka.serializers.KafkaAvroDeserializer;
import java.nio.file.Path;
import java.util.Collection;
import java.util.stream.Collectors;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericRecord;

/**
 * Findings as generic records, with a schema of the reader's own: it names the few fields that this program wants, and
 * neither a field nor a symbol that Crosswire adds later disturbs it.
 */
final class GenericFindings {

    private static final Path READER_SCHEMA = Path.of("docs/examples/consumers/finding-reader.avsc");

    public static void main(String[] arguments) throws Exception {
        FindingConsumer.run(arguments, registry -> {
            Schema wanted = new Schema.Parser()
                    .parse(Path.of(System.getProperty("reader.schema", READER_SCHEMA.toString()))
                            .toFile());
            KafkaAvroDeserializer deserializer = new KafkaAvroDeserializer(registry);
            return (topic, value) -> line((GenericRecord) deserializer.deserialize(topic, value, wanted));
        });
    }

    private static String line(GenericRecord finding) {
        String values = records(finding, "clusters").stream()
                .map(cluster -> cluster.get("label") + ": "
                        + records(cluster, "representatives").stream()
                                .map(GenericFindings::source)
                                .distinct()
                                .collect(Collectors.joining(", "))
                        + " (origins: " + cluster.get("origins") + ")")
                .collect(Collectors.joining(" | "));
        return finding.get("kind") + " " + finding.get("severity") + " " + finding.get("state") + " v"
                + finding.get("version") + " " + finding.get("headline") + " [" + values + "] " + finding.get("id");
    }

    private static String source(GenericRecord representative) {
        GenericRecord claim = (GenericRecord) representative.get("claim");
        return ((GenericRecord) claim.get("attribution")).get("source").toString();
    }

    @SuppressWarnings("unchecked") // An array of records by its schema.
    private static Collection<GenericRecord> records(GenericRecord record, String field) {
        return (Collection<GenericRecord>) record.get(field);
    }
}
