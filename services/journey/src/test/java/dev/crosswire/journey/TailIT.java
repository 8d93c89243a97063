package dev.crosswire.journey;

import static dev.crosswire.journey.Newsroom.EVENING;
import static dev.crosswire.journey.Newsroom.capArticle;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.crosswire.local.LocalStack;
import dev.crosswire.local.Part;
import dev.crosswire.local.StackSettings;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** {@code crosswire tail} by the script that people run, beside a stack that raises findings. */
@TestInstance(Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class TailIT {

    private static final int ENDED_BY_INTERRUPT = 130;

    /** What one test writes, the others may come across. */
    private static final String LEFT_OUT = "A record is left out, partition ";

    private Path data;
    private Newsroom newsroom;

    @BeforeAll
    void start(@TempDir Path folder) {
        data = folder;
        newsroom = new Newsroom(LocalStack.started(StackSettings.isolated(data, "tail.")));
    }

    @AfterAll
    void stop() {
        newsroom.close();
        newsroom.stack().close();
    }

    private OtherProgram tail(String... options) {
        List<String> command = new ArrayList<>(List.of("scripts/crosswire", "tail", "--data", data.toString()));
        command.addAll(List.of(options));
        return new OtherProgram(command);
    }

    private void disagreeAbout(String country) {
        newsroom.accept(capArticle("northwire", EVENING, country, "300,000"));
        newsroom.accept(capArticle("meridian", EVENING.plusSeconds(600), country, "220,000"));
    }

    @Test
    void printsWhatIsRaisedAndWantedAndEndsOnCtrlC() {
        disagreeAbout("Poland");
        newsroom.awaitContradiction("Poland");
        try (OtherProgram tail = tail("--since", "1h", "--kind", "contradiction", "--source", "meridian,nobody")) {
            String line = tail.awaitLine(it -> it.contains("Poland"));
            assertThat(line)
                    .contains("≠ contradiction")
                    .contains(" open ")
                    .contains("300,000: northwire, 1 origin")
                    .contains("220,000: meridian, 1 origin");

            disagreeAbout("Finland");

            tail.awaitLine(it -> it.contains("Finland"));
            assertThat(tail.end("INT")).isEqualTo(ENDED_BY_INTERRUPT);
            assertThat(tail.err()).allMatch(it -> it.startsWith(LEFT_OUT));
            assertThat(tail.out()).allMatch(it -> it.contains("≠ contradiction"));
        }
    }

    @Test
    void printsTheAlertsFieldsForPrograms() {
        disagreeAbout("Norway");
        JsonNode alert = newsroom.awaitContradiction("Norway");
        String key = alert.at("/subject/key").asText();
        try (OtherProgram tail = tail(
                "--json", "--from-beginning", "--subject", key, "-q", "norway ARMY", "--severity", "high,medium,low")) {
            JsonNode line = Newsroom.tree(tail.awaitLine(it -> it.contains("CONTRADICTION")));
            for (String field : List.of("id", "kind", "state", "severity", "headline", "subject", "version", "desks")) {
                assertThat(line.get(field)).as(field).isEqualTo(alert.get(field));
            }
            assertThat(line.at("/clusters/0/claims/0/sentence")).isEqualTo(alert.at("/clusters/0/claims/0/sentence"));
        }
    }

    @Test
    void readsADeskFromItsOwnTopic() {
        disagreeAbout("Sweden");
        newsroom.awaitContradiction("Sweden");
        try (OtherProgram tail = tail("--desk", "world", "--from-beginning", "-q", "sweden")) {
            tail.awaitLine(it -> it.contains("Sweden"));
        }
        try (OtherProgram tail = tail("--desk", "nowhere")) {
            assertThat(tail.awaitEnd()).isEqualTo(1);
            assertThat(tail.err())
                    .singleElement()
                    .asString()
                    .contains("tail.crosswire.desk.nowhere.v1")
                    .contains("name a desk");
        }
        try (OtherProgram tail = tail("--desk", "No/Where")) {
            assertThat(tail.awaitEnd()).isEqualTo(2);
        }
    }

    @Test
    void leavesOutWhatCannotBeReadWithItsCoordinatesAndGoesOn() {
        String topic = newsroom.topics().findings().name();
        newsroom.write(topic, "poison", "neither magic nor Avro".getBytes(StandardCharsets.UTF_8));
        disagreeAbout("Denmark");
        try (OtherProgram tail = tail("--from-beginning", "-q", "denmark")) {
            tail.awaitLine(it -> it.contains("Denmark"));
            tail.awaitWords(LEFT_OUT);
            assertThat(tail.err()).allMatch(it -> it.contains(" of " + topic + ": "));
        }
    }

    @Test
    void endsQuietlyWhenNobodyReadsAnyMore() {
        disagreeAbout("Austria");
        newsroom.awaitContradiction("Austria");
        try (OtherProgram tail = new OtherProgram(List.of(
                "bash",
                "-c",
                "set -o pipefail; scripts/crosswire tail --from-beginning --data " + data + " | head -1"))) {
            tail.awaitLine(it -> it.contains("origin"));
            disagreeAbout("Belgium");
            assertThat(tail.awaitEnd()).as(tail.said()).isZero();
            assertThat(tail.out()).hasSize(1);
            assertThat(tail.err()).allMatch(it -> it.startsWith(LEFT_OUT));
        }
    }

    @Test
    void saysOnceThatTheBrokerIsAwayAndResumes() {
        try (OtherProgram tail = tail("--since", "1m", "-q", "hungary")) {
            disagreeAbout("Hungary");
            tail.awaitLine(it -> it.contains("Hungary"));

            newsroom.stack().stop(Part.BROKER);
            tail.awaitWords("does not answer; waiting for it.");
            newsroom.stack().startAgain(Part.BROKER);
            tail.awaitWords("answers again.");
            newsroom.accept(capArticle("vesna", EVENING.plusSeconds(1_200), "Hungary", "150,000"));

            tail.awaitLine(it -> it.contains("vesna"));
            assertThat(tail.err().stream().filter(it -> !it.startsWith(LEFT_OUT)))
                    .hasSize(2);
        }
    }
}
