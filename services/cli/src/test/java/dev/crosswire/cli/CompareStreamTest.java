package dev.crosswire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.crosswire.extraction.catalogue.Catalogue;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompareStreamTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Catalogue CATALOGUE = Catalogue.load();

    private final List<String> complaints = Collections.synchronizedList(new ArrayList<>());

    @Test
    void printsTheFieldsOfTheContractInItsOrder() throws Exception {
        JsonNode verdict = compare(
                "{\"id\":7,\"a\":\"The ferry fire killed 41 people.\",\"b\":\"The ferry fire killed 38 people.\"}");

        List<String> names = new ArrayList<>();
        verdict.fieldNames().forEachRemaining(names::add);
        assertThat(names).containsExactly("id", "verdict", "sameSubject", "nli", "rule", "reason", "aClaim", "bClaim");
        assertThat(verdict.path("id").asInt()).isEqualTo(7);
        assertThat(verdict.path("verdict").asText()).isEqualTo("CONTRADICT");
        assertThat(verdict.path("nli").asText()).isEqualTo("contradiction");
        assertThat(verdict.path("aClaim").path("type").asText()).isEqualTo("killed");
    }

    @Test
    void anUpdateSaysWhichTextIsTheLater() throws Exception {
        JsonNode verdict = compare("""
                {"id":"u","a":"The mine collapse killed 12 miners, the labour ministry said.","b":"The mine collapse killed \
                15 miners, the labour ministry said.","aSource":"northwire","bSource":"northwire",\
                "aPublishedAt":"2026-03-02T08:00:00Z","bPublishedAt":"2026-03-02T18:00:00Z"}""");

        assertThat(verdict.path("verdict").asText()).isEqualTo("UPDATE");
        assertThat(verdict.path("direction").asText()).isEqualTo("b_supersedes_a");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The storm left 125,000 people without power. | The storm killed 125,000 people. | INCOMPARABLE | different-families
            Twelve children and four teachers were killed in the bus crash. | The bus crash killed 16 people. | CORROBORATE | same-number
            Twelve children and four teachers were killed in the bus crash. | The bus crash killed 14 people. | CONTRADICT | intervals-disjoint
            The quake near Ludwell killed 30 people. | The quake near Brackenridge killed 12 people. | INCOMPARABLE | different-places
            The landslide killed at least 30 people. | The landslide killed more than 100 people. | DIVERGE | bounds-far-apart
            Leaders of 35 countries met in Geneva. | Leaders of 26 countries met in Geneva. | CONTRADICT | intervals-disjoint
            """)
    void rolesAndEventsDecideBeforeNumbers(String a, String b, String verdict, String rule) throws Exception {
        JsonNode answer = compare(JSON.writeValueAsString(
                JSON.createObjectNode().put("id", "x").put("a", a).put("b", b)));

        assertThat(answer.path("verdict").asText() + " " + answer.path("rule").asText())
                .isEqualTo(verdict + " " + rule);
    }

    /** Published at noon of the days in the first two columns, a month of 2026. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            06-03 | 06-04 | The ferry fire killed at least 26 people. | The ferry fire killed 35 people. | b_supersedes_a
            06-05 | 06-06 | On Friday the death toll from the flood rose to 115, the mayor said. | Rescuers said on Thursday that 90 people had been killed in the flood. | a_supersedes_b
            06-05 | 06-05 | The latest cases took to 89 the number of people killed in the epidemic. | The epidemic has killed more than 75 people. | a_supersedes_b
            06-05 | 06-05 | The quake has killed 210 people. | The latest deaths brought the total number of dead in the quake to 260. | b_supersedes_a
            06-05 | 06-03 | Two days ago a warehouse blaze killed 14 people. | A warehouse blaze killed ten people. | a_supersedes_b
            06-05 | 06-05 | The landslide killed 31 people, a monitoring group said. | The landslide killed 25 people, the Alpine Hazard Observatory said. | a_supersedes_b
            """)
    void whatTheSentencesSayOrdersTwoCounts(String a, String b, String textA, String textB, String direction)
            throws Exception {
        JsonNode answer = compare(JSON.writeValueAsString(JSON.createObjectNode()
                .put("id", "x")
                .put("a", textA)
                .put("b", textB)
                .put("aSource", "northwire")
                .put("bSource", "meridian")
                .put("aPublishedAt", "2026-" + a + "T12:00:00Z")
                .put("bPublishedAt", "2026-" + b + "T12:00:00Z")));

        assertThat(answer.path("verdict").asText() + " "
                        + answer.path("direction").asText())
                .as(answer.path("reason").asText())
                .isEqualTo("UPDATE " + direction);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            06-03 | 06-03 | The ferry fire killed at least 26 people. | The ferry fire killed 35 people. | COMPATIBLE
            06-03 | 06-04 | The ferry fire killed at least 36 people. | The ferry fire killed 35 people. | CONTRADICT
            06-05 | 06-05 | The death toll in the bus crash has risen to 13, the hospital said. | The bus crash killed 15 people, police said. | CONTRADICT
            06-05 | 06-05 | The landslide killed 31 people, the Andean Observatory said. | The landslide killed 25 people, the Alpine Observatory said. | CONTRADICT
            06-05 | 06-05 | "June 5, 2026. The train crash killed 12 people." | The train crash on Thursday killed 12 people. | CORROBORATE
            06-05 | 06-05 | The storm killed 15 people in the north while six others were killed at sea. | The storm killed 15 people in the north. | CORROBORATE
            """)
    void countsThatNothingOrdersAreNoUpdates(String a, String b, String textA, String textB, String verdict)
            throws Exception {
        JsonNode answer = compare(JSON.writeValueAsString(JSON.createObjectNode()
                .put("id", "x")
                .put("a", textA)
                .put("b", textB)
                .put("aSource", "northwire")
                .put("bSource", "meridian")
                .put("aPublishedAt", "2026-" + a + "T12:00:00Z")
                .put("bPublishedAt", "2026-" + b + "T12:00:00Z")));

        assertThat(answer.path("verdict").asText())
                .as(answer.path("reason").asText())
                .isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            A baker sells 12 loaves each morning for 3 weeks | A baker sells 12 loaves each morning for less than 5 weeks | entailment
            A baker sells 12 loaves each morning for 3 weeks | A baker sells 15 loaves each morning for 3 weeks | contradiction
            A baker sells more than 12 loaves each morning | A baker sells 15 loaves each morning | neutral
            The trail is 9 to 14 miles long | The trail is 11 to 14 miles long | contradiction
            The bridge opened in 1936 | The bridge opened in 1952 | contradiction
            """)
    void numbersInTheSameContextDecideEntailment(String a, String b, String nli) throws Exception {
        JsonNode answer = compare(JSON.writeValueAsString(
                JSON.createObjectNode().put("id", "x").put("a", a).put("b", b)));

        assertThat(answer.path("nli").asText()).isEqualTo(nli);
    }

    @Test
    void whatIsAskedAboutSelectsTheClaim() throws Exception {
        String texts = "\"a\":\"The train crash killed 12 people and injured 80 others.\","
                + "\"b\":\"The train crash killed 12 people and injured 95 others.\"";

        JsonNode killed = compare("{\"id\":\"k\"," + texts + ",\"about\":\"killed\"}");
        JsonNode injured = compare("{\"id\":\"i\"," + texts + ",\"about\":\"injured\"}");

        assertThat(killed.path("verdict").asText()).isEqualTo("CORROBORATE");
        assertThat(injured.path("verdict").asText()).isEqualTo("CONTRADICT");
    }

    @Test
    void aLineThatIsNoPairIsNamedAndLeftOut() throws Exception {
        List<String> printed = run("""
                {"id":"1","a":"Ten people died.","b":"Ten people died."}
                {"id":"2","a":"Ten people died."}
                {"id":"3","a":"Ten people died.","b":"x","bPublishedAt":"yesterday"}
                {"id":"4","a":"","b":""}
                """, false);

        assertThat(printed).hasSize(2);
        assertThat(complaints)
                .containsExactly(
                        "2: b is missing; give the two texts as a and b",
                        "3: bPublishedAt is not an ISO 8601 time with an offset or a date, such as 2026-01-06T18:30:00Z");
    }

    @Test
    void explainsSpansValuesAndEveryRule() throws Exception {
        String explained = String.join(
                "\n",
                run(
                        "{\"id\":\"e\",\"a\":\"The ferry fire killed 41 people.\",\"b\":\"The ferry fire killed more than "
                                + "38 people.\",\"about\":\"killed\"}",
                        true));

        assertThat(explained)
                .contains("e: COMPATIBLE, by the rule intervals-overlap")
                .contains("a \"41\", 22 to 24 of: The ferry fire killed 41 people.")
                .contains("killed of people: more than 38, which allows more than 38, actual, asserted")
                .contains("Do they say the same? That does not decide.")
                .contains("Can one number satisfy both?")
                .contains("[intervals-overlap]");
    }

    private JsonNode compare(String line) throws Exception {
        List<String> printed = run(line, false);
        assertThat(complaints).isEmpty();
        assertThat(printed).hasSize(1);
        return JSON.readTree(printed.getFirst());
    }

    private List<String> run(String lines, boolean explain) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        LineStream.Listener listener = new LineStream.Listener() {
            @Override
            public void done() {}

            @Override
            public void unreadable(int line, String reason) {
                complaints.add(line + ": " + reason);
            }
        };
        new LineStream(CompareCommand.answering(CATALOGUE, explain), 3, listener)
                .run(new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)), out);
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
