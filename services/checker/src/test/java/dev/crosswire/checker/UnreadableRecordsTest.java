package dev.crosswire.checker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswire.wire.RegistryUnavailableException;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler.Response;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler.Result;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.processor.TaskId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UnreadableRecordsTest {

    private static final byte[] POISON = "not avro".getBytes(StandardCharsets.UTF_8);
    private static final ConsumerRecord<byte[], byte[]> RECORD =
            new ConsumerRecord<>("crosswire.claim.v1", 3, 17, new byte[0], POISON);

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final UnreadableRecords handler = new UnreadableRecords();

    @BeforeEach
    void configure() {
        handler.configure(Map.of(
                StreamsConfig.ERRORS_DEAD_LETTER_QUEUE_TOPIC_NAME_CONFIG,
                "crosswire.dead-letter.v1",
                UnreadableRecords.METRICS,
                new CheckerMetrics(meters)));
    }

    @Test
    void sendsTheBytesAsTheyCameWithTheirCoordinatesAndGoesOn() {
        Response response =
                handler.handleError(new Context(), RECORD, new SerializationException("Unknown magic byte!"));

        assertThat(response.result()).isEqualTo(Result.RESUME);
        assertThat(response.deadLetterQueueRecords()).singleElement().satisfies(letter -> {
            assertThat(letter.topic()).isEqualTo("crosswire.dead-letter.v1");
            assertThat(letter.value()).isEqualTo(POISON);
            assertThat(letter.headers().lastHeader("__streams.errors.offset").value())
                    .asString(StandardCharsets.UTF_8)
                    .isEqualTo("17");
        });
        assertThat(deadLetters("unreadable")).isEqualTo(1);
    }

    @Test
    void countsByWhatCouldNotBeRead() {
        handler.handleError(
                new Context(),
                RECORD,
                new SerializationException("a record on x is not Avro in the Confluent wire format"));
        handler.handleError(
                new Context(),
                RECORD,
                new IllegalStateException(new SerializationException("a record on x names an unknown schema, 7")));

        assertThat(deadLetters("not_avro")).isEqualTo(1);
        assertThat(deadLetters("unknown_schema")).isEqualTo(1);
        assertThat(deadLetters("unreadable")).isZero();
    }

    private double deadLetters(String reason) {
        return meters.get("crosswire.checker.dead.letters")
                .tag("reason", reason)
                .counter()
                .count();
    }

    @Test
    void blamesNoRecordForARegistryThatIsAway() {
        Response response = handler.handleError(
                new Context(),
                RECORD,
                new SerializationException("wrapped", new RegistryUnavailableException("no answer", new Exception())));

        assertThat(response.result()).isEqualTo(Result.FAIL);
        assertThat(response.deadLetterQueueRecords()).isEmpty();
    }

    private static final class Context implements ErrorHandlerContext {

        @Override
        public String topic() {
            return RECORD.topic();
        }

        @Override
        public int partition() {
            return RECORD.partition();
        }

        @Override
        public long offset() {
            return RECORD.offset();
        }

        @Override
        public Headers headers() {
            return new RecordHeaders();
        }

        @Override
        public String processorNodeId() {
            return "read-claims";
        }

        @Override
        public TaskId taskId() {
            return new TaskId(0, 3);
        }

        @Override
        public long timestamp() {
            return 0;
        }

        @Override
        public byte[] sourceRawKey() {
            return new byte[0];
        }

        @Override
        public byte[] sourceRawValue() {
            return POISON;
        }
    }
}
