package dev.crosswire.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.crosswire.core.article.Article;
import dev.crosswire.core.claim.Claim;
import dev.crosswire.core.claim.ClaimTypes;
import dev.crosswire.core.comparison.Comparison;
import dev.crosswire.core.comparison.ComparisonSettings;
import dev.crosswire.core.finding.Cluster;
import dev.crosswire.core.finding.FindingContent;
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
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Stories that are read, placed and compared in memory on one desk, in the order in which they were published, so that no
 * two of them may meet.
 *
 * @param placed subject key to the claims placed on it
 * @param found what is found
 */
record StoryDesk(List<JsonNode> stories, Map<String, List<Claim>> placed, List<FindingContent> found) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Catalogue CATALOGUE = Catalogue.load();
    private static final Pattern NUMBER =
            Pattern.compile("([0-9][0-9,]*(?:\\.[0-9]+)?)(?: (thousand|million|billion|trillion))?");
    private static final Map<String, Integer> ZEROS = Map.of("thousand", 3, "million", 6, "billion", 9, "trillion", 12);

    /** The stories of files beside this class, a line each. */
    static StoryDesk reading(String... files) {
        List<JsonNode> stories = new ArrayList<>();
        for (String file : files) {
            stories.addAll(read(file));
        }
        Map<String, ActiveSubject> active = new LinkedHashMap<>();
        Map<String, List<Claim>> placed = new TreeMap<>();
        place(stories, active, placed);
        Findings findings = findings();
        List<FindingContent> found = new ArrayList<>();
        active.forEach(
                (key, subject) -> found.addAll(findings.of(subject.subject(), placed.getOrDefault(key, List.of()))));
        return new StoryDesk(stories, placed, found);
    }

    private static List<JsonNode> read(String file) {
        try (InputStream in = StoryDesk.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing");
            }
            List<JsonNode> stories = new ArrayList<>();
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                stories.add(JSON.readTree(line));
            }
            return stories;
        } catch (IOException e) {
            throw new IllegalStateException(file + " cannot be read", e);
        }
    }

    private static void place(
            List<JsonNode> stories, Map<String, ActiveSubject> active, Map<String, List<Claim>> placed) {
        Extractor extractor = new Extractor(CATALOGUE);
        Placing placing = new Placing(CATALOGUE.claimTypes(), PlacingSettings.DEFAULT);
        articles(stories)
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
    }

    private static Findings findings() {
        ClaimTypes types = CATALOGUE.claimTypes();
        return new Findings(
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
    }

    private static Stream<Article> articles(List<JsonNode> stories) {
        return stories.stream()
                .flatMap(story -> Stream.iterate(0, i -> i + 1)
                        .limit(story.get("articles").size())
                        .map(i -> article(
                                story.get("id").asText(), story.get("articles").get(i))));
    }

    private static Article article(String story, JsonNode posted) {
        Instant published = Instant.parse(posted.get("publishedAt").asText());
        return new Article(
                story + "/" + posted.get("id").asText(),
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

    /** The story that the claim was read in. */
    static String storyOf(Claim claim) {
        String article = claim.article().id();
        return article.substring(0, article.indexOf('/'));
    }

    /** The article's id within its story. */
    static String articleOf(Claim claim) {
        String article = claim.article().id();
        return article.substring(article.indexOf('/') + 1);
    }

    /** What a cluster says as a story writes it: its number in full ("34000000" for "EUR 34 million"), or its word. */
    static String valueOf(Cluster cluster) {
        Matcher number = NUMBER.matcher(cluster.label());
        if (!number.find()) {
            return cluster.label();
        }
        BigDecimal digits = new BigDecimal(number.group(1).replace(",", ""));
        int zeros = number.group(2) == null ? 0 : ZEROS.getOrDefault(number.group(2), 0);
        return digits.movePointRight(zeros).stripTrailingZeros().toPlainString();
    }
}
