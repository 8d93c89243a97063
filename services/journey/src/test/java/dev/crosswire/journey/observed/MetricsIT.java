package dev.crosswire.journey.observed;

import static dev.crosswire.journey.Newsroom.EVENING;
import static dev.crosswire.journey.Newsroom.await;
import static dev.crosswire.journey.Newsroom.capArticle;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.crosswire.journey.EventStream;
import dev.crosswire.journey.Newsroom;
import dev.crosswire.local.LocalStack;
import dev.crosswire.local.Part;
import dev.crosswire.local.StackSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What the three services say of themselves after a story has passed through them, against all who rely on it. */
@TestInstance(Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class MetricsIT {

    private static final String PREFIX = "metrics.";

    /** Labels whose values are known beforehand, or as many as there are partitions, routes, threads. */
    private static final Set<String> BOUNDED = Set.of(
            "action",
            "alertmanager",
            "area",
            "cause",
            "change",
            "client_id",
            "commit",
            "confidence",
            "family",
            "gc",
            "how",
            "id",
            "kind",
            "le",
            "method",
            "partition",
            "quantile",
            "reason",
            "result",
            "route",
            "state",
            "status",
            "task_id",
            "thread_id",
            "topic",
            "version",
            "work");

    private static final int MOST_SERIES = 1_500;

    /** Names that Prometheus and its rules add. */
    private static final Set<String> OF_PROMETHEUS = Set.of("up");

    private static final Set<String> LABELS_OF_PROMETHEUS = Set.of("job", "instance");

    private Newsroom newsroom;
    private final Map<String, Scrape> services = new LinkedHashMap<>();

    @BeforeAll
    void tellAStory(@TempDir Path data) {
        newsroom = new Newsroom(LocalStack.started(StackSettings.isolated(data, PREFIX)
                // Nobody is there; what is told to nobody is counted all the same.
                .withArguments(Part.ALERTS, List.of("-Dcrosswire.push.alertmanager.url=http://127.0.0.1:1"))));
        try (EventStream stream = newsroom.listen(Optional.of(newsroom.streamCursor()))) {
            await().until(() -> !stream.events().isEmpty());
            newsroom.accept(capArticle("northwire", EVENING, "Poland", "300,000"));
            newsroom.accept(capArticle("meridian", EVENING.plusSeconds(600), "Poland", "220,000"));
            newsroom.post("[{]", "application/json");
            newsroom.write(newsroom.topics().claims().name(), "all", "no Avro".getBytes(StandardCharsets.UTF_8));
            newsroom.awaitContradiction("Poland");
            await().until(() -> scrape(Part.CHECKER).text().contains("crosswire_lag_records"));
            await().untilAsserted(() -> assertThat(count(scrape(Part.CHECKER), "crosswire_checker_dead_letters_total"))
                    .isPositive());
            await().untilAsserted(() ->
                    assertThat(value(scrape(Part.CHECKER), "crosswire_ready")).isEqualTo(1));
            for (Part part : List.of(Part.INGEST, Part.CHECKER, Part.ALERTS)) {
                services.put(part.label(), scrape(part));
            }
        }
    }

    @AfterAll
    void stop() {
        newsroom.close();
        newsroom.stack().close();
    }

    private Scrape scrape(Part part) {
        return Scrape.of(newsroom.get(part, "/prometheus"));
    }

    private static double value(Scrape scrape, String name) {
        return scrape.text()
                .lines()
                .filter(line -> line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
                .findFirst()
                .orElseThrow();
    }

    private static double count(Scrape scrape, String name) {
        return scrape.text()
                .lines()
                .filter(line -> line.startsWith(name + "{") || line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    private Scrape service(String name) {
        return Objects.requireNonNull(services.get(name), name);
    }

    private Stream<Scrape.Family> families() {
        return services.values().stream().flatMap(scrape -> scrape.families().values().stream());
    }

    private Stream<Scrape.Family> ownFamilies() {
        return families().filter(family -> family.name().startsWith("crosswire_"));
    }

    @Test
    void theStoryIsCountedFromTheArticleToTheAlert() {
        Scrape ingest = service("ingest");
        Scrape checker = service("checker");
        Scrape alerts = service("alerts");

        assertThat(ingest.text()).contains("crosswire_ingest_articles_total{result=\"accepted\"} 2.0");
        assertThat(count(ingest, "crosswire_ingest_claims_total")).isGreaterThanOrEqualTo(2);
        assertThat(count(ingest, "crosswire_ingest_publishing_seconds_count")).isEqualTo(2);
        assertThat(count(checker, "crosswire_checker_claims_placed_total")).isGreaterThanOrEqualTo(2);
        assertThat(checker.text())
                .contains("crosswire_checker_findings_total{change=\"opened\",kind=\"contradiction\"} 1.0")
                .contains("crosswire_checker_dead_letters_total{reason=\"not_avro\"} 1.0");
        assertThat(count(checker, "crosswire_checker_finding_delay_seconds_count"))
                .isPositive();
        assertThat(count(alerts, "crosswire_alerts_delay_seconds_count")).isPositive();
        assertThat(value(alerts, "crosswire_alerts_stream_clients")).isEqualTo(1);
        assertThat(services.values()).allSatisfy(scrape -> {
            assertThat(value(scrape, "crosswire_ready")).isEqualTo(1);
            assertThat(scrape.text()).contains("crosswire_build_info{");
        });
    }

    @Test
    void everyMetricThatDashboardAndRulesAskForIsServed() throws IOException {
        Set<String> served =
                families().flatMap(family -> family.samples().stream()).collect(Collectors.toCollection(TreeSet::new));
        served.addAll(Deployed.recorded());
        served.addAll(OF_PROMETHEUS);

        assertThat(expressions())
                .hasSizeGreaterThan(60)
                .allSatisfy(expression -> assertThat(served)
                        .as("%s: %s", expression.place(), expression.text())
                        .containsAll(PromQl.metrics(expression.text())));
    }

    @Test
    void everyLabelThatDashboardAndRulesAskForIsServed() throws IOException {
        Set<String> served = families()
                .flatMap(family -> family.labels().keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        served.addAll(LABELS_OF_PROMETHEUS);

        assertThat(expressions())
                .allSatisfy(expression -> assertThat(served)
                        .as("%s: %s", expression.place(), expression.text())
                        .containsAll(PromQl.labels(expression.text())));
    }

    @Test
    void theDashboardHasARowForEachQuestionAndNoHostOfItsOwn() throws IOException {
        JsonNode dashboard = Deployed.dashboard();
        List<String> rows = Stream.iterate(0, it -> it < dashboard.get("panels").size(), it -> it + 1)
                .map(it -> dashboard.get("panels").get(it))
                .filter(panel -> panel.get("type").asText().equals("row"))
                .map(panel -> panel.get("title").asText())
                .toList();

        assertThat(rows)
                .containsExactly(
                        "Is it working",
                        "Articles in",
                        "Claims",
                        "Findings",
                        "Latency",
                        "Lag",
                        "Stream clients",
                        "Errors",
                        "Resources");
        assertThat(dashboard.findValuesAsText("uid")).isSubsetOf("crosswire", "${datasource}");
        assertThat(dashboard.toString()).doesNotContain("localhost", "127.0.0.1", "http://", "https://");
    }

    @Test
    void labelsAreOfAListThatCannotGrow() {
        assertThat(families())
                .allSatisfy(family -> assertThat(BOUNDED)
                        .as(family.name())
                        .containsAll(family.labels().keySet()));
    }

    @Test
    void nothingOfAnArticleIsInALabel() {
        assertThat(services.values())
                .allSatisfy(scrape -> assertThat(scrape.text())
                        .doesNotContainIgnoringCase("northwire", "meridian", "poland", "300,000")
                        // A client's random name, which changes with every start.
                        .doesNotContainPattern("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}"));
        assertThat(services)
                .allSatisfy((service, scrape) ->
                        assertThat(scrape.series()).as("series of " + service).isLessThan(MOST_SERIES));
    }

    @Test
    void namesEndInTheUnitTheyAreIn() {
        assertThat(ownFamilies()).allSatisfy(family -> {
            assertThat(family.name())
                    .matches("[a-z][a-z0-9_]*")
                    .doesNotContainPattern("_(ms|millis|milliseconds|ns|nanos|minutes|hours|kb|mb|percent)(_|$)");
            if (family.type().equals("counter")) {
                assertThat(family.name()).endsWith("_total");
            }
            if (family.type().equals("histogram") || family.type().equals("summary")) {
                assertThat(family.name()).matches(".*_(seconds|bytes)");
            }
        });
    }

    @Test
    void everyMetricSaysWhatItIs() {
        assertThat(ownFamilies())
                .allSatisfy(
                        family -> assertThat(family.help()).as(family.name()).matches("[A-Z0-9].{15,}[^.]"));
    }

    @Test
    void theDocumentationListsWhatIsServedAndNothingElse() throws IOException {
        List<String> rows = MetricsTable.of(services);
        Path expected = Path.of("target/metrics.md");
        Files.write(expected, rows);

        assertThat(MetricsTable.written())
                .as("the table of docs/metrics.md; what the services serve is in services/journey/" + expected)
                .containsExactlyElementsOf(rows);
    }

    @Test
    @ExtendWith(PromtoolPresent.class)
    void prometheusFindsNothingToComplainOf() throws Exception {
        for (Scrape scrape : services.values()) {
            Promtool.Answer answer = Promtool.run(Deployed.PROMETHEUS, own(scrape), "check", "metrics");

            assertThat(answer.exit()).as(answer.text()).isZero();
        }
    }

    /** What is called by others' names is theirs to mend. */
    private static String own(Scrape scrape) {
        return scrape.text()
                .lines()
                .filter(line -> line.matches("(# (HELP|TYPE) )?crosswire_.*"))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static List<Deployed.Expression> expressions() throws IOException {
        return Stream.concat(Deployed.ofTheDashboard().stream(), Deployed.ofTheRules().stream())
                .toList();
    }
}
