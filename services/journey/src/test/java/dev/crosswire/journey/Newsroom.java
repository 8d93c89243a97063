package dev.crosswire.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.crosswire.core.finding.Finding;
import dev.crosswire.local.LocalStack;
import dev.crosswire.local.Part;
import dev.crosswire.wire.Topic;
import dev.crosswire.wire.Topics;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a newsroom does with Crosswire from outside: it posts articles, reads alerts and looks at the topics. */
public final class Newsroom implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Newsroom.class);

    public static final Instant EVENING = Instant.parse("2026-01-06T18:00:00Z");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final LocalStack stack;
    private final Topics topics;
    private final HttpClient http = HttpClient.newHttpClient();

    public Newsroom(LocalStack stack) {
        this.stack = stack;
        this.topics = new Topics(stack.wire());
    }

    public LocalStack stack() {
        return stack;
    }

    public Topics topics() {
        return topics;
    }

    /** Waits for what comes in its own time, and not for ever. */
    public static ConditionFactory await() {
        return Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofMillis(100));
    }

    /** An article of an outlet; its id names what it says, so that the same call is the same article. */
    public static ObjectNode article(String source, Instant publishedAt, String title, String text) {
        return JSON.createObjectNode()
                .put("id", source + ": " + title)
                .put("source", source)
                .put("title", title)
                .put("publishedAt", publishedAt.toString())
                .put("language", "en")
                .put("text", text);
    }

    /** An article that says an agreed limit on a country's army. */
    public static ObjectNode capArticle(String source, Instant publishedAt, String country, String limit) {
        return article(
                source,
                publishedAt,
                country + " deal agreed",
                "The talks ended late. Under the deal agreed on Tuesday, " + country + "'s army will be capped at "
                        + limit + " troops. Officials declined to say more.");
    }

    public HttpResponse<String> post(JsonNode body) {
        return post(body.toString(), "application/json");
    }

    public HttpResponse<String> post(String body, String type) {
        return send(HttpRequest.newBuilder(uri(Part.INGEST, "/api/v1/articles"))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Posts an article that must be taken. */
    public JsonNode accept(JsonNode article) {
        HttpResponse<String> answer = post(article);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        JsonNode accepted = tree(answer.body()).get("accepted");
        assertThat(accepted).as(answer.body()).hasSize(1);
        return accepted.get(0);
    }

    /** The alerts that the query finds. */
    List<JsonNode> alerts(String query) {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(uri(Part.ALERTS, "/api/v1/alerts?limit=200&" + query))
                .GET());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        List<JsonNode> alerts = new ArrayList<>();
        tree(answer.body()).get("alerts").forEach(alerts::add);
        return alerts;
    }

    JsonNode alert(String id) {
        HttpResponse<String> answer = send(
                HttpRequest.newBuilder(uri(Part.ALERTS, "/api/v1/alerts/" + id)).GET());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return tree(answer.body());
    }

    /** What a person does to an alert; the answer as it comes. */
    HttpResponse<String> act(String alertId, String actor, String key, String action) {
        return send(HttpRequest.newBuilder(uri(Part.ALERTS, "/api/v1/alerts/" + alertId + "/actions"))
                .header("Content-Type", "application/json")
                .header("Crosswire-Actor", URLEncoder.encode(actor, StandardCharsets.UTF_8))
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(action)));
    }

    public String streamCursor() {
        return tree(send(HttpRequest.newBuilder(uri(Part.ALERTS, "/api/v1/alerts"))
                                .GET())
                        .body())
                .get("streamCursor")
                .asText();
    }

    /** What a part answers at a path, which must be 200. */
    public String get(Part part, String path) {
        HttpResponse<String> answer =
                send(HttpRequest.newBuilder(uri(part, path)).GET());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    /** Waits for the one contradiction about a country's army. */
    public JsonNode awaitContradiction(String country) {
        await().untilAsserted(() -> assertThat(contradictions(country)).hasSize(1));
        return contradictions(country).getFirst();
    }

    private List<JsonNode> contradictions(String country) {
        return alerts("kind=contradiction&q=" + URLEncoder.encode(country, StandardCharsets.UTF_8));
    }

    public EventStream listen(Optional<String> cursor) {
        String query = cursor.map(it -> "?cursor=" + URLEncoder.encode(it, StandardCharsets.UTF_8))
                .orElse("");
        return new EventStream(http, uri(Part.ALERTS, "/api/v1/alerts/stream" + query));
    }

    /** Every change of a finding that has been written, about the entity. */
    List<Finding> findingsAbout(String entity) {
        return values(topics.findings()).stream()
                .filter(finding -> finding.subject().entities().containsValue(entity))
                .toList();
    }

    /** Every value that stands committed on a topic; what a test poisoned is left out. */
    <V> List<V> values(Topic<?, V> topic) {
        List<V> values = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> record : read(topic.name())) {
            try {
                values.add(topic.valueSerde().deserializer().deserialize(topic.name(), record.value()));
            } catch (SerializationException e) {
                LOG.info("unreadable, as a test wrote it: {}", e.getMessage());
            }
        }
        return values;
    }

    /** Every record that stands committed on a topic, as it stands. */
    List<ConsumerRecord<byte[], byte[]>> read(String topic) {
        Map<String, Object> settings = new HashMap<>(stack.wire().kafka());
        settings.put("isolation.level", "read_committed");
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(it -> consumer.position(it) < ends.getOrDefault(it, 0L))) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
        }
        return records;
    }

    /** Writes bytes to a topic as somebody else's program might. */
    public void write(String topic, String key, byte[] value) {
        Map<String, Object> settings = new HashMap<>(stack.wire().kafka());
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(topic, key.getBytes(StandardCharsets.UTF_8), value))
                    .get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        } catch (ExecutionException e) {
            throw new AssertionError("the broker did not take the bytes", e);
        }
    }

    /** Writes every record of the claim topic once more, as it stands there. */
    void writeClaimsAgain() {
        String claims = topics.claims().name();
        read(claims).forEach(record -> write(claims, Topics.ALL, record.value()));
    }

    /** Proves that everything posted before has been worked through: two articles about a country lead to an alert. */
    void passesOn(String country) {
        accept(capArticle("northwire", EVENING, country, "90,000"));
        accept(capArticle("meridian", EVENING.plusSeconds(60), country, "70,000"));
        awaitContradiction(country);
    }

    static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new AssertionError("not JSON: " + json, e);
        }
    }

    private URI uri(Part part, String path) {
        return stack.endpoints().uri(part).resolve(path);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError("no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
        topics.close();
    }
}
