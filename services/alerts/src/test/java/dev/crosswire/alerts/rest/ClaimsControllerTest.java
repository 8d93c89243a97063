package dev.crosswire.alerts.rest;

import static dev.crosswire.alerts.SampleFindings.OPENED;
import static dev.crosswire.alerts.SampleFindings.finding;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.crosswire.alerts.HttpProbe;
import dev.crosswire.alerts.HttpProbe.Answer;
import dev.crosswire.alerts.SampleFindings;
import dev.crosswire.alerts.index.AlertIndex;
import dev.crosswire.alerts.index.ClaimIndex;
import dev.crosswire.alerts.index.Sources;
import dev.crosswire.core.finding.Share;
import dev.crosswire.core.finding.SourceRecord;
import dev.crosswire.core.subject.PlacedClaim;
import dev.crosswire.core.subject.Subject;
import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Claims, subjects, sources and statistics over HTTP. */
@MicronautTest
@Property(name = "crosswire.alerts.kafka", value = "off")
class ClaimsControllerTest {

    private static final Subject ARMY = subject("army-size/limited=UA/cap");

    @Inject
    EmbeddedServer server;

    @Inject
    AlertIndex alerts;

    @Inject
    ClaimIndex claims;

    @Inject
    Sources sources;

    private HttpProbe http = new HttpProbe(URI.create("http://localhost"));

    @BeforeEach
    void fillTheIndexes() {
        http = new HttpProbe(server.getURI());
        alerts.begin(1);
        alerts.put(finding("cap").build(), 0, 0);
        claims.begin(1);
        place(ARMY, "c-1", "northwire", "800,000", 0);
        place(ARMY, "c-2", "Meridian", "700,000", 1);
        place(subject("army-size/limited=PL:x"), "c-3", "northwire", "300,000", 2);
        sources.records().begin(1);
        sources.records()
                .put(
                        "northwire",
                        new SourceRecord(
                                "northwire",
                                40,
                                Share.of(2, 40),
                                Share.of(30, 40),
                                Share.of(1, 40),
                                Share.of(0, 40),
                                OPENED),
                        0,
                        0);
    }

    @AfterEach
    void disconnect() {
        http.close();
    }

    @Test
    void listsEveryClaimWithItsSubject() {
        JsonNode list = http.get("/api/v1/claims").json();

        assertThat(fields(list)).containsExactly("claims", "facets", "total", "next");
        assertThat(list.get("total").asInt()).isEqualTo(3);
        assertThat(list.get("next").isNull()).isTrue();
        assertThat(list.at("/facets/source/northwire").asInt()).isEqualTo(2);
        JsonNode claim = claim(list, "c-1");
        assertThat(fields(claim))
                .contains("low", "high", "unit", "language", "subject", "superseded", "withdrawn")
                .doesNotContain("origin", "originReason");
        assertThat(claim.get("low").toString()).isEqualTo("800000");
        assertThat(claim.get("high").toString()).isEqualTo("800000");
        assertThat(claim.get("unit").asText()).isEqualTo("count");
        assertThat(claim.get("language").asText()).isEqualTo("en");
        assertThat(claim.at("/subject/key").asText()).isEqualTo(ARMY.key());
        assertThat(claim.at("/subject/label").asText()).contains("Ukraine");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "source=meridian                        | c-2",
                "source=NORTHWIRE,meridian&type=army-cap| c-1,c-2,c-3",
                "type=country-total                     | ''",
                "subject=army-size/limited%3DUA/cap     | c-1,c-2",
                "q=300,000                              | c-3",
                "since=2026-01-06T18:30:01Z             | ''",
                "unknown=1                              | c-1,c-2,c-3"
            })
    void filters(String query, String expected) {
        Answer answer = http.get("/api/v1/claims?" + query.strip());

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(String.join(",", ids(answer.json()).stream().sorted().toList()))
                .isEqualTo(expected.strip());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sort=updated   | The parameter \"sort\" cannot be \"updated\"; allowed: published, observed.",
                "limit=201      | The parameter \"limit\" cannot be \"201\"; allowed: a whole number from 1 to 200.",
                "since=soon     | The parameter \"since\" cannot be \"soon\"",
                "cursor=AAAA    | The parameter \"cursor\" cannot be \"AAAA\""
            })
    void refusesWhatMeansNothing(String query, String sentence) {
        Answer answer = http.get("/api/v1/claims?" + query.strip());

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("detail").asText()).startsWith(sentence.strip());
    }

    @Test
    void goesThroughTheClaimsPageByPage() {
        List<String> seen = new ArrayList<>();
        String next = "";
        do {
            JsonNode page =
                    http.get("/api/v1/claims?limit=2&sort=observed" + next).json();
            seen.addAll(ids(page));
            next = page.get("next").isNull()
                    ? ""
                    : "&cursor=" + page.get("next").asText();
        } while (!next.isEmpty());

        assertThat(seen).containsExactlyInAnyOrder("c-1", "c-2", "c-3");
        String cursor = http.get("/api/v1/claims?limit=2").json().get("next").asText();
        assertThat(http.get("/api/v1/claims?sort=observed&cursor=" + cursor)
                        .json()
                        .get("detail")
                        .asText())
                .contains("sorted by published");
    }

    @Test
    void showsASubjectWithItsClaimsAndAlertsAlsoWhereItsKeyHasSlashes() {
        for (String path : List.of("army-size%2Flimited%3DUA%2Fcap", "army-size/limited=UA/cap")) {
            JsonNode subject = http.get("/api/v1/subjects/" + path).json();

            assertThat(fields(subject)).as(path).containsExactly("subject", "claims", "total", "alerts");
            assertThat(subject.at("/subject/key").asText()).isEqualTo(ARMY.key());
            assertThat(ids(subject)).containsExactlyInAnyOrder("c-1", "c-2");
            assertThat(subject.get("total").asInt()).isEqualTo(2);
            assertThat(subject.at("/alerts/0/id").asText()).isEqualTo("cap");
        }
        JsonNode alone =
                http.get("/api/v1/subjects/army-size%2Flimited%3DPL%3Ax").json();
        assertThat(ids(alone)).containsExactly("c-3");
        assertThat(alone.get("alerts").isEmpty()).isTrue();
    }

    @Test
    void showsAClaimThatWasTakenBackAsSuch() {
        claims.put(new PlacedClaim.Withdrawn(ARMY, "c-1", "northwire", false, OPENED.plusSeconds(9)), 0, 3);
        claims.put(new PlacedClaim.Withdrawn(ARMY, "c-2", "Meridian", true, OPENED.plusSeconds(9)), 0, 4);

        JsonNode list = http.get("/api/v1/claims").json();

        assertThat(claim(list, "c-1").get("superseded").asBoolean()).isTrue();
        assertThat(claim(list, "c-1").get("withdrawn").asBoolean()).isFalse();
        assertThat(claim(list, "c-2").get("withdrawn").asBoolean()).isTrue();
    }

    @Test
    void saysWhereNothingIsKnownOfASubject() {
        Answer missing = http.get("/api/v1/subjects/no/such/subject");

        assertThat(missing.status()).isEqualTo(404);
        assertThat(missing.json().get("detail").asText()).startsWith("Nothing is known of a subject with this key");
        assertThat(http.get("/api/v1/subjects/" + "a".repeat(1001)).status()).isEqualTo(400);
    }

    @Test
    void listsTheSourcesWithTheirRecord() {
        JsonNode list = http.get("/api/v1/sources").json().get("sources");

        assertThat(list).hasSize(2);
        JsonNode meridian = list.get(0);
        assertThat(meridian.get("id").asText()).isEqualTo("Meridian");
        assertThat(meridian.get("claims").asInt()).isEqualTo(1);
        assertThat(meridian.get("record").isNull()).isTrue();
        assertThat(meridian.get("status").isNull()).isTrue();
        JsonNode northwire = list.get(1);
        assertThat(fields(northwire))
                .containsExactly(
                        "id",
                        "name",
                        "owner",
                        "wire",
                        "kind",
                        "address",
                        "language",
                        "desk",
                        "licence",
                        "claims",
                        "claimsLastHour",
                        "lastClaimAt",
                        "status",
                        "record");
        assertThat(northwire.get("lastClaimAt").asText()).isEqualTo(OPENED.toString());
        assertThat(northwire.at("/record/claims").asInt()).isEqualTo(40);
        assertThat(northwire.at("/record/contradicted/share").asDouble()).isEqualTo(0.05);
        assertThat(northwire.at("/record/contradicted/low").asDouble()).isBetween(0.0, 0.05);
    }

    @Test
    void saysHowItIsDoing() {
        JsonNode stats = http.get("/api/v1/stats").json();

        assertThat(fields(stats))
                .containsExactly(
                        "alerts", "claims", "sourcesLastHour", "lagSeconds", "topics", "ready", "build", "startedAt");
        assertThat(stats.at("/alerts/stored").asInt()).isEqualTo(1);
        assertThat(stats.at("/alerts/openByKind").toString()).isEqualTo("{\"CONTRADICTION\":1}");
        assertThat(stats.at("/alerts/openHigh").asInt()).isEqualTo(1);
        assertThat(stats.at("/claims/stored").asInt()).isEqualTo(3);
        assertThat(stats.get("ready").asBoolean()).isFalse();
        assertThat(stats.at("/topics/0/problem").asText()).isNotBlank();
    }

    private void place(Subject subject, String id, String source, String number, long offset) {
        claims.put(
                new PlacedClaim.Placed(
                        subject, SampleFindings.claim(id, source, "A", number).claim()),
                0,
                offset);
    }

    private static Subject subject(String key) {
        return new Subject(key, "army-size", "army-cap", new TreeMap<>(Map.of("limited", "UA")), Optional.empty());
    }

    private static JsonNode claim(JsonNode list, String id) {
        for (JsonNode claim : list.get("claims")) {
            if (claim.get("claimId").asText().equals(id)) {
                return claim;
            }
        }
        throw new AssertionError("there is no claim " + id + " in " + list);
    }

    private static List<String> ids(JsonNode list) {
        List<String> ids = new ArrayList<>();
        list.get("claims").forEach(claim -> ids.add(claim.get("claimId").asText()));
        return ids;
    }

    private static List<String> fields(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
