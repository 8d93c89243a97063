package dev.crosswire.journey.secured;

import static dev.crosswire.journey.Newsroom.EVENING;
import static dev.crosswire.journey.Newsroom.await;
import static dev.crosswire.journey.Newsroom.capArticle;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.crosswire.wire.TopicSetup;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * The path on a cluster that is locked: TLS, SCRAM, and the rights of {@code deploy/kubernetes/base/kafka-users.yaml} and no
 * others; the registry behind TLS and a login. Each service is a process of its own with a user of its own.
 */
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@SuppressWarnings("NullAway.Init")
class SecuredJourneyIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String EDITORIAL = "editorial.articles";
    private static final String CLAIMS = "crosswire.claim.v1";
    private static final String FINDINGS = "crosswire.finding.v1";
    private static final String WORLD = "crosswire.desk.world.v1";

    private final int ingest = ServiceProcess.freePort();
    private final int checker = ServiceProcess.freePort();
    private final int alerts = ServiceProcess.freePort();
    private SecuredStack stack;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        stack = new SecuredStack(folder);
        TopicSetup.Outcome made = TopicSetup.run(stack.wire(SecuredStack.SETUP));
        assertThat(made.topicsCreated()).contains(CLAIMS, FINDINGS);
        try (Admin operator = stack.broker().admin()) {
            operator.createTopics(List.of(new NewTopic(EDITORIAL, 1, (short) 1)))
                    .all()
                    .get();
        }
        Path sources = Files.writeString(folder.resolve("sources.yaml"), """
                - id: meridian
                  kind: topic
                  address: %s
                  language: en
                """.formatted(EDITORIAL));
        startIngest(sources);
        startChecker(sources);
        startAlerts();
        await().until(() -> stack.isReady(ingest) && stack.isReady(checker) && stack.isReady(alerts));
    }

    /** One file holds everything. */
    private void startIngest(Path sources) throws IOException {
        Map<String, String> settings = new HashMap<>(stack.settings(SecuredStack.INGEST));
        settings.put("crosswire.http.port", Integer.toString(ingest));
        settings.put("crosswire.state.dir", "state");
        settings.put("crosswire.sources", sources.toString());
        stack.start(
                ingestProcess("ingest", stack.talkative()),
                Map.of("CROSSWIRE_SETTINGS", stack.file("ingest", settings)));
    }

    /** What is secret stands in a second file. */
    private void startChecker(Path sources) throws IOException {
        Map<String, String> settings = new HashMap<>(stack.settings(SecuredStack.CHECKER));
        Map<String, String> secrets = new HashMap<>();
        for (String name : List.of("crosswire.kafka.sasl.jaas.config", "crosswire.registry.basic.auth.user.info")) {
            secrets.put(name, settings.getOrDefault(name, ""));
            settings.put(name, "to be replaced by the other file");
        }
        settings.put("crosswire.http.port", Integer.toString(checker));
        settings.put("crosswire.state.dir", "state");
        settings.put("crosswire.sources", sources.toString());
        String files = stack.file("checker", settings) + "," + stack.file("checker-secrets", secrets);
        stack.start(checkerProcess("checker", stack.talkative(), "-Dcrosswire.settings=" + files), Map.of());
    }

    /** What is secret comes from the environment, and the authority as PEM: as in Kubernetes. */
    private void startAlerts() throws IOException {
        Map<String, String> settings = new HashMap<>(stack.settings(SecuredStack.ALERTS));
        Map<String, String> environment = new HashMap<>();
        settings.keySet().removeIf(name -> name.startsWith("crosswire.kafka.ssl."));
        settings.put("crosswire.kafka.ssl.truststore.type", "PEM");
        settings.put("crosswire.kafka.ssl.truststore.location", stack.authority());
        environment.put(
                "CROSSWIRE_KAFKA_SASL_JAAS_CONFIG",
                Optional.ofNullable(settings.remove("crosswire.kafka.sasl.jaas.config"))
                        .orElseThrow());
        environment.put(
                "CROSSWIRE_REGISTRY_BASIC_AUTH_USER_INFO",
                Optional.ofNullable(settings.remove("crosswire.registry.basic.auth.user.info"))
                        .orElseThrow());
        settings.put("crosswire.http.port", Integer.toString(alerts));
        settings.put("crosswire.state.dir", "state");
        settings.put("crosswire.index.dir", "index");
        environment.put("CROSSWIRE_SETTINGS", stack.file("alerts", settings));
        stack.start(alertsProcess("alerts", stack.talkative()), environment);
    }

    private static ServiceProcess.What ingestProcess(String name, String... machine) {
        return new ServiceProcess.What(name, "ingest", "dev.crosswire.ingest.IngestService", machine);
    }

    private static ServiceProcess.What checkerProcess(String name, String... machine) {
        return new ServiceProcess.What(name, "checker", "dev.crosswire.checker.CheckerService", machine);
    }

    private static ServiceProcess.What alertsProcess(String name, String... machine) {
        return new ServiceProcess.What(name, "alerts", "dev.crosswire.alerts.AlertsService", machine);
    }

    @AfterAll
    void stop() {
        stack.close();
    }

    @Test
    @Order(1)
    void carriesArticlesToAnAlertAndAnActionBack() throws IOException {
        accept(capArticle("northwire", EVENING, "Ukraine", "800,000"));
        // The other outlet writes to a topic of its own.
        writeTo(
                EDITORIAL,
                capArticle("meridian", EVENING.plusSeconds(60), "Ukraine", "700,000")
                        .toString());

        String alert = awaitContradiction("Ukraine").path("id").asText();
        HttpResponse<String> answer =
                stack.send(HttpRequest.newBuilder(ServiceProcess.at(alerts, "/api/v1/alerts/" + alert + "/actions"))
                        .header("Content-Type", "application/json")
                        .header("Crosswire-Actor", "Nora")
                        .header("Idempotency-Key", "secured-1")
                        .POST(HttpRequest.BodyPublishers.ofString("{\"action\":\"ACKNOWLEDGE\"}")));

        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
        await().untilAsserted(() -> assertThat(JSON.readTree(
                                stack.get(alerts, "/api/v1/alerts/" + alert).body())
                        .at("/human/status")
                        .asText())
                .isEqualTo("ACKNOWLEDGED"));
        for (String user : Set.of(SecuredStack.SETUP, SecuredStack.INGEST, SecuredStack.CHECKER, SecuredStack.ALERTS)) {
            assertThat(stack.gate().askedBy(user)).as(user + " at the registry").isPositive();
        }
    }

    @Test
    @Order(2)
    void letsADeskReadItsOwnTopicAndNothingElse() throws IOException {
        raise("Norway");
        Map<String, Object> client = new HashMap<>(stack.broker().clientOf(SecuredStack.DESK));
        client.put("group.id", "crosswire-desk-world.monitor");
        client.put("auto.offset.reset", "earliest");
        client.put("enable.auto.commit", false);

        try (KafkaConsumer<byte[], byte[]> consumer = consumer(client)) {
            consumer.subscribe(List.of(WORLD));
            ConsumerRecords<byte[], byte[]> read = awaitRecords(consumer);
            assertThat(read).isNotEmpty();
            consumer.commitSync();
        }
        try (KafkaConsumer<byte[], byte[]> consumer = consumer(client)) {
            consumer.subscribe(List.of(CLAIMS));
            assertThatThrownBy(() -> awaitRecords(consumer)).isInstanceOf(TopicAuthorizationException.class);
        }
        client.put("group.id", "crosswire-checker");
        try (KafkaConsumer<byte[], byte[]> consumer = consumer(client)) {
            consumer.subscribe(List.of(WORLD));
            assertThatThrownBy(() -> awaitRecords(consumer)).isInstanceOf(GroupAuthorizationException.class);
        }
        assertThatWritingIsDenied(SecuredStack.DESK, WORLD);
        assertThat(tail("world")).contains("Norway");
        assertThat(stack.gate().askedBy(SecuredStack.DESK))
                .as("at the registry")
                .isPositive();
    }

    @Test
    @Order(3)
    void letsNoServiceWriteWhatIsNotItsOwn() {
        assertThatWritingIsDenied(SecuredStack.INGEST, "crosswire.alert.v1");
        assertThatWritingIsDenied(SecuredStack.ALERTS, CLAIMS);
        assertThatWritingIsDenied(SecuredStack.CHECKER, CLAIMS);
        assertThatWritingIsDenied(SecuredStack.SETUP, CLAIMS);
        assertThatThrownBy(() -> TopicSetup.run(stack.wire(SecuredStack.ALERTS)))
                .isInstanceOf(TopicSetup.RefusedException.class)
                .hasMessageContaining("does not let this user do what is needed");
    }

    @Test
    @Order(4)
    void goesOnWhereItWasOnceARightIsGrantedAgain() throws Exception {
        AclBinding writesFindings = stack.users().rule(SecuredStack.CHECKER, FINDINGS, AclOperation.WRITE);
        AclBinding writesClaims = stack.users().rule(SecuredStack.INGEST, CLAIMS, AclOperation.WRITE);
        try (Admin operator = stack.broker().admin()) {
            operator.deleteAcls(List.of(writesFindings.toFilter())).all().get();
            accept(capArticle("northwire", EVENING, "Sweden", "90,000"));
            accept(capArticle("lantern", EVENING.plusSeconds(60), "Sweden", "70,000"));
            awaitNotReady(checker, "lacks a right: the topic " + FINDINGS);

            operator.deleteAcls(List.of(writesClaims.toFilter())).all().get();
            JsonNode waiting = capArticle("northwire", EVENING, "Estonia", "90,000");
            assertThat(post(waiting).statusCode()).isEqualTo(503);
            writeTo(
                    EDITORIAL,
                    capArticle("meridian", EVENING.plusSeconds(60), "Estonia", "70,000")
                            .toString());
            awaitNotReady(ingest, "lacks a right: the topic " + CLAIMS);

            operator.createAcls(List.of(writesFindings, writesClaims)).all().get();
            await().untilAsserted(() -> assertThat(post(waiting).statusCode()).isEqualTo(202));
            awaitContradiction("Sweden");
            awaitContradiction("Estonia");
            await().until(() -> stack.isReady(ingest) && stack.isReady(checker));
        }
    }

    @Test
    @Order(5)
    void saysInOneSentenceWhichLoginIsRefusedAndWaits() throws IOException {
        int wrongIngest = ServiceProcess.freePort();
        int wrongChecker = ServiceProcess.freePort();
        int wrongAlerts = ServiceProcess.freePort();
        String wrong = stack.passwords().of("wrong");
        String right = stack.passwords().of("registry of " + SecuredStack.CHECKER);
        ServiceProcess atKafka = startWrong(
                ingestProcess("wrong-ingest"), wrongIngest, stack.settings(SecuredStack.INGEST, wrong, wrong));
        ServiceProcess alsoAtKafka = startWrong(
                checkerProcess("wrong-checker"), wrongChecker, stack.settings(SecuredStack.CHECKER, wrong, right));
        ServiceProcess atTheRegistry = startWrong(
                alertsProcess("wrong-alerts"),
                wrongAlerts,
                stack.settings(SecuredStack.ALERTS, stack.passwords().of(SecuredStack.ALERTS), wrong));

        // Ingest asks the registry first.
        awaitNotReady(wrongIngest, "The schema registry refuses the login of this service");
        awaitNotReady(wrongChecker, "The Kafka broker refuses the login of this service");
        awaitNotReady(wrongAlerts, "The schema registry refuses the login of this service");

        String registry = "The schema registry at " + stack.gate().url()
                + " refuses the login, or got none (401): correct crosswire.registry.basic.auth.user.info";
        String kafka = "The Kafka broker at " + stack.broker().bootstrapServers() + " refuses the login (";
        assertSaysOnce(atKafka, registry, 1);
        assertSaysOnce(alsoAtKafka, kafka, 2);
        // Once for each topic.
        assertSaysOnce(atTheRegistry, registry, 6);
        assertThat(stack.gate().refused()).isPositive();
    }

    private ServiceProcess startWrong(ServiceProcess.What what, int port, Map<String, String> settings)
            throws IOException {
        Map<String, String> all = new HashMap<>(settings);
        all.put("crosswire.http.port", Integer.toString(port));
        all.put("crosswire.state.dir", "state");
        if (what.module().equals("alerts")) {
            all.put("crosswire.index.dir", "index");
        }
        return stack.start(what, Map.of("CROSSWIRE_SETTINGS", stack.file(what.name(), all)));
    }

    private static void assertSaysOnce(ServiceProcess process, String sentence, int most) {
        assertThat(process.isAlive()).as(process + " waits").isTrue();
        List<String> lines =
                process.said().lines().filter(line -> line.contains(sentence)).toList();
        assertThat(lines).as(process.said()).hasSizeBetween(1, most);
        assertThat(process.said().lines().filter(line -> line.startsWith("\tat ")))
                .as("traces of %s", process)
                .isEmpty();
    }

    @Test
    @Order(6)
    void keepsEverySecretOutOfLogsAnswersAndCommandLines() throws IOException {
        List<String> texts = new ArrayList<>();
        for (int port : List.of(ingest, checker, alerts)) {
            for (String path : List.of("/prometheus", "/health", "/health/readiness")) {
                texts.add(stack.get(port, path).body());
            }
        }
        texts.add(stack.get(alerts, "/api/v1/sources").body());
        texts.add(stack.get(alerts, "/status").body());
        for (ServiceProcess process : stack.processes()) {
            texts.add(process.said());
            texts.add(String.valueOf(process.commandLine()));
        }

        assertThat(texts).anyMatch(text -> text.contains("sasl.jaas.config = [hidden]"));
        for (String secret : stack.passwords().all()) {
            assertThat(texts).noneMatch(text -> text.contains(secret));
        }
    }

    private void raise(String country) throws IOException {
        accept(capArticle("northwire", EVENING, country, "90,000"));
        accept(capArticle("lantern", EVENING.plusSeconds(60), country, "70,000"));
        awaitContradiction(country);
    }

    private HttpResponse<String> post(JsonNode article) throws IOException {
        return stack.send(HttpRequest.newBuilder(ServiceProcess.at(ingest, "/api/v1/articles"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(article.toString())));
    }

    private void accept(JsonNode article) throws IOException {
        HttpResponse<String> answer = post(article);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    }

    private JsonNode awaitContradiction(String country) throws IOException {
        String path = "/api/v1/alerts?kind=contradiction&q=" + country;
        await().untilAsserted(() -> assertThat(
                        JSON.readTree(stack.get(alerts, path).body()).path("alerts"))
                .hasSize(1));
        return JSON.readTree(stack.get(alerts, path).body()).path("alerts").get(0);
    }

    private void awaitNotReady(int port, String sentence) {
        await().ignoreExceptionsInstanceOf(IOException.class).untilAsserted(() -> {
            HttpResponse<String> readiness = stack.get(port, "/health/readiness");
            assertThat(readiness.statusCode()).isEqualTo(503);
            assertThat(readiness.body()).contains(sentence);
        });
    }

    private void writeTo(String topic, String article) {
        try (KafkaProducer<byte[], byte[]> producer = producer(stack.broker().operator())) {
            producer.send(new ProducerRecord<>(topic, article.getBytes(StandardCharsets.UTF_8)))
                    .get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError("not written", e);
        }
    }

    private void assertThatWritingIsDenied(String user, String topic) {
        Map<String, String> client = new HashMap<>(stack.broker().clientOf(user));
        // Or whoever may write nowhere is refused a producer's id before it comes to the topic.
        client.put("enable.idempotence", "false");
        try (KafkaProducer<byte[], byte[]> producer = producer(client)) {
            assertThatThrownBy(() -> producer.send(new ProducerRecord<>(topic, new byte[1]))
                            .get())
                    .as("%s writing to %s", user, topic)
                    .hasRootCauseInstanceOf(TopicAuthorizationException.class);
        }
    }

    /** The first line that the command prints. */
    private String tail(String desk) throws IOException {
        ServiceProcess.What tail = new ServiceProcess.What(
                "tail",
                "cli",
                "dev.crosswire.cli.Crosswire",
                List.of("-Dcrosswire.terminal=false"),
                List.of("tail", "--desk", desk, "--from-beginning", "--json"));
        try (ServiceProcess process = stack.start(
                tail, Map.of("CROSSWIRE_SETTINGS", stack.file("tail", stack.settings(SecuredStack.DESK))))) {
            await().until(() -> process.said().contains("Norway") || !process.isAlive());
            return process.said();
        }
    }

    private static ConsumerRecords<byte[], byte[]> awaitRecords(KafkaConsumer<byte[], byte[]> consumer) {
        ConsumerRecords<byte[], byte[]> records = consumer.poll(Duration.ofSeconds(1));
        for (int tries = 0; records.isEmpty() && tries < 60; tries++) {
            records = consumer.poll(Duration.ofSeconds(1));
        }
        return records;
    }

    private static KafkaConsumer<byte[], byte[]> consumer(Map<String, Object> settings) {
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private static KafkaProducer<byte[], byte[]> producer(Map<String, String> settings) {
        return new KafkaProducer<>(
                Map.<String, Object>copyOf(settings), new ByteArraySerializer(), new ByteArraySerializer());
    }
}
