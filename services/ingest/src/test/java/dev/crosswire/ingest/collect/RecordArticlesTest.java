package dev.crosswire.ingest.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crosswire.ingest.collect.RecordArticles.Read;
import dev.crosswire.wire.ForeignRecords;
import dev.crosswire.wire.WireSettings;
import io.confluent.kafka.serializers.KafkaAvroSerializer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;

/** Records of somebody else's topic of articles. */
class RecordArticlesTest {

    private static final Map<String, String> REGISTRY = Map.of("schema.registry.url", "mock://record-articles");

    private final RecordArticles articles = new RecordArticles(records("mock://record-articles"));

    private static ForeignRecords records(String registry) {
        return new ForeignRecords(new WireSettings(
                Map.of(), Map.of("schema.registry.url", registry, "http.connect.timeout.ms", "500"), ""));
    }

    private static byte[] avro(GenericRecord record) {
        try (KafkaAvroSerializer serializer = new KafkaAvroSerializer()) {
            serializer.configure(REGISTRY, false);
            return serializer.serialize("agency.articles", record);
        }
    }

    private Read json(String json) {
        return articles.read("agency.articles", json.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void readsJsonWithOneArticleOrSeveral() {
        assertThat(json("{\"title\":\"T\"}"))
                .isInstanceOfSatisfying(
                        Read.Articles.class,
                        read -> assertThat(read.articles()).singleElement().hasToString("{\"title\":\"T\"}"));
        assertThat(json("[{\"title\":\"T\"},{\"title\":\"U\"}]"))
                .isInstanceOfSatisfying(
                        Read.Articles.class, read -> assertThat(read.articles()).hasSize(2));
        assertThat(json("[]")).isEqualTo(new Read.Nothing());
        assertThat(articles.read("agency.articles", null)).isEqualTo(new Read.Nothing());
    }

    @Test
    void readsAvroByTheNamesOfItsFields() {
        Schema schema = new Schema.Parser().parse("""
                {"type":"record","name":"Story","fields":[
                  {"name":"title","type":"string"},
                  {"name":"text","type":["null","string"]},
                  {"name":"publishedAt","type":["null",{"type":"long","logicalType":"timestamp-micros"}]},
                  {"name":"version","type":"int"},
                  {"name":"retracted","type":"boolean"},
                  {"name":"desk","type":"string"}]}""");
        GenericRecord story = new GenericData.Record(schema);
        story.put("title", "T");
        story.put("text", null);
        story.put("publishedAt", 1_773_489_600_123_000L);
        story.put("version", 2);
        story.put("retracted", true);
        story.put("desk", "world");

        assertThat(articles.read("agency.articles", avro(story)))
                .isInstanceOfSatisfying(
                        Read.Articles.class,
                        read -> assertThat(read.articles())
                                .singleElement()
                                .hasToString(
                                        "{\"title\":\"T\",\"publishedAt\":\"2026-03-14T12:00:00.123Z\",\"version\":2,"
                                                + "\"retracted\":true}"));
    }

    @Test
    void saysWhyARecordIsNoArticle() {
        assertThat(json("troops"))
                .isEqualTo(new Read.Unreadable("the record is neither JSON nor Avro in the Confluent wire format"));
        assertThat(json("[1]"))
                .isEqualTo(new Read.Unreadable("the record is neither a JSON object nor an array of them"));
        assertThat(json("[".repeat(5_000))).isInstanceOf(Read.Unreadable.class);
        assertThat(articles.read("agency.articles", new byte[] {0, 0, 0, 3, 9, 1, 2}))
                .isEqualTo(new Read.Unreadable("the record cannot be decoded with the schema that it names"));
    }

    @Test
    void doesNotBlameTheBytesWhileTheRegistryIsAway() {
        RecordArticles away = new RecordArticles(records("http://127.0.0.1:1"));

        assertThatThrownBy(() -> away.read("agency.articles", new byte[] {0, 0, 0, 3, 9, 1, 2}))
                .isInstanceOf(SerializationException.class);
    }
}
