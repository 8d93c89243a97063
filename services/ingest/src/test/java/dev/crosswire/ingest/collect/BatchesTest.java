package dev.crosswire.ingest.collect;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.crosswire.ingest.spool.Batch;
import dev.crosswire.ingest.spool.Origin;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What goes into the spool together. */
class BatchesTest {

    private final Batches batches = new Batches("herald");

    private static ObjectNode article(String id, String text) {
        return JsonNodeFactory.instance.objectNode().put("id", id).put("text", text);
    }

    private List<String> bodies() {
        return batches.all().stream().map(Batch::body).toList();
    }

    @Test
    void putsArticlesTogetherInTheirOrder() {
        batches.add(article("a", "1"), Origin.of("one"));
        batches.add(article("b", "1"), Origin.of("two"));

        assertThat(bodies()).containsExactly("[{\"id\":\"a\",\"text\":\"1\"},{\"id\":\"b\",\"text\":\"1\"}]");
    }

    @Test
    void partsTwoVersionsOfAnArticleWhichOneTransactionCannotHold() {
        batches.add(article("a", "1"), Origin.of("one"));
        batches.add(article("b", "1"), Origin.of("two"));
        batches.add(article("a", "2"), Origin.of("three"));

        assertThat(bodies())
                .containsExactly(
                        "[{\"id\":\"a\",\"text\":\"1\"},{\"id\":\"b\",\"text\":\"1\"}]",
                        "[{\"id\":\"a\",\"text\":\"2\"}]");
    }

    @Test
    void partsTwoVersionsThatAreKnownByTheirAddressOrTheirTitle() {
        ObjectNode at = JsonNodeFactory.instance
                .objectNode()
                .put("url", "https://a.example/1")
                .put("title", "T");
        ObjectNode titled = JsonNodeFactory.instance.objectNode().put("title", "U");
        batches.add(at, Origin.of("one"));
        batches.add(at.deepCopy().put("title", "Another"), Origin.of("two"));
        batches.add(titled, Origin.of("three"));
        batches.add(titled.deepCopy().put("text", "More"), Origin.of("four"));

        assertThat(batches.all()).hasSize(3);
    }

    @Test
    void doesNotPartWhatHasNoIdentityAtAll() {
        batches.add(JsonNodeFactory.instance.objectNode().put("text", "1"), Origin.of("one"));
        batches.add(JsonNodeFactory.instance.objectNode().put("text", "2"), Origin.of("two"));

        assertThat(batches.all()).hasSize(1);
    }

    @Test
    void partsWhatIsDueAtAnotherTime() {
        batches.add(article("a", "1"), Origin.of("one"), Instant.parse("2026-03-14T12:00:00Z"));
        batches.add(article("b", "1"), Origin.of("two"));

        assertThat(batches.all())
                .extracting(Batch::due)
                .containsExactly(Instant.parse("2026-03-14T12:00:00Z"), Instant.EPOCH);
    }
}
