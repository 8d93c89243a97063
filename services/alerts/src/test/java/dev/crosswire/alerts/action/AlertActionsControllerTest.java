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
class AlertActionsControllerTest {

    private static final String MUTE = """
            {"action":"MUTE","until":"2026-01-06T21:00:00Z","reason":"known"}
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
    void raiseAnAlert() {
        client = new ActionClient(server.getURI());
        clock.reset();
        reading.caughtUp();
        index.begin(1);
        index.beginActions(UUID.randomUUID().getMostSignificantBits());
        index.put(finding("cap").build(), 0, 0);
    }

    @AfterEach
    void answerAgain() {
        topic.comeBack();
    }

    private Answer act(String body, String... headers) {
        return client.post("/api/v1/alerts/cap/actions", body, headers);
    }

    private JsonNode done(String body) {
        Answer answer = act(body);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
        return answer.body();
    }

    private static List<String> fields(JsonNode node) {
        List<String> fields = new ArrayList<>();
        node.fieldNames().forEachRemaining(fields::add);
        return fields;
    }

    @Test
    void anUntouchedAlertIsNewAndNobodys() {
        JsonNode alert = client.get("/api/v1/alerts/cap").body();

        assertThat(alert.get("human").toString())
                .isEqualTo("{\"status\":\"NEW\",\"assignee\":null,\"mutedUntil\":null,\"notes\":[],\"mutedBy\":null}");
        assertThat(alert.get("actions")).isEmpty();
        assertThat(client.get("/api/v1/alerts").body().at("/alerts/0").has("actions"))
                .isFalse();
    }

    @Test
    void whatWasAskedForAndNotTakenStandsInTheAuditTrail() {
        assertThat(act("{\"action\":\"DANCE\"}").status()).isEqualTo(400);
        topic.goAway();
        assertThat(act("{\"action\":\"ACKNOWLEDGE\"}").status()).isEqualTo(503);
        assertThat(client.post("/api/v1/mutes/preview", "{}").status()).isEqualTo(400);

        JsonNode entries = client.get("/api/v1/admin/audit?limit=2").body().get("entries");
        assertThat(entries).hasSize(2).allSatisfy(entry -> {
            assertThat(entry.get("event").asText()).isEqualTo("REQUEST_REFUSED");
            assertThat(entry.get("who").asText()).isEqualTo("anna");
        });
        assertThat(entries.get(0).get("detail").asText())
                .startsWith("POST /api/v1/alerts/cap/actions, status 503: Kafka did not confirm");
        assertThat(entries.get(1).get("detail").asText()).startsWith("POST /api/v1/alerts/cap/actions, status 400: ");
    }

    @Test
    void anActionShowsInTheAnswerWithWhoAndWhen() {
        JsonNode alert = done("{\"action\":\"ACKNOWLEDGE\",\"note\":\" Asked the ministry.\\nNo answer yet. \"}");

        assertThat(alert.at("/human/status").asText()).isEqualTo("ACKNOWLEDGED");
        assertThat(alert.at("/human/notes/0").asText()).isEqualTo("Asked the ministry.\nNo answer yet.");
        JsonNode action = alert.at("/actions/0");
        assertThat(fields(action))
                .containsExactly("id", "at", "actor", "action", "note", "assignee", "until", "reason");
        assertThat(action.get("actor").asText()).isEqualTo("anna");
        assertThat(action.get("at").asText()).isEqualTo("2026-01-06T20:00:00Z");
        assertThat(action.get("action").asText()).isEqualTo("ACKNOWLEDGE");
        assertThat(client.get("/api/v1/alerts/cap").body()).isEqualTo(alert);
    }

    @Test
    void eachActionDoesWhatItSays() {
        assertThat(done("{\"action\":\"assign\",\"assignee\":\"Zoë\"}")
                        .at("/human/assignee")
                        .asText())
                .isEqualTo("Zoë");
        assertThat(done(MUTE).at("/human/mutedUntil").asText()).isEqualTo("2026-01-06T21:00:00Z");
        assertThat(done("{\"action\":\"UNMUTE\"}").at("/human/mutedUntil").isNull())
                .isTrue();
        JsonNode resolved = done("{\"action\":\"RESOLVE\",\"reason\":\"different_scope\",\"note\":null}");
        assertThat(resolved.at("/human/status").asText()).isEqualTo("RESOLVED");
        assertThat(resolved.at("/actions/3/reason").asText()).isEqualTo("DIFFERENT_SCOPE");
        assertThat(resolved.at("/state").asText()).isEqualTo("OPEN");
        assertThat(done("{\"action\":\"REOPEN\"}").at("/human/status").asText()).isEqualTo("NEW");
        assertThat(done("{\"action\":\"NOT_A_CLAIM\",\"note\":\"a headline of 1998\"}")
                        .at("/human/status")
                        .asText())
                .isEqualTo("NEW");
        JsonNode last = done("{\"action\":\"NOTE\",\"note\":\"done\"}");
        assertThat(last.at("/human/notes")).hasSize(2);
        assertThat(last.at("/human/assignee").asText()).isEqualTo("Zoë");
        assertThat(last.at("/actions").findValuesAsText("action"))
                .containsExactly("ASSIGN", "MUTE", "UNMUTE", "RESOLVE", "REOPEN", "NOT_A_CLAIM", "NOTE");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                                                        | The field "action" is missing
            {"action":"EXPLODE"}                                      | The field "action" must be one of ACKNOWLEDGE, ASSIGN
            {"action":"MUTE_FILTER"}                                  | The field "action" must be one of
            {"action":3}                                              | The field "action" must be a text
            {"action":"ASSIGN"}                                       | ASSIGN needs "assignee"
            {"action":"ACKNOWLEDGE","assignee":"ben"}                 | "assignee" goes with ASSIGN only
            {"action":"NOTE"}                                         | NOTE needs "note"
            {"action":"NOTE","note":"  "}                             | The field "note" is empty
            {"action":"MUTE","reason":"x"}                            | MUTE needs "until"
            {"action":"MUTE","until":"2026-01-06T21:00:00Z"}          | MUTE needs "reason"
            {"action":"MUTE","reason":"x","until":"tomorrow"}         | The field "until" must be an instant
            {"action":"MUTE","reason":"x","until":"2026-01-06T20:00:00Z"} | The field "until" must be in the future
            {"action":"MUTE","reason":"x","until":"2028-01-06T20:00:00Z"} | The field "until" must be within a year
            {"action":"REOPEN","until":"2026-01-06T21:00:00Z"}        | "until" goes with MUTE only
            {"action":"RESOLVE"}                                      | RESOLVE needs "reason", one of CORRECTED
            {"action":"RESOLVE","reason":"because"}                   | The "reason" of RESOLVE must be one of CORRECTED
            {"action":"REOPEN","colour":"red"}                        | The body has a field that is not known here
            [1]                                                       | The body is not a JSON object
            {"action":                                                | The body is not JSON
            {"action":"NOTE","note":"a\\u0007b"}                      | The field "note" has control characters
            {"action":"ASSIGN","assignee":"a\\nb"}                    | The field "assignee" has control characters
            {"action":"NOTE","note":"\\ud800"}                        | The field "note" has half a character
            """)
    void refusesWhatItCannotDoWithASentence(String body, String sentence) {
        Answer answer = act(body);

        assertThat(answer.status()).as(body).isEqualTo(400);
        assertThat(answer.response().headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.detail()).startsWith(sentence).endsWith(".");
        assertThat(client.get("/api/v1/alerts/cap").body().get("actions")).isEmpty();
    }

    @Test
    void refusesWhatIsTooLong() {
        assertThat(act("{\"action\":\"NOTE\",\"note\":\"" + "n".repeat(4_001) + "\"}")
                        .detail())
                .isEqualTo("The field \"note\" has 4001 characters, more than the 4000 that are allowed.");
        assertThat(act("{\"action\":\"NOTE\",\"note\":\"" + "n".repeat(4_000) + "\"}")
                        .status())
                .isEqualTo(200);
        assertThat(act("{\"action\":\"ASSIGN\",\"assignee\":\"" + "n".repeat(81) + "\"}")
                        .status())
                .isEqualTo(400);
        assertThat(act("{\"action\":\"REOPEN\",\"reason\":\"" + "n".repeat(501) + "\"}")
                        .status())
                .isEqualTo(400);
        assertThat(act("{\"action\":\"NOTE\",\"note\":\"" + "n".repeat(70_000) + "\"}")
                        .status())
                .isEqualTo(413);
        assertThat(act("{\"action\":\"REOPEN\"}", "Crosswire-Actor", "n".repeat(81))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void takesJsonOnly() {
        assertThat(act("action=REOPEN", "Content-Type", "application/x-www-form-urlencoded")
                        .status())
                .isEqualTo(415);
        assertThat(act("{\"action\":\"REOPEN\"}", "Content-Type", "text/plain").status())
                .isEqualTo(415);
    }

    @Test
    void saysThatThereIsNoSuchAlert() {
        assertThat(client.post("/api/v1/alerts/nothing/actions", "{\"action\":\"REOPEN\"}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void theActorIsWhoTheHeaderSaysElseWhoTheBodySays() {
        assertThat(act("{\"action\":\"REOPEN\",\"actor\":\"ben\"}", "Crosswire-Actor", "Zo%C3%AB+1")
                        .body()
                        .at("/actions/0/actor")
                        .asText())
                .isEqualTo("Zoë+1");
        assertThat(act("{\"action\":\"REOPEN\",\"actor\":\"ben\"}", "Crosswire-Actor", " ")
                        .body()
                        .at("/actions/1/actor")
                        .asText())
                .isEqualTo("ben");
        assertThat(act("{\"action\":\"REOPEN\"}", "Crosswire-Actor", " ").detail())
                .startsWith("The request does not say who acts");
        assertThat(act("{\"action\":\"REOPEN\"}", "Crosswire-Actor", "%zz").detail())
                .startsWith("The header \"Crosswire-Actor\" is not percent-encoded");
        assertThat(act("{\"action\":\"REOPEN\"}", "Crosswire-Actor", "a%0Ab").detail())
                .isEqualTo("The header \"Crosswire-Actor\" has control characters, which are not allowed.");
    }

    @Test
    void theSameKeyAgainCountsOnce() {
        String note = "{\"action\":\"NOTE\",\"note\":\"once\"}";
        Answer first = act(note, "Idempotency-Key", "key-1");
        clock.forward(Duration.ofMinutes(1));
        Answer again = act(note, "Idempotency-Key", "key-1");

        assertThat(first.status()).isEqualTo(200);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.body().get("actions")).hasSize(1);
        assertThat(act(note, "Idempotency-Key", "key-2").body().get("actions")).hasSize(2);
    }

    @Test
    void theSameKeyWithAnotherRequestIsAConflict() {
        act("{\"action\":\"NOTE\",\"note\":\"one\"}", "Idempotency-Key", "key-3");

        assertThat(act("{\"action\":\"NOTE\",\"note\":\"two\"}", "Idempotency-Key", "key-3")
                        .status())
                .isEqualTo(409);
        assertThat(act("{\"action\":\"REOPEN\"}", "Idempotency-Key", "key-3").status())
                .isEqualTo(409);
        Answer other =
                act("{\"action\":\"NOTE\",\"note\":\"one\"}", "Idempotency-Key", "key-3", "Crosswire-Actor", "ben");
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.detail()).startsWith("This Idempotency-Key came with another request before");
        assertThat(client.get("/api/v1/alerts/cap").body().get("actions")).hasSize(1);
    }

    @Test
    void refusesAKeyThatIsNone() {
        assertThat(act("{\"action\":\"REOPEN\"}", "Idempotency-Key", "k".repeat(201))
                        .status())
                .isEqualTo(400);
        assertThat(act("{\"action\":\"REOPEN\"}", "Idempotency-Key", "a b").detail())
                .startsWith("The header \"Idempotency-Key\" must be 1 to 200 printable ASCII characters");
    }

    @Test
    void saysSoWhileKafkaIsAwayAndTakesTheSameRequestLater() {
        topic.goAway();
        Answer away = act("{\"action\":\"REOPEN\"}", "Idempotency-Key", "key-4");

        assertThat(away.status()).isEqualTo(503);
        assertThat(away.response().headers().firstValue("Retry-After")).isPresent();
        assertThat(client.get("/api/v1/alerts/cap").body().get("actions")).isEmpty();
        topic.comeBack();
        assertThat(act("{\"action\":\"REOPEN\"}", "Idempotency-Key", "key-4")
                        .body()
                        .get("actions"))
                .hasSize(1);
    }

    @Test
    void saysSoWhenAnActionIsSafeAndNotShownYet() {
        topic.slowDown();
        Answer accepted = act("{\"action\":\"ACKNOWLEDGE\"}", "Idempotency-Key", "key-5");
        Answer again = act("{\"action\":\"ACKNOWLEDGE\"}", "Idempotency-Key", "key-5");
        int other = act("{\"action\":\"REOPEN\"}", "Idempotency-Key", "key-5").status();

        assertThat(accepted.status()).isEqualTo(202);
        assertThat(accepted.body().at("/human/status").asText()).isEqualTo("NEW");
        assertThat(again.status()).isEqualTo(202);
        assertThat(other).isEqualTo(409);
        topic.comeBack();
        JsonNode alert = client.get("/api/v1/alerts/cap").body();
        assertThat(alert.at("/human/status").asText()).isEqualTo("ACKNOWLEDGED");
        assertThat(alert.get("actions")).hasSize(1);
    }

    @Test
    void aNewClaimReopensAndUnmutesAndKeepsTheNotes() {
        done("{\"action\":\"NOTE\",\"note\":\"kept\"}");
        done(MUTE);
        done("{\"action\":\"RESOLVE\",\"reason\":\"CORRECTED\"}");
        index.put(finding("cap").version(2).build(), 0, 1);
        assertThat(client.get("/api/v1/alerts/cap").body().at("/human/status").asText())
                .isEqualTo("RESOLVED");

        index.put(
                finding("cap")
                        .cluster("800,000", 800_000, 1, 1, claim("cap-1", "northwire", "A", "800,000"))
                        .cluster("700,000", 700_000, 1, 1, claim("cap-2", "meridian", "B", "700,000"))
                        .cluster("600,000", 600_000, 1, 1, claim("cap-3", "courier", "C", "600,000"))
                        .version(3)
                        .build(),
                0,
                2);

        JsonNode alert = client.get("/api/v1/alerts/cap").body();
        assertThat(alert.at("/human/status").asText()).isEqualTo("NEW");
        assertThat(alert.at("/human/mutedUntil").isNull()).isTrue();
        assertThat(alert.at("/human/notes/0").asText()).isEqualTo("kept");
        assertThat(alert.get("actions")).hasSize(3);
    }

    @Test
    void aMuteEndsByItself() {
        done(MUTE);
        assertThat(client.get("/api/v1/alerts?muted=false").body().get("total").asInt())
                .isZero();
        assertThat(client.get("/api/v1/alerts?muted=true").body().get("total").asInt())
                .isOne();
        assertThat(client.get("/api/v1/alerts").body().get("total").asInt()).isOne();

        clock.forward(Duration.ofHours(1));

        assertThat(client.get("/api/v1/alerts?muted=false").body().get("total").asInt())
                .isOne();
        assertThat(client.get("/api/v1/alerts?muted=true").body().get("total").asInt())
                .isZero();
        assertThat(client.get("/api/v1/alerts/cap")
                        .body()
                        .at("/human/mutedUntil")
                        .isNull())
                .isTrue();
    }

    @Test
    void listsCanAskForStatusAndAssignee() {
        done("{\"action\":\"ASSIGN\",\"assignee\":\"Ben\"}");
        done("{\"action\":\"ACKNOWLEDGE\"}");

        assertThat(client.get("/api/v1/alerts?assignee=ben&status=acknowledged")
                        .body()
                        .get("total")
                        .asInt())
                .isOne();
        assertThat(client.get("/api/v1/alerts?assignee=anna")
                        .body()
                        .get("total")
                        .asInt())
                .isZero();
        assertThat(client.get("/api/v1/alerts?status=new").body().get("total").asInt())
                .isZero();
    }

    @Test
    void everyOpenPageSeesAnActionAndTheAlertThatItChanged() {
        try (EventReader one = reader(Optional.empty());
                EventReader other = reader(Optional.empty())) {
            await().until(() -> !one.events().isEmpty() && !other.events().isEmpty());
            await().untilAsserted(() -> {
                // A stream takes its place after its first heartbeat; until then an action is the past to it.
                done("{\"action\":\"ACKNOWLEDGE\"}");
                assertThat(one.named("action")).isNotEmpty();
                assertThat(other.named("action")).isNotEmpty();
            });
            for (EventReader page : List.of(one, other)) {
                EventReader.Received action = page.named("action").findFirst().orElseThrow();
                assertThat(action.id()).isNotEmpty();
                assertThat(action.data())
                        .startsWith("{\"alertId\":\"cap\",\"muteId\":null,\"action\":{\"id\":\"")
                        .contains("\"actor\":\"anna\",\"action\":\"ACKNOWLEDGE\"");
                assertThat(page.alerts().getFirst().data()).contains("\"human\":{\"status\":\"ACKNOWLEDGED\"");
            }
        }
    }

    @Test
    void aPageThatComesBackGetsTheActionsThatItMissed() {
        String cursor = client.get("/api/v1/alerts").body().get("streamCursor").asText();
        done("{\"action\":\"NOTE\",\"note\":\"missed\"}");

        try (EventReader page = reader(Optional.of(cursor))) {
            await().untilAsserted(() -> assertThat(page.named("action"))
                    .singleElement()
                    .satisfies(event -> assertThat(event.data()).contains("\"note\":\"missed\"")));
            assertThat(page.alerts()).hasSize(1);
        }
    }

    private EventReader reader(Optional<String> lastEventId) {
        return new EventReader(server.getURI().resolve("/api/v1/alerts/stream"), lastEventId);
    }
}
