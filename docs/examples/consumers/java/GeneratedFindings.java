import dev.crosswire.wire.avro.FindingRecord;
import io.confluent.kafka.serializers.KafkaAvroDeserializer;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Findings as the classes that Avro generates from schemas/wire: every field, checked by the compiler. The classes carry the
 * reader's schema of the version that they were built from.
 */
final class GeneratedFindings {

    public static void main(String[] arguments) throws Exception {
        FindingConsumer.run(arguments, registry -> {
            KafkaAvroDeserializer deserializer = new KafkaAvroDeserializer(
                    // The registry's address is that of the client; the setting is required all the same.
                    registry, Map.of("schema.registry.url", "http://unused", "specific.avro.reader", true));
            return (topic, value) -> line((FindingRecord) deserializer.deserialize(topic, value));
        });
    }

    private static String line(FindingRecord finding) {
        String values = finding.getClusters().stream()
                .map(cluster -> cluster.getLabel() + ": "
                        + cluster.getRepresentatives().stream()
                                .map(it -> it.getClaim().getAttribution().getSource())
                                .distinct()
                                .collect(Collectors.joining(", "))
                        + " (origins: " + cluster.getOrigins() + ")")
                .collect(Collectors.joining(" | "));
        return finding.getKind() + " " + finding.getSeverity() + " " + finding.getState() + " v" + finding.getVersion()
                + " " + finding.getHeadline() + " [" + values + "] " + finding.getId();
    }
}
