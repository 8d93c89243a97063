package dev.crosswire.journey;

import static dev.crosswire.journey.Newsroom.EVENING;
import static dev.crosswire.journey.Newsroom.await;
import static dev.crosswire.journey.Newsroom.capArticle;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.crosswire.core.alert.AlertAction;
import dev.crosswire.local.LocalStack;
import dev.crosswire.local.Part;
import dev.crosswire.local.StackSettings;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** What people do to alerts, with the real broker, registry and services: it outlives whatever happens to any of them. */
@TestInstance(Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class ActionJourneyIT {

    private static final String NOTE = "{\"action\":\"NOTE\",\"note\":\"Asked the ministry.\"}";

    private Path data;
    private Newsroom newsroom;

    @BeforeAll
    void start(@TempDir Path folder) {
        data = folder;
        newsroom = new Newsroom(LocalStack.started(StackSettings.isolated(data, "actions.")));
    }

    @AfterAll
    void stop() {
        newsroom.close();
        newsroom.stack().close();
    }

    private String raised(String country) {
        newsroom.passesOn(country);
        return newsroom.awaitContradiction(country).at("/id").asText();
    }

    private JsonNode done(String alert, String key, String action) {
        HttpResponse<String> answer = newsroom.act(alert, "Zoë", key, action);
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 202);
        await().untilAsserted(() -> assertThat(newsroom.values(newsroom.topics().alertActions()).stream()
                        .map(AlertAction::idempotencyKey))
                .contains(Optional.of(key)));
        await().until(() -> newsroom.alert(alert).at("/actions").findValuesAsText("id").stream()
                .anyMatch(id -> newsroom.values(newsroom.topics().alertActions()).stream()
                        .anyMatch(
                                it -> it.id().equals(id) && it.idempotencyKey().equals(Optional.of(key)))));
        return newsroom.alert(alert);
    }

    @Test
    void anActionOutlivesARestartAndItsRequestIsKnownAfterwards() {
        String alert = raised("Slovakia");
        done(alert, "restart-1", NOTE);
        JsonNode before = done(alert, "restart-2", "{\"action\":\"ACKNOWLEDGE\"}");
        assertThat(before.at("/human/status").asText()).isEqualTo("ACKNOWLEDGED");

        newsroom.stack().kill(Part.ALERTS);
        newsroom.stack().startAgain(Part.ALERTS);

        await().untilAsserted(() -> assertThat(newsroom.alert(alert)).isEqualTo(before));
        assertThat(newsroom.act(alert, "Zoë", "restart-1", NOTE).statusCode()).isEqualTo(200);
        assertThat(newsroom.act(alert, "Zoë", "restart-1", NOTE.replace("Asked", "Told"))
                        .statusCode())
                .isEqualTo(409);
        assertThat(newsroom.alert(alert).at("/actions")).hasSize(2);
    }

    @Test
    void anAlertThatIsRaisedOnKeepsItsNotesAndIsOpenAgain() {
        String alert = raised("Slovenia");
        done(alert, "news-1", NOTE);
        JsonNode resolved = done(alert, "news-2", "{\"action\":\"RESOLVE\",\"reason\":\"UNRESOLVED\"}");
        assertThat(resolved.at("/human/status").asText()).isEqualTo("RESOLVED");

        newsroom.accept(capArticle("courier", EVENING.plusSeconds(600), "Slovenia", "50,000"));

        await().untilAsserted(() -> {
            JsonNode now = newsroom.alert(alert);
            assertThat(now.at("/clusters")).hasSize(3);
            assertThat(now.at("/human/status").asText()).isEqualTo("NEW");
            assertThat(now.at("/human/notes/0").asText()).isEqualTo("Asked the ministry.");
        });
        newsroom.stack().stop(Part.ALERTS);
        newsroom.stack().startAgain(Part.ALERTS);
        await().untilAsserted(() ->
                assertThat(newsroom.alert(alert).at("/human/status").asText()).isEqualTo("NEW"));
    }

    @Test
    void everyActionReachesEveryPageAndTheAuditLog() {
        String alert = raised("Croatia");
        String cursor = newsroom.streamCursor();
        try (EventStream page = newsroom.listen(Optional.of(cursor));
                EventStream other = newsroom.listen(Optional.of(cursor))) {
            done(alert, "seen-1", "{\"action\":\"ASSIGN\",\"assignee\":\"ben\\u202e\"}");

            for (EventStream one : List.of(page, other)) {
                await().untilAsserted(() -> assertThat(one.events())
                        .anyMatch(event -> event.name().equals("action")
                                && event.json().at("/alertId").asText().equals(alert)
                                && event.json().at("/action/actor").asText().equals("Zoë")));
                await().untilAsserted(() -> assertThat(one.alertsAbout("Croatia"))
                        .anyMatch(it -> it.at("/human/assignee").asText().startsWith("ben")));
            }
        }
        await().untilAsserted(() -> assertThat(logged())
                .anyMatch(line -> line.contains("audit: {") && line.contains("ASSIGN alert=\\\"" + alert)));
    }

    /** What the service has logged in all its runs; a restart begins another file. */
    private List<String> logged() throws IOException {
        try (Stream<Path> files = Files.list(data.resolve("logs"))) {
            List<Path> logs = files.filter(file -> file.getFileName().toString().startsWith("alerts"))
                    .toList();
            assertThat(logs).isNotEmpty();
            List<String> lines = new ArrayList<>();
            for (Path log : logs) {
                lines.addAll(Files.readAllLines(log));
            }
            return lines;
        }
    }
}
