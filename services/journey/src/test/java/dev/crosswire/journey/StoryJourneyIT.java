package dev.crosswire.journey;

import static dev.crosswire.journey.Newsroom.article;
import static dev.crosswire.journey.Newsroom.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.crosswire.local.LocalStack;
import dev.crosswire.local.StackSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole stories through the whole path: all that must be raised is, and nothing else. */
@SuppressWarnings("NullAway.Init")
class StoryJourneyIT {

    private Newsroom newsroom;

    @BeforeEach
    void start(@TempDir Path data) {
        newsroom = new Newsroom(LocalStack.started(StackSettings.isolated(data, "story.")));
    }

    @AfterEach
    void stop() {
        newsroom.close();
        newsroom.stack().close();
    }

    @Test
    void theFiveAccountsOfOneSummitAgreeOnThirtyFiveAndReviseTheCap() throws IOException {
        Path seeds = SourceTree.root().resolveSibling("shared").resolve("seeds");
        assumeTrue(Files.isDirectory(seeds), "the five accounts lie beside the repository where they are shared");
        List<Path> texts;
        try (Stream<Path> files = Files.list(seeds)) {
            texts = files.sorted().toList();
        }
        assertThat(texts).hasSize(5);
        Instant published = Instant.parse("2026-01-07T06:00:00Z");
        for (Path text : texts) {
            published = published.plus(Duration.ofHours(1));
            String name = text.getFileName().toString();
            newsroom.accept(article(name.replace(".txt", ""), published, name, Files.readString(text)));
        }

        assertRaised(
                "CORROBORATION 35 (3)",
                "REVISION 600,000 (1), 800,000 (1)",
                // who leads the monitoring; who sends troops, who signed, and what is to be set up
                "CORROBORATION the United States (5)",
                "CORROBORATION yes (3)",
                "CORROBORATION yes (3)",
                "CORROBORATION yes (3)",
                "CORROBORATION yes (2)",
                "CORROBORATION yes (2)",
                "CORROBORATION yes (2)",
                "CORROBORATION yes (2)");
        // That Germany joins is reported twice and comes from Germany both times.
        assertThat(newsroom.alerts(""))
                .noneMatch(alert -> alert.at("/subject/entities/actor").asText().equals("DE"));
    }

    /** Everything that stands when the stream has come to rest. */
    private void assertRaised(String... expected) {
        await().untilAsserted(() -> assertThat(raised()).containsExactlyInAnyOrder(expected));
        // Something that is posted last and has come through shows that nothing else is still on its way.
        newsroom.passesOn("Iceland");
        assertThat(raised()).filteredOn(it -> !it.contains("90,000")).containsExactlyInAnyOrder(expected);
    }

    private List<String> raised() {
        List<String> raised = new ArrayList<>();
        for (JsonNode alert : newsroom.alerts("")) {
            List<String> clusters = new ArrayList<>();
            alert.get("clusters")
                    .forEach(cluster -> clusters.add(cluster.get("label").asText() + " ("
                            + cluster.get("origins").asInt() + ")"));
            raised.add(alert.get("kind").asText() + " " + String.join(", ", clusters));
        }
        return raised;
    }
}
