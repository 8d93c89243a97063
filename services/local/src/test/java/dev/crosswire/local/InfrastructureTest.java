package dev.crosswire.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswire.core.claim.RejectedClaim;
import dev.crosswire.wire.Topic;
import dev.crosswire.wire.TopicSetup;
import dev.crosswire.wire.Topics;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real broker and a real registry, started twice on one folder. */
class InfrastructureTest {

    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    Path data;

    @Test
    void createsTopicsAndSchemasOnceAndKeepsThemAcrossAStart() throws Exception {
        StackSettings settings = settings();
        List<String> steps = new ArrayList<>();
        List<String> subjects;
        try (LocalStack stack = LocalStack.open(settings)) {
            stack.start((step, took) -> steps.add(step));
            assertThat(TopicSetup.run(stack.wire())).isEqualTo(new TopicSetup.Outcome(List.of(), List.of()));
            subjects =
                    List.of(get(stack, "/subjects").replaceAll("[\\[\\]\"]", "").split(","));
            assertThat(subjects).hasSize(10).contains("test.crosswire.claim.v1-value");
            assertThat(get(stack, "/config/test.crosswire.claim.v1-value")).contains("FULL_TRANSITIVE");
            writeOneRecord(stack);
            claimsGoOutAndBackThroughTheRegistry(stack);
        }
        assertThat(steps).anyMatch(step -> step.equals("12 topics created, 10 schemas registered"));

        try (LocalStack again = LocalStack.started(settings)) {
            assertThat(TopicSetup.run(again.wire())).isEqualTo(new TopicSetup.Outcome(List.of(), List.of()));
            assertThat(get(again, "/subjects").replaceAll("[\\[\\]\"]", "").split(","))
                    .containsExactlyInAnyOrderElementsOf(subjects);
            for (String subject : subjects) {
                assertThat(get(again, "/subjects/" + subject + "/versions")).isEqualTo("[1]");
            }
            assertThat(recordsOnDeadLetters(again)).isEqualTo(1);
        }
    }

    private StackSettings settings() {
        return StackSettings.isolated(data, "test.")
                .infrastructureOnly()
                .withoutCaches()
                .withProgram(
                        Part.BROKER,
                        new Program(System.getProperty("java.class.path"), BrokerProcess.class.getName(), List.of()));
    }

    private String get(LocalStack stack, String path) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(
                HttpRequest.newBuilder(URI.create(stack.endpoints().registryUrl() + path))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).as(path).isEqualTo(200);
        return response.body();
    }

    private static void claimsGoOutAndBackThroughTheRegistry(LocalStack stack) {
        RejectedClaim claim = new RejectedClaim(
                "no value",
                "test.crosswire.claim.v1",
                0,
                7,
                "claim-1",
                "outlet",
                Instant.parse("2026-01-01T00:00:00Z"));
        byte[] bytes;
        try (Topics writer = new Topics(stack.wire())) {
            Topic<String, RejectedClaim> topic = writer.rejectedClaims();
            bytes = topic.valueSerde().serializer().serialize(topic.name(), claim);
        }
        try (Topics reader = new Topics(stack.wire())) {
            Topic<String, RejectedClaim> topic = reader.rejectedClaims();
            assertThat(topic.valueSerde().deserializer().deserialize(topic.name(), bytes))
                    .isEqualTo(claim);
        }
    }

    private static void writeOneRecord(LocalStack stack) throws Exception {
        Map<String, Object> client = new HashMap<>(stack.wire().kafka());
        try (Topics topics = new Topics(stack.wire());
                KafkaProducer<byte[], byte[]> producer =
                        new KafkaProducer<>(client, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(topics.deadLetters().name(), new byte[] {1}))
                    .get(30, TimeUnit.SECONDS);
        }
    }

    private static long recordsOnDeadLetters(LocalStack stack) throws Exception {
        Map<String, Object> client = new HashMap<>(stack.wire().kafka());
        try (Topics topics = new Topics(stack.wire());
                Admin admin = Admin.create(client)) {
            TopicPartition partition = new TopicPartition(topics.deadLetters().name(), 0);
            return admin.listOffsets(Map.of(partition, OffsetSpec.latest()))
                    .partitionResult(partition)
                    .get(30, TimeUnit.SECONDS)
                    .offset();
        }
    }
}
