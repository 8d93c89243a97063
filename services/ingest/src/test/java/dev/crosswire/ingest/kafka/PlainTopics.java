package dev.crosswire.ingest.kafka;

import dev.crosswire.core.article.Article;
import dev.crosswire.core.claim.ClaimEvent;
import dev.crosswire.wire.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serdes;

/** The two topics of ingest with values that a test can read: no registry, no Avro. */
final class PlainTopics {

    static final Instant TIME = Instant.parse("2026-01-06T18:30:04Z");

    private PlainTopics() {}

    static Article article(String id, int version, String text) {
        return new Article(
                id,
                version,
                "northwire",
                Optional.empty(),
                "Talks end",
                TIME,
                TIME,
                "en",
                Optional.empty(),
                text,
                false);
    }

    /** Values are {@code id version text}. */
    static Topic<String, Article> articles() {
        return new Topic<>(
                "crosswire.article.v1",
                1,
                Map.of(),
                Serdes.String(),
                Serdes.serdeFrom(
                        (topic, article) -> {
                            if (article.text().equals("unwritable")) {
                                throw new SerializationException("no such text");
                            }
                            return bytes(article.id() + " " + article.version() + " " + article.text());
                        },
                        (topic, bytes) -> {
                            String[] parts = new String(bytes, StandardCharsets.UTF_8).split(" ", 3);
                            if (parts.length < 3) {
                                throw new SerializationException("no article");
                            }
                            return article(parts[0], Integer.parseInt(parts[1]), parts[2]);
                        }));
    }

    /** Values are the claim's id, or {@code completed id version claims}. */
    static Topic<String, ClaimEvent> claims() {
        return new Topic<>(
                "crosswire.claim.v1",
                1,
                Map.of(),
                Serdes.String(),
                Serdes.serdeFrom(
                        (topic, event) -> switch (event) {
                            case ClaimEvent.Claimed(var claim) -> bytes(claim.id());
                            case ClaimEvent.VersionCompleted(var version) ->
                                bytes("completed " + version.articleId() + " " + version.version() + " "
                                        + version.claimIds());
                        },
                        (topic, bytes) -> {
                            throw new SerializationException("ingest reads no claims");
                        }));
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
