package dev.crosswire.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.crosswire.core.finding.FindingContent;
import dev.crosswire.core.finding.FindingKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Short stories of many fields, read, placed and compared in memory: what an editor expects to be told, and nothing else
 * that disagrees. All stories share one desk, so that no two of them may meet.
 */
class StoriesTest {

    private static final StoryDesk DESK = StoryDesk.reading("stories.ndjson");

    static Stream<String> ids() {
        return DESK.stories().stream().map(story -> story.get("id").asText());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ids")
    void tellsWhatAnEditorExpectsAndNothingElseThatDisagrees(String id) {
        JsonNode story = DESK.stories().stream()
                .filter(other -> other.get("id").asText().equals(id))
                .findFirst()
                .orElseThrow();
        List<FindingContent> ofStory = DESK.found().stream()
                .filter(finding -> storiesOf(finding).contains(id))
                .toList();
        List<String> expected = lines(story.get("expected"));

        assertThat(ofStory).allSatisfy(finding -> assertThat(storiesOf(finding)).containsExactly(id));
        assertThat(ofStory.stream().map(StoriesTest::line)).containsAll(expected);
        assertThat(ofStory.stream()
                        .filter(finding -> finding.kind() != FindingKind.CORROBORATION)
                        .map(StoriesTest::line))
                .allSatisfy(line -> assertThat(expected).contains(line));
    }

    private static Set<String> storiesOf(FindingContent finding) {
        return finding.clusters().stream()
                .flatMap(cluster -> cluster.representatives().stream())
                .map(shown -> StoryDesk.storyOf(shown.claim()))
                .collect(Collectors.toSet());
    }

    private static List<String> lines(JsonNode expected) {
        List<String> lines = new ArrayList<>();
        for (JsonNode finding : expected) {
            List<String> values = new ArrayList<>();
            finding.get("values").forEach(value -> values.add(value.asText()));
            lines.add(finding.get("kind").asText() + " "
                    + values.stream().sorted().toList());
        }
        return lines;
    }

    private static String line(FindingContent finding) {
        return finding.kind() + " "
                + finding.clusters().stream()
                        .map(StoryDesk::valueOf)
                        .distinct()
                        .sorted()
                        .toList();
    }
}
