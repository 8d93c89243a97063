package dev.crosswire.ingest.kafka;

import dev.crosswire.core.article.Article;
import dev.crosswire.core.article.ArticleVersion;
import dev.crosswire.core.claim.Claim;
import dev.crosswire.core.claim.ClaimEvent;
import dev.crosswire.ingest.intake.ReadArticle;
import dev.crosswire.wire.Topic;
import dev.crosswire.wire.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The records of one transaction: of every article version the article itself, then its claims, then the line that closes
 * it. They carry no timestamp of their own, since Kafka's retention must count from now and not from an article's date.
 * Encoded before the transaction begins, so that one article that cannot be written harms no other.
 *
 * @param toSend in the order in which they are sent
 * @param refused id to reason, of the articles that cannot be written
 */
record TransactionRecords(List<ProducerRecord<String, byte[]>> toSend, Map<String, String> refused) {

    /** Header of an article's record that says how many claims stand beside it, for the answer to a replay. */
    static final String CLAIMS_HEADER = "crosswire-claims";

    /**
     * Header of an article's record with the digest of its claims, where they were given rather than read here: the
     * article alone could not tell whether they are the same again.
     */
    static final String GIVEN_HEADER = "crosswire-given-claims";

    /** Bytes of one value: Kafka's default of 1 MiB less what surrounds it. */
    static final int RECORD_BYTES = 1_040_000;

    /** Bytes of one transaction; with it the memory that a request can cost. */
    static final int TRANSACTION_BYTES = 32 * 1024 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(TransactionRecords.class);

    static TransactionRecords of(
            List<ReadArticle> toPublish, Topic<String, Article> articles, Topic<String, ClaimEvent> claims) {
        List<ProducerRecord<String, byte[]>> toSend = new ArrayList<>();
        Map<String, String> refused = new LinkedHashMap<>();
        long left = TRANSACTION_BYTES;
        for (ReadArticle read : toPublish) {
            List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
            Optional<String> obstacle = encode(read, articles, claims, left, records);
            if (obstacle.isPresent()) {
                refused.put(read.article().id(), obstacle.get());
            } else {
                left -= records.stream()
                        .mapToLong(record -> record.value().length)
                        .sum();
                toSend.addAll(records);
            }
        }
        return new TransactionRecords(toSend, refused);
    }

    /** Adds the records of one article version; answers what is in the way of writing them. */
    private static Optional<String> encode(
            ReadArticle read,
            Topic<String, Article> articles,
            Topic<String, ClaimEvent> claims,
            long left,
            List<ProducerRecord<String, byte[]>> records) {
        try {
            ProducerRecord<String, byte[]> article = new ProducerRecord<>(
                    articles.name(),
                    read.article().id(),
                    articles.valueSerde().serializer().serialize(articles.name(), read.article()));
            article.headers()
                    .add(CLAIMS_HEADER, Integer.toString(read.claims().size()).getBytes(StandardCharsets.UTF_8));
            read.given()
                    .ifPresent(digest -> article.headers().add(GIVEN_HEADER, digest.getBytes(StandardCharsets.UTF_8)));
            records.add(article);
            long bytes = article.value().length;
            for (Claim claim : read.claims()) {
                bytes += add(records, claims, new ClaimEvent.Claimed(claim));
                if (bytes > left) {
                    break;
                }
            }
            bytes += add(records, claims, new ClaimEvent.VersionCompleted(read.completion()));
            if (bytes > left) {
                return Optional.of(
                        left == TRANSACTION_BYTES
                                ? "its claims take more than " + TRANSACTION_BYTES + " bytes; post it in parts"
                                : "this request holds too much for one transaction; post this article in another one");
            }
        } catch (RuntimeException e) {
            LOG.error(
                    "Article {} of {} cannot be encoded",
                    read.article().id(),
                    read.article().source(),
                    e);
            return Optional.of("could not be encoded for Kafka");
        }
        return records.stream().anyMatch(record -> record.value().length > RECORD_BYTES)
                ? Optional.of("the article or one of its sentences is too long for one Kafka record; post it in parts")
                : Optional.empty();
    }

    private static int add(
            List<ProducerRecord<String, byte[]>> records, Topic<String, ClaimEvent> claims, ClaimEvent event) {
        byte[] value = claims.valueSerde().serializer().serialize(claims.name(), event);
        records.add(new ProducerRecord<>(claims.name(), Topics.ALL, value));
        return value.length;
    }

    /** Has the registry asked for the two schemas now, rather than with the first article. */
    static void checkSchemas(Topic<String, Article> articles, Topic<String, ClaimEvent> claims) {
        Article article = new Article(
                "probe",
                1,
                "probe",
                Optional.empty(),
                "",
                Instant.EPOCH,
                Instant.EPOCH,
                "und",
                Optional.empty(),
                "",
                false);
        articles.valueSerde().serializer().serialize(articles.name(), article);
        ArticleVersion version = new ArticleVersion("probe", 1, "probe", List.of(), false, Instant.EPOCH);
        claims.valueSerde().serializer().serialize(claims.name(), new ClaimEvent.VersionCompleted(version));
    }
}
