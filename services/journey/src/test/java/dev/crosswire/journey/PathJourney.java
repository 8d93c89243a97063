package dev.crosswire.journey;

import static dev.crosswire.journey.Newsroom.EVENING;
import static dev.crosswire.journey.Newsroom.await;
import static dev.crosswire.journey.Newsroom.capArticle;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.crosswire.core.claim.ClaimEvent;
import dev.crosswire.local.Part;
import dev.crosswire.wire.Topics;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What holds end to end, wherever the broker and the registry run. Each test has a country of its own, so that one
 * stack serves them all.
 */
interface PathJourney {

    Newsroom newsroom();

    @Test
    default void twoDisagreeingArticlesInOneAlertOut() {
        try (EventStream stream = newsroom().listen(Optional.of(newsroom().streamCursor()))) {
            await().until(() -> !stream.events().isEmpty());

            newsroom().accept(capArticle("northwire", EVENING, "Poland", "300,000"));
            newsroom().accept(capArticle("meridian", EVENING.plusSeconds(600), "Poland", "220,000"));

            JsonNode alert = newsroom().awaitContradiction("Poland");
            assertThat(alert.at("/state").asText()).isEqualTo("OPEN");
            assertThat(alert.at("/version").asInt()).isEqualTo(1);
            assertThat(alert.at("/subject/entities/limited").asText()).isEqualTo("PL");
            assertThat(alert.at("/clusters").findValuesAsText("label")).containsExactlyInAnyOrder("300,000", "220,000");
            JsonNode claim = alert.at("/clusters/0/claims/0");
            assertThat(claim.at("/sentence").asText())
                    .startsWith("Under the deal agreed")
                    .contains("Poland");
            assertThat(claim.at("/sentence")
                            .asText()
                            .substring(
                                    claim.at("/start").asInt(), claim.at("/end").asInt()))
                    .isEqualTo(alert.at("/clusters/0/label").asText());
            assertThat(claim.at("/before").asText()).isEqualTo("The talks ended late.");
            await().untilAsserted(() -> assertThat(stream.alertsAbout("Poland"))
                    .singleElement()
                    .satisfies(event -> assertThat(event.at("/id").asText())
                            .isEqualTo(alert.at("/id").asText())));
            assertThat(newsroom().alert(alert.at("/id").asText()).at("/history"))
                    .hasSize(1);
        }
    }

    @Test
    default void aReplayRaisesNothingNew() {
        JsonNode first = capArticle("northwire", EVENING, "Finland", "200,000");
        JsonNode second = capArticle("meridian", EVENING.plusSeconds(600), "Finland", "280,000");
        newsroom().accept(first);
        newsroom().accept(second);
        newsroom().awaitContradiction("Finland");
        int before = newsroom().findingsAbout("FI").size();
        String claimTopic = newsroom().topics().claims().name();
        int claims = newsroom().read(claimTopic).size();

        assertThat(newsroom().accept(first).get("duplicate").asBoolean()).isTrue();
        assertThat(newsroom().accept(second).get("duplicate").asBoolean()).isTrue();
        assertThat(newsroom().read(claimTopic)).hasSize(claims);
        // And as it comes when somebody resets a consumer or a producer's retry slips through: the records again.
        newsroom().writeClaimsAgain();
        newsroom().passesOn("Norway");

        assertThat(newsroom().findingsAbout("FI")).hasSize(before);
    }

    @Test
    default void aMalformedArticleGetsItsAnswerAndStopsNothing() {
        HttpResponse<String> answer = newsroom().post("""
                        {"source": "northwire", "title": "No time and no text"}
                        """, "application/json");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Newsroom.tree(answer.body()).toString()).contains("publishedAt");
        assertThat(newsroom().post("[{]", "application/json").statusCode()).isEqualTo(400);
        assertThat(newsroom().post("source=northwire", "text/csv").statusCode()).isEqualTo(415);
        newsroom().passesOn("Sweden");
    }

    @Test
    default void poisonGoesToTheDeadLettersWhileTheNextClaimPasses() {
        byte[] poison = "this is not Avro".getBytes(StandardCharsets.UTF_8);
        byte[] unknownSchema = {0, 0x7f, 0x7f, 0x7f, 0x7f, 1, 2, 3};
        String claims = newsroom().topics().claims().name();
        newsroom().write(claims, Topics.ALL, poison);
        newsroom().write(claims, Topics.ALL, unknownSchema);

        newsroom().passesOn("Denmark");

        List<ConsumerRecord<byte[], byte[]>> dead =
                newsroom().read(newsroom().topics().deadLetters().name());
        assertThat(dead).extracting(ConsumerRecord::value).contains(poison, unknownSchema);
        assertThat(dead.getFirst()
                        .headers()
                        .lastHeader("__streams.errors.topic")
                        .value())
                .asString()
                .isEqualTo(claims);
    }

    @ParameterizedTest
    @CsvSource({
        "INGEST, false, Austria, AT",
        "INGEST, true, Belgium, BE",
        "CHECKER, false, Portugal, PT",
        "CHECKER, true, Romania, RO",
        "ALERTS, false, Hungary, HU",
        "ALERTS, true, Estonia, EE"
    })
    default void aRestartLosesAndRepeatsNothing(Part part, boolean killed, String country, String code) {
        newsroom().accept(capArticle("northwire", EVENING, country, "300,000"));
        try (EventStream stream = newsroom().listen(Optional.of(newsroom().streamCursor()))) {
            await().until(() -> !stream.events().isEmpty());
        }
        String cursor = newsroom().streamCursor();
        if (killed) {
            newsroom().stack().kill(part);
        } else {
            newsroom().stack().stop(part);
        }
        JsonNode other = capArticle("meridian", EVENING.plusSeconds(600), country, "220,000");
        if (part != Part.INGEST) {
            // What comes in while a service is away waits for it.
            newsroom().accept(other);
        }
        newsroom().stack().startAgain(part);
        newsroom().accept(other);

        JsonNode alert = newsroom().awaitContradiction(country);
        assertThat(alert.at("/version").asInt()).isEqualTo(1);
        assertThat(newsroom().findingsAbout(code)).hasSize(1);
        try (EventStream stream = newsroom().listen(Optional.of(cursor))) {
            await().untilAsserted(() -> assertThat(stream.alertsAbout(country)).hasSize(1));
        }
        assertThat(newsroom().values(newsroom().topics().claims()).stream()
                        .filter(event -> event instanceof ClaimEvent.Claimed claimed
                                && claimed.claim().entities().containsValue(code)))
                .hasSize(2);
    }
}
