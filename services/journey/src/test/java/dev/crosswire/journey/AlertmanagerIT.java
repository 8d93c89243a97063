package dev.crosswire.journey;

import static dev.crosswire.journey.Newsroom.EVENING;
import static dev.crosswire.journey.Newsroom.await;
import static dev.crosswire.journey.Newsroom.capArticle;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.crosswire.local.LocalStack;
import dev.crosswire.local.Part;
import dev.crosswire.local.StackSettings;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real finding on its way through the real stack to a real Alertmanager, and from there to who is notified. */
@SuppressWarnings("NullAway.Init")
class AlertmanagerIT {

    @TempDir
    private Path folder;

    private static ObjectNode retracted(ObjectNode article) {
        return article.deepCopy().put("version", 2).put("retracted", true);
    }

    @Test
    @NeedsFiles(
            value = AlertmanagerProcess.PROGRAM,
            otherwise = "The push to an Alertmanager is not tested with one: install prometheus-alertmanager.")
    void isToldWhatStandsAndWhatIsOver() {
        try (AlertmanagerProcess alertmanager = new AlertmanagerProcess(folder);
                LocalStack stack = LocalStack.started(StackSettings.isolated(folder.resolve("data"), "push.")
                        .withArguments(
                                Part.ALERTS,
                                List.of(
                                        "-Dcrosswire.push.alertmanager.url=" + alertmanager.address(),
                                        "-Dcrosswire.push.kinds=contradiction")));
                Newsroom newsroom = new Newsroom(stack)) {
            tellsAFindingWithItsWordsAndALink(alertmanager, newsroom);
            tellsThatItWasWithdrawn(alertmanager, newsroom);
            tellsAfterARestartWhatEndedMeanwhile(alertmanager, newsroom);
        }
    }

    private static void tellsAFindingWithItsWordsAndALink(AlertmanagerProcess alertmanager, Newsroom newsroom) {
        newsroom.accept(capArticle("northwire", EVENING, "Poland", "300,000"));
        newsroom.accept(capArticle("meridian", EVENING.plusSeconds(600), "Poland", "220,000"));
        JsonNode alert = newsroom.awaitContradiction("Poland");
        String id = alert.at("/id").asText();

        await().untilAsserted(
                        () -> assertThat(alertmanager.standing("finding", id)).hasSize(1));

        JsonNode told = alertmanager.standing("finding", id).getFirst();
        assertThat(told.at("/labels/alertname").asText()).isEqualTo("CrosswireContradiction");
        assertThat(told.at("/labels/severity").asText())
                .isEqualToIgnoringCase(alert.at("/severity").asText());
        assertThat(told.at("/labels/desk").asText()).isEqualTo("world");
        assertThat(told.at("/labels/type").asText()).isEqualTo("army-cap");
        assertThat(told.at("/annotations/summary").asText())
                .isEqualTo(alert.at("/headline").asText());
        assertThat(told.at("/annotations/description").asText())
                .contains("300,000: northwire (1 independent origin in 1 report)")
                .contains("Poland's army will be capped at 220,000 troops");
        assertThat(told.at("/generatorURL").asText())
                .isEqualTo(newsroom.stack().endpoints().uri(Part.ALERTS) + "/alerts/" + id);
        assertThat(Instant.parse(told.at("/endsAt").asText()))
                .isAfter(Instant.parse(told.at("/updatedAt").asText()));
        await().untilAsserted(() -> assertThat(alertmanager.notified(id)).containsExactly("firing"));
    }

    private static void tellsThatItWasWithdrawn(AlertmanagerProcess alertmanager, Newsroom newsroom) {
        String id = newsroom.awaitContradiction("Poland").at("/id").asText();

        newsroom.accept(retracted(capArticle("meridian", EVENING.plusSeconds(600), "Poland", "220,000")));

        await().untilAsserted(() -> assertThat(alertmanager.notified(id)).containsExactly("firing", "resolved"));
        assertThat(alertmanager.standing("finding", id)).isEmpty();
        assertThat(newsroom.alert(id).at("/state").asText()).isEqualTo("WITHDRAWN");
    }

    private static void tellsAfterARestartWhatEndedMeanwhile(AlertmanagerProcess alertmanager, Newsroom newsroom) {
        ObjectNode second = capArticle("meridian", EVENING.plusSeconds(600), "Finland", "280,000");
        newsroom.accept(capArticle("northwire", EVENING, "Finland", "200,000"));
        newsroom.accept(second);
        newsroom.accept(capArticle("northwire", EVENING, "Norway", "90,000"));
        newsroom.accept(capArticle("meridian", EVENING.plusSeconds(600), "Norway", "70,000"));
        String ended = newsroom.awaitContradiction("Finland").at("/id").asText();
        String stands = newsroom.awaitContradiction("Norway").at("/id").asText();
        await().untilAsserted(() -> {
            assertThat(alertmanager.notified(ended)).containsExactly("firing");
            assertThat(alertmanager.notified(stands)).containsExactly("firing");
        });
        newsroom.stack().kill(Part.ALERTS);
        newsroom.accept(retracted(second));

        newsroom.stack().startAgain(Part.ALERTS);

        // Long before it would lapse by itself, five minutes after it was last told.
        await().untilAsserted(() -> assertThat(alertmanager.notified(ended)).containsExactly("firing", "resolved"));
        assertThat(alertmanager.notified(stands)).containsExactly("firing");
        assertThat(alertmanager.standing("finding", stands)).hasSize(1);
    }
}
