package dev.crosswire.ingest.kafka;

import dev.crosswire.core.article.Article;
import dev.crosswire.core.claim.ClaimEvent;
import dev.crosswire.ingest.intake.ClaimSink;
import dev.crosswire.ingest.intake.ReadArticle;
import dev.crosswire.ingest.intake.Readiness;
import dev.crosswire.ingest.intake.SinkUnavailableException;
import dev.crosswire.wire.Topic;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.OutOfOrderSequenceException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes article versions and their claims to Kafka, all of one call in one transaction. After a failure that leaves the
 * outcome open the producer is thrown away and the service is not ready until {@link #open()} has settled, at the
 * broker, what became of the transaction. Calls do not overlap.
 */
public final class KafkaClaimSink implements ClaimSink, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(KafkaClaimSink.class);
    private static final Duration CLOSING = Duration.ofSeconds(2);

    private final Supplier<Producer<String, byte[]>> producers;
    private final Topic<String, Article> articles;
    private final Topic<String, ClaimEvent> claims;
    private final Readiness readiness;
    private volatile @Nullable Producer<String, byte[]> producer;

    public KafkaClaimSink(
            Supplier<Producer<String, byte[]>> producers,
            Topic<String, Article> articles,
            Topic<String, ClaimEvent> claims,
            Readiness readiness) {
        this.producers = producers;
        this.articles = articles;
        this.claims = claims;
        this.readiness = readiness;
    }

    /**
     * Connects anew. A transaction that an earlier producer of the same name left behind is completed or undone by the
     * broker before this returns, and that producer can write no more.
     *
     * @throws RuntimeException if broker or registry do not answer, or the topics or schemas are missing
     */
    public void open() {
        close(Duration.ZERO);
        TransactionRecords.checkSchemas(articles, claims);
        Producer<String, byte[]> opened = producers.get();
        try {
            opened.initTransactions();
            // Fetched now, the first article does not wait for it.
            opened.partitionsFor(articles.name());
            opened.partitionsFor(claims.name());
        } catch (RuntimeException e) {
            opened.close(Duration.ZERO);
            throw e;
        }
        producer = opened;
    }

    @Override
    public Map<String, String> publish(java.util.List<ReadArticle> toPublish) throws SinkUnavailableException {
        Producer<String, byte[]> open = producer;
        if (open == null) {
            throw new SinkUnavailableException("Ingest is not connected to Kafka; try again in a moment.");
        }
        TransactionRecords records = TransactionRecords.of(toPublish, articles, claims);
        if (!records.toSend().isEmpty()) {
            send(open, records);
        }
        return records.refused();
    }

    private void send(Producer<String, byte[]> open, TransactionRecords records) throws SinkUnavailableException {
        try {
            open.beginTransaction();
            for (ProducerRecord<String, byte[]> record : records.toSend()) {
                // A failed send fails the commit, which says why.
                var _ = open.send(record);
            }
            open.commitTransaction();
        } catch (RuntimeException e) {
            if (endsTheProducer(e) || !aborted(open)) {
                LOG.warn(
                        "A transaction of {} records has no known outcome: {}",
                        records.toSend().size(),
                        e.toString());
                // In this order: whoever waits for the obstacle opens the next producer at once.
                close(Duration.ZERO);
                readiness.notReady(
                        "Kafka did not confirm the last articles; ingest is finding out what became of them, try again in "
                                + "a moment.");
                throw new SinkUnavailableException(
                        "Kafka did not confirm that the articles were written; post them again in a moment, what was "
                                + "written will not be written twice.",
                        e);
            }
            LOG.warn(
                    "A transaction of {} records was undone: {}",
                    records.toSend().size(),
                    e.toString());
            throw new SinkUnavailableException(
                    "Kafka did not take the articles and nothing was written; post them again in a moment.", e);
        }
    }

    private static boolean aborted(Producer<String, byte[]> open) {
        try {
            open.abortTransaction();
            return true;
        } catch (RuntimeException e) {
            LOG.warn("The transaction could not be undone: {}", e.toString());
            return false;
        }
    }

    /** Errors after which Kafka allows only to close the producer, or after which an abort would wait in vain as well. */
    private static boolean endsTheProducer(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof TimeoutException
                    || cause instanceof InterruptException
                    || cause instanceof ProducerFencedException
                    || cause instanceof InvalidProducerEpochException
                    || cause instanceof OutOfOrderSequenceException
                    || cause instanceof AuthorizationException) {
                return true;
            }
        }
        return false;
    }

    private void close(Duration patience) {
        Producer<String, byte[]> open = producer;
        producer = null;
        if (open != null) {
            open.close(patience);
        }
    }

    @Override
    public void close() {
        close(CLOSING);
    }
}
