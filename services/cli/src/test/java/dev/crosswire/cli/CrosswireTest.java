package dev.crosswire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What still works with a file of settings in which a name is misspelt. */
@SuppressWarnings("NullAway.Init")
class CrosswireTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    private String sentence = "";
    private Spoken spoken;

    @BeforeEach
    void misspell() throws IOException {
        Path file = Files.writeString(folder.resolve("settings.properties"), "crosswire.kafak.bootstrap.servers=x:1\n");
        System.setProperty("crosswire.settings", file.toString());
        sentence = "The file of settings " + file + ", named by crosswire.settings, sets";
        spoken = new Spoken();
    }

    @AfterEach
    void forget() {
        spoken.close();
        System.clearProperty("crosswire.settings");
    }

    private int run(String... arguments) {
        return Crosswire.afterSettings().execute(arguments);
    }

    @Test
    void commandsThatNeedSettingsSayWhyTheyCannotRun() {
        assertThat(run("explain", "some-alert")).isEqualTo(1);

        assertThat(spoken.words()).singleElement().asString().startsWith(sentence);
        assertThat(spoken.answers()).isEmpty();
    }

    @Test
    void whatRunsCanStillBeSeenAndStopped() {
        assertThat(run("status", "--data", folder.toString())).isEqualTo(1);
        assertThat(run("down", "--data", folder.toString())).isZero();

        assertThat(spoken.words())
                .containsExactly(
                        "No stack runs on " + folder + ": start it with `crosswire up`.",
                        "Nothing runs on " + folder + ".");
    }

    @Test
    void helpIsGiven() {
        for (List<String> asked : List.of(List.of("--help"), List.of("explain", "--help"), List.of("--version"))) {
            assertThat(run(asked.toArray(String[]::new))).isZero();
        }
        assertThat(spoken.words()).isEmpty();
        assertThat(spoken.answers()).anyMatch(line -> line.startsWith("Usage: crosswire explain"));
    }

    @Test
    void theDoctorNamesItAsAFaultOfTheSettings() throws IOException {
        assertThat(run(Stream.concat(
                                Stream.of("doctor", "--json", "--data", folder.toString()),
                                Stream.of("kafka", "registry", "ingest", "checker", "alerts")
                                        .map(part -> "--" + part + "-port=0"))
                        .toArray(String[]::new)))
                .isEqualTo(1);

        List<JsonNode> faults = new ArrayList<>();
        for (String line : spoken.answers()) {
            JsonNode look = JSON.readTree(line);
            if (look.path("grade").asText().equals("fault")) {
                faults.add(look);
            }
        }
        assertThat(faults).singleElement().satisfies(look -> {
            assertThat(look.path("check").asText()).isEqualTo("settings");
            assertThat(look.path("found").asText()).startsWith(sentence);
            assertThat(look.path("advice").asText()).startsWith("Correct that");
        });
    }
}
