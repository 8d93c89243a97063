package dev.crosswire.alerts.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crosswire.alerts.action.ActionWriter.NotWrittenException;
import dev.crosswire.alerts.action.ActionWriter.Written;
import dev.crosswire.core.alert.ActionKind;
import dev.crosswire.core.alert.AlertAction;
import dev.crosswire.core.alert.AlertAction.Target;
import dev.crosswire.wire.TopicSetup;
import dev.crosswire.wire.Topics;
import dev.crosswire.wire.WireSettings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class KafkaActionWriterTest {

    private static final AlertAction NOTE = new AlertAction(
            "x-1",
            Instant.parse("2026-01-06T20:00:00Z"),
            "anna",
            ActionKind.NOTE,
            new Target.OfAlert("cap", Optional.empty()),
            Optional.of("asked"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    private static final WireSettings WIRE = WireSettings.at("127.0.0.1:1", "mock://actions", "");

    private final Topics topics = new Topics(WIRE);
    private final List<MockProducer<String, byte[]>> producers = new ArrayList<>();
    private final KafkaActionWriter writer = new KafkaActionWriter(topics.alertActions(), WIRE, this::producer);
    private RuntimeException failure = new IllegalStateException("none");
    private boolean failing;

    private Producer<String, byte[]> producer() {
        MockProducer<String, byte[]> producer =
                new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer());
        if (failing) {
            producer.sendException = failure;
        }
        producers.add(producer);
        return producer;
    }

    @AfterEach
    void close() {
        writer.close();
        topics.close();
    }

    @Test
    void saysWhereAnActionStands() throws Exception {
        TopicSetup.registerSchemas(topics);

        assertThat(writer.write(NOTE)).isEqualTo(new Written(0, 0));
        assertThat(writer.write(NOTE)).isEqualTo(new Written(0, 1));
        assertThat(producers).hasSize(1);
        assertThat(producers.getFirst().history()).hasSize(2).allSatisfy(record -> {
            assertThat(record.topic()).isEqualTo("crosswire.alert-action.v1");
            assertThat(record.key()).isEqualTo("x-1");
            assertThat(topics.alertActions().valueSerde().deserializer().deserialize(record.topic(), record.value()))
                    .isEqualTo(NOTE);
        });
    }

    @Test
    void saysThatKafkaDoesNotConfirmAndTriesAgainWithANewProducer() throws Exception {
        TopicSetup.registerSchemas(topics);
        failing = true;
        failure = new InvalidTopicException("no such topic");

        assertThatThrownBy(() -> writer.write(NOTE))
                .isInstanceOf(NotWrittenException.class)
                .hasMessageStartingWith("Kafka did not confirm the action");
        assertThat(producers.getFirst().closed()).isTrue();
        failing = false;
        assertThat(writer.write(NOTE)).isEqualTo(new Written(0, 0));
        assertThat(producers).hasSize(2);
    }

    @Test
    void saysSoWhenTheProducerCannotEvenBeMade() {
        KafkaActionWriter unreachable = new KafkaActionWriter(topics.alertActions(), WIRE, () -> {
            throw new TimeoutException("no broker");
        });

        assertThatThrownBy(() -> unreachable.write(NOTE)).isInstanceOf(NotWrittenException.class);
    }
}
