package dev.crosswire.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishedSchemasTest {

    private static final String SUBJECT = "crosswire.thing.v1-value";

    private static final Schema FIRST =
            SchemaBuilder.record("Thing").fields().requiredString("id").endRecord();
    private static final Schema WITH_A_DEFAULT = SchemaBuilder.record("Thing")
            .fields()
            .requiredString("id")
            .optionalString("note")
            .endRecord();
    private static final Schema WITHOUT_A_DEFAULT = SchemaBuilder.record("Thing")
            .fields()
            .requiredString("id")
            .requiredString("note")
            .endRecord();

    @TempDir
    Path folder;

    /** {@code -Dcrosswire.schemas.write=true} publishes what the code says. */
    @Test
    void theCodeIsWhatIsPublished() {
        Map<String, Schema> current = new Topics(
                        WireSettings.at("127.0.0.1:1", "mock://unused", ""), new MockSchemaRegistryClient())
                .schemas();
        PublishedSchemas published = new PublishedSchemas(Path.of("published"));
        if (Boolean.getBoolean("crosswire.schemas.write")) {
            published.write(current);
        }

        assertThat(published.problems(current)).isEmpty();
    }

    @Test
    void saysWhenASchemaIsNotPublished() {
        assertThat(new PublishedSchemas(folder).problems(Map.of(SUBJECT, FIRST)))
                .containsExactly(SUBJECT + " is not published");
    }

    @Test
    void letsADraftChangeInAnyWayOnceItIsWrittenAgain() {
        PublishedSchemas published = new PublishedSchemas(folder);
        published.write(Map.of(SUBJECT, FIRST));

        assertThat(published.problems(Map.of(SUBJECT, FIRST))).isEmpty();
        assertThat(published.problems(Map.of(SUBJECT, WITHOUT_A_DEFAULT)))
                .containsExactly(SUBJECT + " differs from its draft version 1");

        published.write(Map.of(SUBJECT, WITHOUT_A_DEFAULT));
        assertThat(published.problems(Map.of(SUBJECT, WITHOUT_A_DEFAULT))).isEmpty();
        assertThat(folder.resolve(SUBJECT).resolve("2.avsc")).doesNotExist();
    }

    @Test
    void addsAVersionBesideAFrozenOneIfItIsCompatibleBothWays() throws IOException {
        PublishedSchemas published = new PublishedSchemas(folder);
        published.write(Map.of(SUBJECT, FIRST));
        Files.writeString(folder.resolve("frozen"), SUBJECT + " 1\n");

        assertThat(published.problems(Map.of(SUBJECT, WITH_A_DEFAULT)))
                .containsExactly(SUBJECT + " differs from its frozen version 1: publish version 2");
        published.write(Map.of(SUBJECT, WITH_A_DEFAULT));
        assertThat(published.problems(Map.of(SUBJECT, WITH_A_DEFAULT))).isEmpty();
        assertThat(folder.resolve(SUBJECT).resolve("2.avsc")).exists();
    }

    @Test
    void refusesAChangeThatAReaderOfAFrozenVersionCouldNotRead() throws IOException {
        PublishedSchemas published = new PublishedSchemas(folder);
        published.write(Map.of(SUBJECT, FIRST));
        Files.writeString(folder.resolve("frozen"), SUBJECT + " 1\n");
        published.write(Map.of(SUBJECT, WITHOUT_A_DEFAULT));

        assertThat(published.problems(Map.of(SUBJECT, WITHOUT_A_DEFAULT)))
                .singleElement()
                .asString()
                .startsWith(SUBJECT + " breaks a frozen version: ");
    }
}
