package dev.crosswire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswire.cli.SampleArticles.Step;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class SampleArticlesTest {

    private static final Instant NOW = Instant.parse("2026-03-14T20:00:00Z");

    private final List<Step> steps = SampleArticles.before(NOW);

    @Test
    void areDatedBeforeTheGivenMomentAndSayOnlyWhatIngestKnows() {
        assertThat(steps).isNotEmpty().allSatisfy(step -> {
            assertThat(step.at()).isBefore(NOW);
            assertThat(Instant.parse(step.found().article().path("publishedAt").asText()))
                    .isBeforeOrEqualTo(step.at());
            assertThat(step.found().article().fieldNames())
                    .toIterable()
                    .isSubsetOf("id", "source", "url", "title", "publishedAt", "language", "wire", "retracted", "text");
        });
    }

    @Test
    void comeInTheOrderInWhichTheOutletsPublishedAndEditedThem() {
        assertThat(steps).isSortedAccordingTo(Comparator.comparing(Step::at));
        assertThat(steps.stream().filter(Step::later))
                .allSatisfy(edit -> assertThat(steps)
                        .filteredOn(step -> step.id().equals(edit.id()) && !step.later())
                        .singleElement()
                        .satisfies(first -> assertThat(first.at()).isBefore(edit.at())));
        assertThat(steps.stream().filter(Step::retracts)).isNotEmpty().allMatch(Step::later);
    }
}
