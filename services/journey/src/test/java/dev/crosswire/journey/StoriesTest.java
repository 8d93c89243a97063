package dev.crosswire.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.crosswire.core.article.Article;
import dev.crosswire.core.claim.Claim;
import dev.crosswire.core.claim.ClaimTypes;
import dev.crosswire.core.comparison.Comparison;
import dev.crosswire.core.comparison.ComparisonSettings;
import dev.crosswire.core.finding.Cluster;
import dev.crosswire.core.finding.FindingContent;
import dev.crosswire.core.finding.FindingKind;
import dev.crosswire.core.finding.FindingSettings;
import dev.crosswire.core.finding.Findings;
import dev.crosswire.core.finding.SubjectLabels;
import dev.crosswire.core.subject.ActiveSubject;
import dev.crosswire.core.subject.Placing;
import dev.crosswire.core.subject.PlacingSettings;
import dev.crosswire.core.subject.Subject;
import dev.crosswire.extraction.Extractor;
import dev.crosswire.extraction.catalogue.Catalogue;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Short stories of many fields, read, placed and compared in memory: what an editor expects to be told, and nothing else
 * that disagrees. All stories share one desk, so that no two of them may meet.
 */
class StoriesTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Catalogue CATALOGUE = Catalogue.load();
    private static final List<JsonNode> STORIES = read();
    private static final List<FindingContent> FOUND = onOneDesk();

    private static List<JsonNode> read() {
        try (InputStream in = StoriesTest.class.getResourceAsStream("stories.ndjson")) {
            if (in == null) {
                throw new IllegalStateException("stories.ndjson is missing");
            }
            List<JsonNode> stories = new ArrayList<>();
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                stories.add(JSON.readTree(line));
            }
            return stories;
        } catch (IOException e) {
            throw new IllegalStateException("stories.ndjson cannot be read", e);
        }
    }

    private static List<FindingContent> onOneDesk() {
        ClaimTypes types = CATALOGUE.claimTypes();
        Extractor extractor = new Extractor(CATALOGUE);
        Placing placing = new Placing(types, PlacingSettings.DEFAULT);
        Findings findings = new Findings(
                types,
                new Comparison(types, ComparisonSettings.DEFAULT, CATALOGUE),
                FindingSettings.DEFAULT,
                new SubjectLabels() {
                    @Override
                    public String label(Subject subject) {
                        return CATALOGUE.label(subject);
                    }

                    @Override
                    public String name(String entity) {
                        return CATALOGUE.name(entity);
                    }
                });
        Map<String, ActiveSubject> active = new LinkedHashMap<>();
        Map<String, List<Claim>> placed = new TreeMap<>();
        articles()
                .sorted(Comparator.comparing(Article::publishedAt))
                .flatMap(article -> extractor.claims(article).stream())
                .forEach(claim -> {
                    List<ActiveSubject> ofFamily = active.values().stream()
                            .filter(subject -> subject.subject().family().equals(claim.family()))
                            .toList();
                    ActiveSubject subject = placing.choose(claim, ofFamily)
                            .map(chosen -> placing.joined(chosen, claim))
                            .orElseGet(() -> placing.found(claim));
                    active.put(subject.subject().key(), subject);
                    placed.computeIfAbsent(subject.subject().key(), key -> new ArrayList<>())
                            .add(claim);
                });
        List<FindingContent> found = new ArrayList<>();
        active.forEach(
                (key, subject) -> found.addAll(findings.of(subject.subject(), placed.getOrDefault(key, List.of()))));
        return found;
    }

    private static Stream<Article> articles() {
        return STORIES.stream()
                .flatMap(story -> Stream.iterate(0, i -> i + 1)
                        .limit(story.get("articles").size())
                        .map(i -> article(
                                story.get("id").asText() + "/" + i,
                                story.get("articles").get(i))));
    }

    private static Article article(String id, JsonNode posted) {
        Instant published = Instant.parse(posted.get("publishedAt").asText());
        return new Article(
                id,
                1,
                posted.get("source").asText(),
                Optional.empty(),
                posted.get("title").asText(),
                published,
                published,
                "en",
                Optional.empty(),
                posted.get("text").asText(),
                false);
    }

    static Stream<String> ids() {
        return STORIES.stream().map(story -> story.get("id").asText());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ids")
    void tellsWhatAnEditorExpectsAndNothingElseThatDisagrees(String id) {
        JsonNode story = STORIES.stream()
                .filter(other -> other.get("id").asText().equals(id))
                .findFirst()
                .orElseThrow();
        List<FindingContent> ofStory = FOUND.stream()
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
                .map(shown -> shown.claim().article().id())
                .map(article -> article.substring(0, article.indexOf('/')))
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
                        .map(StoriesTest::value)
                        .distinct()
                        .sorted()
                        .toList();
    }

    /** The digits of a label, or its word. */
    private static String value(Cluster cluster) {
        String digits = cluster.label().replaceAll("[^0-9.]", "");
        return digits.isEmpty() ? cluster.label() : digits;
    }
}
