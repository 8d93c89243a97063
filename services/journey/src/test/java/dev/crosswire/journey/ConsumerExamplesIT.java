package dev.crosswire.journey;

import static dev.crosswire.journey.Newsroom.EVENING;
import static dev.crosswire.journey.Newsroom.capArticle;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.crosswire.core.finding.Finding;
import dev.crosswire.local.LocalStack;
import dev.crosswire.local.StackSettings;
import dev.crosswire.wire.Topic;
import dev.crosswire.wire.WireSettings;
import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/**
 * The consumer examples of docs/examples as they stand there, each beside a stack that raises real findings: with bytes among
 * them that are none, and one of a schema that is newer than the example.
 */
@TestInstance(Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class ConsumerExamplesIT {

    private static final int HEADER = 1 + Integer.BYTES;

    private Newsroom newsroom;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        newsroom = new Newsroom(LocalStack.started(StackSettings.isolated(folder, "examples.")));
        Topic<String, Finding> findings = newsroom.topics().findings();
        newsroom.write(findings.name(), "poison", "neither magic nor Avro".getBytes(StandardCharsets.UTF_8));
        newsroom.write(findings.name(), "unknown schema", new byte[] {0, 0x7f, 0x7f, 0x7f, 0x7f, 1, 2, 3});
        disagreeAbout("Poland");
        writeOneOfANewerSchema(findings.name());
    }

    @AfterAll
    void stop() {
        newsroom.close();
        newsroom.stack().close();
    }

    private void disagreeAbout(String country) {
        newsroom.accept(capArticle("northwire", EVENING, country, "300,000"));
        newsroom.accept(capArticle("meridian", EVENING.plusSeconds(600), country, "220,000"));
        newsroom.awaitContradiction(country);
    }

    /** A finding with a field and a kind that came after the examples were written. */
    private void writeOneOfANewerSchema(String topic) throws IOException, RestClientException {
        byte[] known = newsroom.read(topic).stream()
                .map(record -> record.value())
                .filter(value -> value[0] == 0 && value[1] == 0)
                .findFirst()
                .orElseThrow();
        Schema old = new Schema.Parser()
                .parse(SourceTree.root()
                        .resolve("schemas/wire/published/crosswire.finding.v1-value/1.avsc")
                        .toFile());
        Schema newer = new Schema.Parser()
                .parse(old.toString()
                        .replace("\"DIVERGENCE\"]", "\"DIVERGENCE\",\"SURMISE\"]")
                        .replaceFirst(
                                "\"fields\":\\[",
                                "\"fields\":[{\"name\":\"novelty\",\"type\":\"string\",\"default\":\"\"},"));
        GenericRecord record = new GenericDatumReader<GenericRecord>(old, newer)
                .read(null, DecoderFactory.get().binaryDecoder(known, HEADER, known.length - HEADER, null));
        record.put("novelty", "something new");
        record.put("id", "of-a-newer-schema");
        record.put("kind", new GenericData.EnumSymbol(newer.getField("kind").schema(), "SURMISE"));
        int id;
        try (CachedSchemaRegistryClient registry =
                new CachedSchemaRegistryClient(newsroom.stack().wire().registryUrl(), 10)) {
            id = registry.register(topic + "-value", new AvroSchema(newer));
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(ByteBuffer.allocate(HEADER).put((byte) 0).putInt(id).array());
        BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
        new GenericDatumWriter<GenericRecord>(newer).write(record, encoder);
        encoder.flush();
        newsroom.write(topic, "newer", bytes.toByteArray());
    }

    private List<String> options(String topic, String group) {
        WireSettings wire = newsroom.stack().wire();
        return List.of(
                "--bootstrap",
                wire.bootstrapServers(),
                "--registry",
                wire.registryUrl(),
                "--topic",
                topic,
                "--group",
                group,
                "--kind",
                "contradiction,divergence",
                "--severity",
                "high,medium,low");
    }

    private OtherProgram python(String topic, String group) {
        List<String> command =
                new ArrayList<>(List.of("/usr/bin/python3", "docs/examples/consumers/python/findings.py"));
        command.addAll(options(topic, group));
        return new OtherProgram(command);
    }

    /** As the documentation says it: the source itself, with the class path that the build leaves. */
    private OtherProgram java(String example, String topic, String group) {
        try {
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Dstdout.encoding=UTF-8",
                    "--enable-native-access=ALL-UNNAMED",
                    "-cp",
                    Files.readString(SourceTree.root().resolve("services/cli/target/classpath.txt"))
                            .strip(),
                    "docs/examples/consumers/java/" + example + ".java"));
            command.addAll(options(topic, group));
            return new OtherProgram(command);
        } catch (IOException e) {
            throw new AssertionError("the command line is not built", e);
        }
    }

    /** Starts an example of a group. */
    private interface Example {
        OtherProgram start(String topic, String group);
    }

    private void readsFindings(Example example, String group, String country) {
        String topic = newsroom.topics().findings().name();
        try (OtherProgram program = example.start(topic, group)) {
            assertThat(program.awaitLine(line -> line.startsWith("CONTRADICTION ") && line.contains("Poland")))
                    .contains(" OPEN v1 ")
                    .contains("300,000: northwire (origins: 1)")
                    .contains("220,000: meridian (origins: 1)");
            assertThat(program.awaitLine(line -> line.contains("of-a-newer-schema")))
                    .as("what it does not know yet disturbs it not")
                    .startsWith("UNKNOWN ")
                    .contains("Poland");
            program.awaitWords("left out, " + topic + " partition ");
            program.awaitWords("knows no schema 2139062143");
            assertThat(program.out()).noneMatch(line -> line.startsWith("CORROBORATION"));
            program.end("TERM");
        }
        disagreeAbout(country);
        try (OtherProgram program = example.start(topic, group)) {
            program.awaitLine(line -> line.contains(country));
            assertThat(program.out()).as("it goes on where it stopped").noneMatch(line -> line.contains("Poland"));
        }
    }

    private void hearsOfDeletedAlerts(Example example, String group) throws Exception {
        String topic = newsroom.topics().alerts().name();
        JsonNode alert = newsroom.awaitContradiction("Poland");
        tombstone(topic, "long gone " + group);
        try (OtherProgram program = example.start(topic, group)) {
            program.awaitLine(line -> line.equals("GONE long gone " + group));
            program.awaitLine(line -> line.contains(alert.at("/id").asText()));
        }
    }

    private void tombstone(String topic, String key) throws InterruptedException, ExecutionException {
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.copyOf(newsroom.stack().wire().kafka()), new StringSerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(topic, key, null)).get();
        }
    }

    @Test
    @NeedsFiles(
            value = {
                "/usr/bin/python3",
                "/usr/lib/python3/dist-packages/confluent_kafka",
                "/usr/lib/python3/dist-packages/avro"
            },
            otherwise =
                    "The Python example of a consumer is not tested: install python3-confluent-kafka and python3-avro.")
    void pythonReadsFindingsAndGoesOnWhereItStopped() throws Exception {
        readsFindings(this::python, "python", "Finland");
        hearsOfDeletedAlerts(this::python, "python-alerts");
    }

    @Test
    void javaReadsGenericRecordsAndGoesOnWhereItStopped() throws Exception {
        readsFindings((topic, group) -> java("GenericFindings", topic, group), "generic", "Norway");
        hearsOfDeletedAlerts((topic, group) -> java("GenericFindings", topic, group), "generic-alerts");
    }

    @Test
    void javaReadsGeneratedClassesAndGoesOnWhereItStopped() throws Exception {
        readsFindings((topic, group) -> java("GeneratedFindings", topic, group), "generated", "Sweden");
        hearsOfDeletedAlerts((topic, group) -> java("GeneratedFindings", topic, group), "generated-alerts");
    }
}
