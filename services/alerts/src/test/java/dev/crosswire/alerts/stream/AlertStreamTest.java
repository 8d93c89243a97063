package dev.crosswire.alerts.stream;

import static dev.crosswire.alerts.SampleFindings.OPENED;
import static dev.crosswire.alerts.SampleFindings.finding;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.crosswire.alerts.EventReader;
import dev.crosswire.alerts.EventReader.Received;
import dev.crosswire.alerts.index.AlertIndex;
import dev.crosswire.alerts.topic.ReadingStatus;
import dev.crosswire.core.alert.ActionKind;
import dev.crosswire.core.alert.AlertAction;
import dev.crosswire.core.finding.Finding;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The event stream over real HTTP, the index filled by the test in place of Kafka. */
class AlertStreamTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<AutoCloseable> opened = new ArrayList<>();
    private Service service = start(Map.of());

    /** A running service, with what feeds it. */
    private record Service(EmbeddedServer server, AlertIndex index, ReadingStatus status) {}

    @AfterEach
    void closeEverything() throws Exception {
        for (AutoCloseable closeable : opened.reversed()) {
            closeable.close();
        }
    }

    @Test
    void sendsAHeartbeatAtOnceAndAgain() {
        EventReader reader = read("");

        assertThat(reader.status()).isEqualTo(200);
        assertThat(reader.response().headers().firstValue("Content-Type").orElse(""))
                .startsWith("text/event-stream");
        await().until(() -> reader.named("heartbeat").count() >= 3);
        assertThat(json(reader.events().getFirst().data()).toString())
                .isEqualTo("{\"lag\":0,\"ready\":true,\"problem\":null,\"asOf\":\"2026-01-06T18:30:00Z\"}");
    }

    @Test
    void sendsWhatComesNextWhereNoCursorIsGiven() {
        service.index().put(finding("before").build(), 0, 0);
        EventReader reader = read("");
        awaitHeartbeats(reader, 2);

        service.index().put(finding("after").build(), 0, 1);

        await().until(() -> !reader.alerts().isEmpty());
        assertThat(ids(reader)).containsExactly("after");
        assertThat(reader.alerts().getFirst().id()).isNotEmpty();
        assertThat(json(reader.alerts().getFirst().data()).get("version").asInt())
                .isEqualTo(1);
    }

    @Test
    void losesNothingAndRepeatsNothingBetweenListAndStream() throws Exception {
        int alerts = 150;
        Thread writer = Thread.ofPlatform().start(() -> {
            for (int i = 0; i < 5000; i++) {
                service.index()
                        .put(finding("f-" + i % alerts).version(1 + i / alerts).build(), i % 4, i);
            }
        });
        await().until(() -> service.index().size() > 20);
        JsonNode list = list(service);
        Map<String, Integer> versions = new HashMap<>();
        assertThat(list.get("next").isNull()).as("one page shows one moment").isTrue();
        for (JsonNode alert : list.get("alerts")) {
            versions.put(alert.get("id").asText(), alert.get("version").asInt());
        }
        EventReader reader = read("?cursor=" + list.get("streamCursor").asText());
        writer.join();
        service.index().put(finding("last").build(), 0, 9000);
        await().until(() -> ids(reader).contains("last"));

        for (Received event : reader.alerts()) {
            JsonNode alert = json(event.data());
            Integer known =
                    versions.put(alert.get("id").asText(), alert.get("version").asInt());
            assertThat(known == null || known < alert.get("version").asInt())
                    .as("%s comes once in each version, in order", alert.get("id"))
                    .isTrue();
        }
        for (int i = 0; i < alerts; i++) {
            Finding latest =
                    service.index().find("f-" + i).orElseThrow().alert().finding();
            assertThat(versions).containsEntry("f-" + i, latest.version());
        }
    }

    @Test
    void goesOnAfterTheLastEventAcrossARestart() {
        EventReader before = read("");
        awaitHeartbeats(before, 2);
        for (int i = 0; i < 10; i++) {
            service.index().put(finding("f-" + i).build(), i % 2, i / 2);
        }
        await().until(() -> before.alerts().size() == 10);
        String seen = before.alerts().get(6).id();

        Service restarted = start(Map.of());
        // The same topic, its partitions read in another order than they were written.
        for (int i : new int[] {1, 3, 5, 7, 9, 0, 2, 4, 6, 8}) {
            restarted.index().put(finding("f-" + i).build(), i % 2, i / 2);
        }
        EventReader after = open(restarted, "?cursor=AAAA", Optional.of(seen));
        await().until(() -> after.alerts().size() == 3);
        restarted.index().put(finding("live").build(), 0, 5);
        await().until(() -> ids(after).contains("live"));

        assertThat(ids(after)).containsExactlyInAnyOrder("f-7", "f-8", "f-9", "live");
        assertThat(after.named("resync")).isEmpty();
    }

    @Test
    void waitsWithTheCursorUntilTheTopicIsReadAgain() {
        service.index().put(finding("a").build(), 0, 0);
        service.index().put(finding("b").build(), 0, 1);
        String cursor = list(service).get("streamCursor").asText();
        Service restarted = begin(Map.of());
        EventReader reader = open(restarted, "?cursor=" + cursor, Optional.empty());
        awaitHeartbeats(reader, 2);
        assertThat(json(reader.events().getFirst().data()).get("ready").asBoolean())
                .isFalse();

        restarted.index().put(finding("a").build(), 0, 0);
        restarted.index().put(finding("b").build(), 0, 1);
        restarted.index().put(finding("c").build(), 0, 2);
        caughtUp(restarted);

        await().until(() -> !reader.alerts().isEmpty());
        assertThat(ids(reader)).containsExactly("c");
        assertThat(reader.named("resync")).isEmpty();
    }

    @Test
    void saysResyncAndSendsEverythingWhereTheCursorIsOfAnotherTopic() {
        service.index().put(finding("old").build(), 0, 0);
        String cursor = list(service).get("streamCursor").asText();
        Service other = begin(Map.of());
        other.index().begin(99);
        other.index().put(finding("a").build(), 0, 0);
        caughtUp(other);

        EventReader reader = open(other, "?cursor=" + cursor, Optional.empty());
        await().until(() -> reader.alerts().size() == 1);
        assertThat(names(reader)).containsSubsequence("heartbeat", "resync", "alert");

        EventReader hostile = open(other, "", Optional.of("<script>"));
        await().until(() -> hostile.named("resync").count() == 1);
        assertThat(json(hostile.named("resync").findFirst().orElseThrow().data())
                        .get("reason")
                        .asText())
                .isEqualTo("the event id is not one of this stream");
    }

    @Test
    void saysResyncWhereTheCursorIsAheadOfTheTopicAndWhenTheTopicIsReplaced() {
        service.index().put(finding("a").build(), 0, 10);
        String ahead = list(service).get("streamCursor").asText();
        Service behind = start(Map.of());
        behind.index().put(finding("a").build(), 0, 3);
        EventReader reader = open(behind, "?cursor=" + ahead, Optional.empty());
        await().until(() -> reader.named("resync").count() == 1);

        behind.index().begin(77);
        behind.index().put(finding("new").build(), 0, 0);
        await().until(() -> ids(reader).contains("new"));
        assertThat(reader.named("resync").count()).isEqualTo(2);
    }

    @Test
    void tellsACursorOfAnEarlierVersionToStartAgain() {
        service.index().put(finding("a").build(), 0, 0);

        EventReader reader = read("?cursor=AQAAAAAAAAAqAAEAAAAAAAAAAAAAAAU");

        await().until(() -> ids(reader).contains("a"));
        assertThat(names(reader)).containsSubsequence("resync", "alert");
    }

    @Test
    void sendsTheAlertAgainAfterAnActionAndOnlyToThoseWhoDoNotKnowIt() {
        service.index().beginActions(2);
        service.index().put(finding("a").build(), 0, 0);
        service.index().put(finding("b").build(), 0, 1);
        String before = list(service).get("streamCursor").asText();
        EventReader reader = read("?cursor=" + before);
        awaitHeartbeats(reader, 2);

        service.index().apply(acknowledged("a"), 0, 0);

        await().until(() -> ids(reader).contains("a"));
        assertThat(json(reader.alerts().getFirst().data())
                        .get("human")
                        .get("status")
                        .asText())
                .isEqualTo("ACKNOWLEDGED");
        EventReader late = read("?cursor=" + before);
        EventReader knowing =
                read("?cursor=" + list(service).get("streamCursor").asText());
        await().until(() -> ids(late).contains("a"));
        service.index().put(finding("c").build(), 0, 2);
        await().until(() -> ids(knowing).contains("c"));
        assertThat(ids(knowing)).containsExactly("c");
        await().until(() -> ids(late).contains("c"));
        assertThat(ids(late)).containsExactly("a", "c");
    }

    @Test
    void missesNothingWhereAnActionWasReadBeforeTheAlertThatItWasDoneTo() {
        service.index().beginActions(2);
        service.index().put(finding("a").build(), 0, 0);
        service.index().put(finding("b").build(), 0, 1);
        String before = list(service).get("streamCursor").asText();
        Service rebuilt = start(Map.of());
        rebuilt.index().beginActions(2);
        rebuilt.index().apply(acknowledged("a"), 0, 0);
        rebuilt.index().put(finding("b").build(), 0, 1);
        rebuilt.index().apply(acknowledged("b"), 0, 1);
        rebuilt.index().put(finding("a").build(), 0, 0);

        EventReader reader = open(rebuilt, "?cursor=" + before, Optional.empty());
        await().until(() -> reader.alerts().size() == 2);
        EventReader again =
                open(rebuilt, "", Optional.of(reader.alerts().getFirst().id()));
        await().until(() -> again.alerts().size() == 2);

        assertThat(ids(reader)).containsExactly("b", "a");
        assertThat(ids(again))
                .as("what was sent may come again, nothing is lost")
                .containsExactly("b", "a");
    }

    @Test
    void turnsAwayWhoComesWhenAllPlacesAreTakenAndLetsThemInAgain() {
        Service small = start(Map.of("crosswire.alerts.stream.clients", 2));
        EventReader first = open(small, "", Optional.empty());
        EventReader second = open(small, "", Optional.empty());
        awaitHeartbeats(first, 1);
        awaitHeartbeats(second, 1);

        EventReader third = open(small, "", Optional.empty());
        assertThat(third.status()).isEqualTo(503);
        assertThat(third.response().headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/problem+json");

        first.close();
        await().until(() -> clients(small) == 1);
        assertThat(open(small, "", Optional.empty()).status()).isEqualTo(200);
    }

    @Test
    void cutsOffAClientThatDoesNotReadWhileTheOthersGoOn() throws Exception {
        Service impatient = start(Map.of("crosswire.alerts.stream.patience", "1s"));
        SocketChannel stuck = SocketChannel.open();
        opened.add(stuck);
        stuck.setOption(StandardSocketOptions.SO_RCVBUF, 4096);
        stuck.connect(new InetSocketAddress(
                impatient.server().getHost(), impatient.server().getPort()));
        stuck.write(ByteBuffer.wrap(
                "GET /api/v1/alerts/stream HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII)));
        EventReader reader = open(impatient, "", Optional.empty());
        awaitHeartbeats(reader, 2);
        await().until(() -> clients(impatient) == 2);

        String longReason = "words ".repeat(20_000);
        for (int i = 0; i < 100; i++) {
            impatient.index().put(finding("f-" + i).why(longReason, Map.of()).build(), 0, i);
        }

        await().until(() -> reader.alerts().size() == 100);
        await().until(() -> clients(impatient) == 1);
        assertThat(reader.ended()).isFalse();
        assertThat(CompletableFuture.supplyAsync(() -> readToTheEnd(stuck)))
                .as("the connection is closed, not just forgotten")
                .succeedsWithin(Duration.ofSeconds(30));
        assertThat(meters(impatient)
                        .get("crosswire.alerts.stream.cut")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void letsClientsGoWhenTheServiceCloses() {
        Service closing = start(Map.of());
        EventReader reader = open(closing, "", Optional.empty());
        awaitHeartbeats(reader, 1);

        closing.server().close();

        await().until(reader::ended);
    }

    private static AlertAction acknowledged(String alertId) {
        return new AlertAction(
                "acknowledged-" + alertId,
                OPENED,
                "anna",
                ActionKind.ACKNOWLEDGE,
                new AlertAction.Target.OfAlert(alertId, Optional.empty()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private Service start(Map<String, Object> settings) {
        Service started = begin(settings);
        caughtUp(started);
        return started;
    }

    private Service begin(Map<String, Object> settings) {
        Map<String, Object> all = new HashMap<>(Map.of(
                "crosswire.alerts.kafka",
                "off",
                "crosswire.alerts.stream.heartbeat",
                "200ms",
                "micronaut.server.port",
                -1));
        all.putAll(settings);
        EmbeddedServer server = ApplicationContext.run(EmbeddedServer.class, all);
        opened.add(server);
        ApplicationContext context = server.getApplicationContext();
        Service begun = new Service(server, context.getBean(AlertIndex.class), context.getBean(ReadingStatus.class));
        begun.index().begin(1);
        return begun;
    }

    private static void caughtUp(Service service) {
        service.status().goingWell(0, OPENED);
        service.status().caughtUp();
    }

    private EventReader read(String query) {
        return open(service, query, Optional.empty());
    }

    private EventReader open(Service of, String query, Optional<String> lastEventId) {
        EventReader reader =
                new EventReader(URI.create(of.server().getURI() + "/api/v1/alerts/stream" + query), lastEventId);
        opened.add(reader);
        return reader;
    }

    private static void awaitHeartbeats(EventReader reader, int count) {
        await().until(() -> reader.named("heartbeat").count() >= count);
    }

    private static int clients(Service of) {
        return (int) meters(of).get("crosswire.alerts.stream.clients").gauge().value();
    }

    private static PrometheusMeterRegistry meters(Service of) {
        return of.server().getApplicationContext().getBean(PrometheusMeterRegistry.class);
    }

    private static boolean readToTheEnd(SocketChannel channel) {
        ByteBuffer buffer = ByteBuffer.allocate(65_536);
        try {
            while (channel.read(buffer.clear()) >= 0) {
                // What was under way before the cut still arrives.
            }
            return true;
        } catch (IOException e) {
            return true;
        }
    }

    private static List<String> names(EventReader reader) {
        return reader.events().stream().map(Received::name).toList();
    }

    private static List<String> ids(EventReader reader) {
        return reader.alerts().stream()
                .map(event -> json(event.data()).get("id").asText())
                .toList();
    }

    private static JsonNode list(Service of) {
        try {
            return JSON.readTree(URI.create(of.server().getURI() + "/api/v1/alerts?limit=200")
                    .toURL()
                    .openStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
