package dev.crosswire.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.crosswire.core.finding.Finding;
import dev.crosswire.extraction.entries.EntryException;
import dev.crosswire.extraction.entries.EntryFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The demo's articles, and what each of its stories must and must not raise, as it stands beside them in
 * {@code stories.yaml}.
 *
 * @param posts what the outlets published, in the order of the file; an edited article once for each version
 */
record DemoStories(List<Story> stories, List<JsonNode> posts) {

    static final Path FOLDER = SourceTree.root().resolve("services/cli/src/main/resources/demo");

    /** One story. */
    record Story(String id, String title, List<Must> must, List<MustNot> mustNot) {}

    /** A finding that must stand in the end. */
    record Must(
            String kind,
            String about,
            List<String> values,
            @Nullable String state) {

        private String line() {
            return DemoStories.line(kind, about, values, state == null ? "OPEN" : state);
        }
    }

    /** A finding that must never stand; without a value whatever it would show. */
    record MustNot(String kind, String about, @Nullable String value, String why) {

        private boolean fits(Raised raised) {
            return raised.kind.equals(kind)
                    && raised.about.equals(about)
                    && (value == null
                            || raised.values.stream()
                                    .anyMatch(shown -> shown.replaceFirst(" \\([0-9]+\\)$", "")
                                            .equals(value)));
        }
    }

    /**
     * A finding that was raised.
     *
     * @param values what its clusters say, each with its number of origins
     * @param articles ids of those that it shows
     */
    record Raised(String kind, String state, String about, List<String> values, Set<String> articles) {

        static Raised of(Finding finding) {
            return new Raised(
                    finding.kind().name(),
                    finding.state().name(),
                    finding.subject().family(),
                    finding.clusters().stream()
                            .map(cluster -> cluster.label() + " (" + cluster.origins() + ")")
                            .toList(),
                    finding.clusters().stream()
                            .flatMap(cluster -> cluster.representatives().stream())
                            .map(shown -> shown.claim().article().id())
                            .collect(Collectors.toSet()));
        }

        static Raised of(JsonNode alert) {
            List<String> values = new ArrayList<>();
            for (JsonNode cluster : alert.get("clusters")) {
                values.add(cluster.get("label").asText() + " ("
                        + cluster.get("origins").asInt() + ")");
            }
            return new Raised(
                    alert.get("kind").asText(),
                    alert.get("state").asText(),
                    alert.at("/subject/family").asText(),
                    values,
                    new TreeSet<>(alert.get("clusters").findValuesAsText("articleId")));
        }
    }

    static DemoStories load() {
        Path stories = FOLDER.resolve("stories.yaml");
        List<JsonNode> posts = new ArrayList<>();
        try (InputStream in = Files.newInputStream(stories)) {
            for (String line : Files.readAllLines(FOLDER.resolve("articles.ndjson"))) {
                posts.add(Newsroom.tree(line));
            }
            return new DemoStories(
                    EntryFile.read(stories.toString(), in, Story.class).stream()
                            .map(EntryFile.Entry::value)
                            .toList(),
                    posts);
        } catch (IOException | EntryException e) {
            throw new AssertionError("the demo cannot be read", e);
        }
    }

    /** How many articles there are, however often they were edited. */
    long articles() {
        return posts.stream().map(post -> post.get("id").asText()).distinct().count();
    }

    long outlets() {
        return posts.stream()
                .map(post -> post.get("source").asText())
                .distinct()
                .count();
    }

    /** How many findings of a kind must stand in the end, in whatever state. */
    long mustBe(String kind) {
        return stories.stream()
                .flatMap(story -> story.must().stream())
                .filter(must -> must.kind().equals(kind))
                .count();
    }

    long mustBe() {
        return stories.stream().mapToLong(story -> story.must().size()).sum();
    }

    /** Each story raised all that it must, nothing that it must not, and nothing besides. */
    void assertRaised(List<Raised> raised) {
        Map<String, String> storyOf = new HashMap<>();
        posts.forEach(
                post -> storyOf.put(post.get("id").asText(), post.get("story").asText()));
        Map<String, List<Raised>> byStory = new HashMap<>();
        for (Raised one : raised) {
            Set<String> of = one.articles.stream().map(storyOf::get).collect(Collectors.toSet());
            assertThat(of).as("stories of %s", one).hasSize(1);
            of.forEach(story ->
                    byStory.computeIfAbsent(story, id -> new ArrayList<>()).add(one));
        }
        for (Story story : stories) {
            List<Raised> ofStory = byStory.getOrDefault(story.id(), List.of());
            for (MustNot not : story.mustNot()) {
                assertThat(ofStory)
                        .as("%s: no %s on %s, %s", story.id(), not.kind(), not.about(), not.why())
                        .noneMatch(not::fits);
            }
            assertThat(ofStory.stream()
                            .map(one -> line(one.kind, one.about, one.values, one.state))
                            .toList())
                    .as(story.id())
                    .containsExactlyInAnyOrderElementsOf(
                            story.must().stream().map(Must::line).toList());
        }
    }

    private static String line(String kind, String about, List<String> values, String state) {
        return kind + " " + state + " " + about + ": " + String.join(", ", values);
    }
}
