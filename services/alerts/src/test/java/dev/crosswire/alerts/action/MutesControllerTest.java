package dev.crosswire.alerts.action;

import static dev.crosswire.alerts.SampleFindings.claim;
import static dev.crosswire.alerts.SampleFindings.finding;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.crosswire.alerts.EventReader;
import dev.crosswire.alerts.action.ActionClient.Answer;
import dev.crosswire.alerts.index.AlertIndex;
import dev.crosswire.alerts.topic.ReadingStatus;
import dev.crosswire.core.finding.FindingState;
import dev.crosswire.core.finding.Severity;
import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@MicronautTest
@Property(name = "crosswire.alerts.kafka", value = "off")
@Property(name = "crosswire.test.clock", value = "movable")
@Property(name = "crosswire.alerts.actions.patience", value = "200ms")
@SuppressWarnings("NullAway.Init")
class MutesControllerTest {

    private static final String PAIR = """
            {"filter":{"sources":"northwire,meridian"},"until":"2026-01-06T21:00:00Z","reason":"they count differently"}
            """;

    @Inject
    EmbeddedServer server;

    @Inject
    AlertIndex index;

    @Inject
    ReadingStatus reading;

    @Inject
    IndexedActions topic;

    @Inject
    MovableClock clock;

    private ActionClient client;

    @BeforeEach
    void raiseAlerts() {
        client = new ActionClient(server.getURI());
        clock.reset();
        reading.caughtUp();
        index.begin(1);
        index.beginActions(UUID.randomUUID().getMostSignificantBits());
        index.put(finding("cap").build(), 0, 0);
        index.put(
                finding("other")
                        .severity(Severity.LOW)
                        .cluster("800,000", 800_000, 1, 1, claim("o-1", "northwire", "A", "800,000"))
                        .cluster("700,000", 700_000, 1, 1, claim("o-2", "courier", "B", "700,000"))
                        .build(),
                0,
                1);
        index.put(finding("closed").state(FindingState.RESOLVED).build(), 0, 2);
    }

    @AfterEach
    void answerAgain() {
        topic.comeBack();
    }

    private JsonNode hidden(String body) {
        Answer answer = client.post("/api/v1/mutes", body);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
        return answer.body();
    }

    private int total(String query) {
        return client.get("/api/v1/alerts?" + query).body().get("total").asInt();
    }

    private static List<String> fields(JsonNode node) {
        List<String> fields = new ArrayList<>();
        node.fieldNames().forEachRemaining(fields::add);
        return fields;
    }

    @Test
    void aMuteHidesWhatPassesItsFilter() {
        JsonNode mute = hidden(PAIR);

        assertThat(fields(mute)).containsExactly("id", "filter", "reason", "actor", "at", "until", "hides");
        assertThat(mute.at("/filter").toString()).isEqualTo("{\"sources\":\"meridian,northwire\"}");
        assertThat(mute.at("/hides").asInt()).isOne();
        assertThat(mute.at("/actor").asText()).isEqualTo("anna");
        assertThat(total("muted=true&state=open")).isOne();
        assertThat(total("muted=false&state=open")).isOne();
        JsonNode cap = client.get("/api/v1/alerts/cap").body();
        assertThat(cap.at("/human/mutedBy")).isEqualTo(mute.get("id"));
        assertThat(cap.at("/human/status").asText()).isEqualTo("NEW");
        assertThat(client.get("/api/v1/alerts/other")
                        .body()
                        .at("/human/mutedBy")
                        .isNull())
                .isTrue();
        assertThat(client.get("/api/v1/mutes").body().at("/mutes")).containsExactly(mute);
    }

    @Test
    void aMuteAlsoHidesWhatIsRaisedLater() {
        hidden(PAIR);
        index.put(finding("later").build(), 0, 3);

        assertThat(total("muted=false&state=open")).isOne();
        assertThat(client.get("/api/v1/mutes").body().at("/mutes/0/hides").asInt())
                .isEqualTo(2);
    }

    @Test
    void aMuteEndsByItself() {
        hidden(PAIR);
        clock.forward(Duration.ofHours(1));

        assertThat(total("muted=false")).isEqualTo(3);
        assertThat(client.get("/api/v1/alerts/cap").body().at("/human/mutedBy").isNull())
                .isTrue();
        assertThat(client.get("/api/v1/mutes").body().at("/mutes")).isEmpty();
        JsonNode ended = client.get("/api/v1/mutes?expired=true").body().at("/mutes/0");
        assertThat(ended.at("/ended").asText()).isEqualTo("2026-01-06T21:00:00Z");
        assertThat(ended.at("/hides").asInt()).isZero();
    }

    @Test
    void aPersonCanEndIt() {
        String id = hidden(PAIR).get("id").asText();
        clock.forward(Duration.ofMinutes(5));

        assertThat(client.delete("/api/v1/mutes/" + id).status()).isEqualTo(400);
        assertThat(client.delete("/api/v1/mutes/" + id, "Crosswire-Actor", "ben")
                        .status())
                .isEqualTo(204);
        assertThat(client.delete("/api/v1/mutes/" + id, "Crosswire-Actor", "ben")
                        .status())
                .isEqualTo(204);
        assertThat(total("muted=false&state=open")).isEqualTo(2);
        assertThat(client.get("/api/v1/mutes?expired=true")
                        .body()
                        .at("/mutes/0/ended")
                        .asText())
                .isEqualTo("2026-01-06T20:05:00Z");
        assertThat(client.delete("/api/v1/mutes/nothing", "Crosswire-Actor", "ben")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aPreviewCountsWhatItWouldHideAndHidesNothing() {
        JsonNode preview = client.post("/api/v1/mutes/preview", "{\"filter\":{\"source\":\"NORTHWIRE\"}}")
                .body();

        assertThat(preview.toString())
                .isEqualTo("{\"count\":2,\"examples\":[\"Cap on Ukraine's army: 800,000 or 700,000\","
                        + "\"Cap on Ukraine's army: 800,000 or 700,000\"]}");
        assertThat(count("{\"filter\":{\"sources\":\"northwire,courier\"}}")).isOne();
        assertThat(count("{\"filter\":{\"severity\":\"low\",\"source\":\"northwire\"}}"))
                .isOne();
        assertThat(count("{\"filter\":{\"subject\":\"army-size/limited=UA/cap\"}}"))
                .isOne();
        assertThat(count("{\"filter\":{\"q\":\"ukraine courier\"}}")).isOne();
        assertThat(count("{\"filter\":{\"desk\":\"sports\"}}")).isZero();
        assertThat(total("muted=true")).isZero();
    }

    private int count(String body) {
        return client.post("/api/v1/mutes/preview", body).body().get("count").asInt();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"until":"2026-01-06T21:00:00Z","reason":"x"}                              | A mute needs "filter"
            {"filter":{},"until":"2026-01-06T21:00:00Z","reason":"x"}                  | The filter cannot be used: a filter names at least one of
            {"filter":{"mood":"bad"},"until":"2026-01-06T21:00:00Z","reason":"x"}      | The filter cannot be used: a filter has no part "mood"
            {"filter":{"kind":"quarrel"},"until":"2026-01-06T21:00:00Z","reason":"x"}  | The filter cannot be used: "quarrel" is no kind
            {"filter":{"kind":["revision"]},"until":"2026-01-06T21:00:00Z","reason":"x"} | The parts of "filter" must be texts
            {"filter":"source","until":"2026-01-06T21:00:00Z","reason":"x"}            | The field "filter" must be an object
            {"filter":{"q":"1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21"},"until":"2026-01-06T21:00:00Z","reason":"x"} | A part of the filter names more than 20
            {"filter":{"source":"a"},"reason":"x"}                                     | A mute needs "until"
            {"filter":{"source":"a"},"until":"2026-01-06T19:00:00Z","reason":"x"}      | The field "until" must be in the future
            {"filter":{"source":"a"},"until":"2026-01-06T21:00:00Z"}                   | A mute needs "reason"
            """)
    void refusesWhatIsNoMuteWithASentence(String body, String sentence) {
        Answer answer = client.post("/api/v1/mutes", body);

        assertThat(answer.status()).as(body).isEqualTo(400);
        assertThat(answer.detail()).startsWith(sentence).endsWith(".");
        assertThat(client.get("/api/v1/mutes?expired=true").body().at("/mutes")).isEmpty();
    }

    @Test
    void refusesAnythingButTrueAndFalse() {
        assertThat(client.get("/api/v1/mutes?expired=maybe").status()).isEqualTo(400);
    }

    @Test
    void theSameKeyAgainMakesOneMute() {
        Answer first = client.post("/api/v1/mutes", PAIR, "Idempotency-Key", "mute-1");
        Answer again = client.post("/api/v1/mutes", PAIR, "Idempotency-Key", "mute-1");

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(client.get("/api/v1/mutes").body().at("/mutes")).hasSize(1);
        assertThat(client.post("/api/v1/mutes", PAIR.replace("northwire", "courier"), "Idempotency-Key", "mute-1")
                        .status())
                .isEqualTo(409);
    }

    @Test
    void saysSoWhileKafkaIsAway() {
        topic.goAway();

        assertThat(client.post("/api/v1/mutes", PAIR).status()).isEqualTo(503);
        assertThat(client.get("/api/v1/mutes").body().at("/mutes")).isEmpty();
    }

    @Test
    void everyOpenPageHearsOfAMute() {
        String cursor = client.get("/api/v1/alerts").body().get("streamCursor").asText();
        String id = hidden(PAIR).get("id").asText();

        try (EventReader page =
                new EventReader(server.getURI().resolve("/api/v1/alerts/stream"), Optional.of(cursor))) {
            await().untilAsserted(() -> assertThat(page.named("action"))
                    .singleElement()
                    .satisfies(event -> assertThat(event.data())
                            .startsWith("{\"alertId\":null,\"muteId\":\"" + id + "\",\"action\":{")
                            .contains("\"action\":\"MUTE_FILTER\"")));
        }
    }
}
