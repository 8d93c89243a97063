package dev.crosswire.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * The sample articles, written for this project, as a file of the program. What each of their stories must and must not
 * raise stands beside it in {@code demo/stories.yaml}.
 */
final class SampleArticles {

    private static final String FILE = "demo/articles.ndjson";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private SampleArticles() {}

    /**
     * What an outlet did at one moment: it published an article, or edited or retracted one.
     *
     * @param found the article as it is posted
     * @param at when
     * @param later whether the outlet published an earlier version of it
     */
    record Step(ArticleFile.Found found, Instant at, boolean later) {

        String id() {
            return text("id");
        }

        String source() {
            return text("source");
        }

        String title() {
            return text("title");
        }

        boolean retracts() {
            return found.article().path("retracted").asBoolean();
        }

        private String text(String field) {
            return found.article().path(field).asText();
        }
    }

    /**
     * Every step in the order in which the outlets took them; {@code publishedAgo} is turned into {@code publishedAt}. An
     * edited article keeps the time at which it was first published.
     *
     * @param now the moment that all times are before
     */
    static List<Step> before(Instant now) {
        List<Step> steps = new ArrayList<>();
        try (InputStream in = Objects.requireNonNull(SampleArticles.class.getResourceAsStream("/" + FILE))) {
            int number = 0;
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                number++;
                steps.add(step(now, number, (ObjectNode) JSON.readTree(line)));
            }
        } catch (IOException | IllegalArgumentException | DateTimeException e) {
            throw new IllegalStateException(FILE + " is not what the demo expects", e);
        }
        steps.sort(Comparator.comparing(Step::at));
        Set<String> published = new HashSet<>();
        return steps.stream()
                .map(step -> new Step(step.found(), step.at(), !published.add(step.id())))
                .toList();
    }

    private static Step step(Instant now, int line, ObjectNode article) {
        Instant published =
                now.minus(Duration.parse(article.required("publishedAgo").asText()));
        Instant at = article.has("editedAgo")
                ? now.minus(Duration.parse(article.required("editedAgo").asText()))
                : published;
        article.remove(List.of("story", "publishedAgo", "editedAgo"));
        article.put("publishedAt", published.toString());
        return new Step(new ArticleFile.Found(FILE + ":" + line, article), at, false);
    }
}
