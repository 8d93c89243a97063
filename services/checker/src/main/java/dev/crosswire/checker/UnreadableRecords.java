package dev.crosswire.checker;

import dev.crosswire.wire.RegistryUnavailableException;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.LogAndContinueExceptionHandler;
import org.jspecify.annotations.Nullable;

/**
 * What happens to bytes that cannot be read: Kafka's own handling writes them as they came, with its error headers, to
 * the dead-letter topic and goes on. A registry that is away says nothing about the bytes: then the thread fails, and
 * its replacement reads the same record again.
 */
public final class UnreadableRecords extends LogAndContinueExceptionHandler {

    /** Setting under which the running checker hands over its counters. */
    static final String METRICS = "crosswire.checker.metrics";

    private @Nullable CheckerMetrics metrics;

    @Override
    public void configure(Map<String, ?> configs) {
        super.configure(configs);
        if (configs.get(METRICS) instanceof CheckerMetrics given) {
            metrics = given;
        }
    }

    @Override
    public Response handleError(
            ErrorHandlerContext context, ConsumerRecord<byte[], byte[]> record, Exception exception) {
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            if (cause instanceof RegistryUnavailableException) {
                return Response.fail();
            }
        }
        if (metrics != null) {
            metrics.deadLetter(DeadLetterReason.of(exception));
        }
        return super.handleError(context, record, exception);
    }
}
