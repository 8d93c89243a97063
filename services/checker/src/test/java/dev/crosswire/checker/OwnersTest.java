package dev.crosswire.checker;

import static dev.crosswire.checker.Claims.cap;
import static dev.crosswire.checker.Claims.countries;
import static dev.crosswire.checker.Claims.credited;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswire.core.article.Source;
import dev.crosswire.core.article.Sources;
import dev.crosswire.core.finding.Desks;
import dev.crosswire.core.finding.Finding;
import dev.crosswire.core.finding.Representative;
import dev.crosswire.core.finding.Severity;
import dev.crosswire.core.subject.PlacedClaim;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/** What the list of sources does to claims and to the origins of findings. */
class OwnersTest {

    private static final Sources SOURCES = new Sources(Map.of(
            "northwire", new Source("northwire", "Northwire", Optional.of("Northern Media"), Optional.empty()),
            "nordic-post", new Source("nordic-post", "Nordic Post", Optional.of("Northern Media"), Optional.empty()),
            "wire-desk", new Source("wire-desk", "The Wire", Optional.empty(), Optional.of("AP"))));

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path state;

    @SuppressWarnings("NullAway.Init")
    private CheckerDriver checker;

    @BeforeEach
    void start(TestInfo test) {
        checker = new CheckerDriver(
                test.getTestMethod().orElseThrow().getName(), state, new Newsroom(Desks.WORLD, SOURCES));
    }

    @AfterEach
    void stop() {
        checker.close();
    }

    @Test
    void writesTheOwnerIntoThePlacedClaim() {
        checker.say(countries("northwire", 35, 0));
        checker.say(countries("harbour", 35, 5));

        assertThat(checker.values(checker.topics.placedClaims()))
                .extracting(placed ->
                        ((PlacedClaim.Placed) placed).claim().attribution().owner())
                .containsExactly(Optional.of("Northern Media"), Optional.empty());
    }

    @Test
    void titlesOfOneOwnerDoNotCorroborateEachOther() {
        checker.say(countries("northwire", 35, 0));
        checker.say(countries("nordic-post", 35, 10));

        assertThat(checker.values(checker.topics.findings())).isEmpty();
    }

    @Test
    void theFindingSaysWhyTitlesAreOneOrigin() {
        checker.say(countries("northwire", 35, 0));
        checker.say(countries("nordic-post", 35, 10));
        checker.say(countries("harbour", 35, 20));

        List<Finding> written = checker.values(checker.topics.findings());
        assertThat(written).singleElement().satisfies(finding -> {
            assertThat(finding.clusters().getFirst().origins()).isEqualTo(2);
            assertThat(finding.clusters().getFirst().reports()).isEqualTo(3);
            assertThat(finding.clusters().getFirst().representatives())
                    .filteredOn(it -> it.originReason().equals("same owner: Northern Media"))
                    .extracting(Representative::origin)
                    .hasSize(2)
                    .containsOnly("A");
        });
    }

    @Test
    void threeReprintsOfOneWireReportAreOneOriginWithTheWireItself() {
        checker.say(countries("wire-desk", 35, 0));
        checker.say(credited(countries("harbour", 35, 5), "AP"));
        checker.say(credited(countries("meridian", 35, 10), "AP"));
        checker.say(credited(countries("lantern", 35, 15), "AP"));

        assertThat(checker.values(checker.topics.findings())).isEmpty();
    }

    @Test
    void titlesOfOneOwnerStillContradictEachOtherButNotWithFullWeight() {
        checker.say(cap("northwire", 800_000, 0));
        checker.say(cap("nordic-post", 600_000, 10));
        checker.say(cap("harbour", 300_000, 200));

        List<Finding> written = checker.values(checker.topics.findings());
        assertThat(written.getFirst().severity()).isEqualTo(Severity.MEDIUM);
        assertThat(written.getLast().clusters()).hasSize(3);
    }
}
