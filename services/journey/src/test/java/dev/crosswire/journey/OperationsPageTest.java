package dev.crosswire.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswire.cli.Crosswire;
import dev.crosswire.wire.Topic;
import dev.crosswire.wire.Topics;
import dev.crosswire.wire.WireSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The page for whoever runs Crosswire: what it names is there, and every rule of Prometheus has its section. */
@SuppressWarnings("NullAway.Init")
class OperationsPageTest {

    private static final Path PAGE = SourceTree.root().resolve("docs/operations.md");
    private static final Path RULES = SourceTree.root().resolve("deploy/prometheus/rules.yml");

    private static final Pattern ALERT = Pattern.compile("- alert: (\\w+)");
    private static final Pattern RUNBOOK = Pattern.compile("runbook_url: \"docs/operations\\.md#(\\w+)\"");
    private static final Pattern SECTION = Pattern.compile("(?m)^### (\\w+)$");
    private static final Pattern BLOCK = Pattern.compile("```bash\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern SUBCOMMAND = Pattern.compile("(?:scripts/|`)crosswire ([a-z]+)");
    private static final Pattern TOPIC = Pattern.compile("crosswire\\.[a-z-]+(?:\\.<desk>)?\\.v\\d+");
    private static final Pattern SETTING = Pattern.compile("crosswire\\.[a-z]+[a-z.-]*[a-z](?!\\.v\\d)");
    private static final Pattern VARIABLE = Pattern.compile("CROSSWIRE_[A-Z_]+[A-Z]");
    private static final Pattern METRIC = Pattern.compile("crosswire_[a-z_]*(?:\\([a-z_|]*\\))?[a-z_]*");
    private static final Pattern LINK = Pattern.compile("]\\(([^):]+)\\)");

    /** Whoever runs Kafka, or any system, has these. */
    private static final Set<String> OF_OTHERS =
            Set.of("curl", "df", "grep", "kafka-log-dirs", "kafka-console-consumer");

    /** Settings of clients and the like: what follows is theirs. */
    private static final List<String> OPEN_ENDED = List.of("crosswire.kafka.", "crosswire.registry.");

    private static String page;
    private static String code;

    @BeforeAll
    static void read() throws IOException {
        page = Files.readString(PAGE);
        StringBuilder all = new StringBuilder();
        for (Path source : SourceTree.javaSources()) {
            if (source.toString().contains("/src/main/")) {
                all.append(Files.readString(source));
            }
        }
        code = all.toString();
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult it) -> it.groupCount() > 0 && it.group(1) != null ? it.group(1) : it.group())
                .toList();
    }

    @Test
    void hasASectionForEveryRuleAndNoOther() throws IOException {
        String rules = Files.readString(RULES);
        List<String> alerts = found(ALERT, rules);

        assertThat(alerts).isNotEmpty();
        assertThat(found(SECTION, page)).containsExactlyElementsOf(alerts);
        assertThat(found(RUNBOOK, rules))
                .as("each rule leads to its section")
                .containsExactlyElementsOf(
                        alerts.stream().map(it -> it.toLowerCase(Locale.ROOT)).toList());
    }

    @Test
    void saysOfEveryAlertWhatItMeansAndWhatToDo() {
        List<String> sections = List.of(page.split("\n### ", -1));
        for (String section : sections.subList(1, sections.size())) {
            assertThat(section)
                    .contains(
                            "**It means** ",
                            "**Readers of the page see** ",
                            "**First look:**\n\n```bash\n",
                            "**Do:** ",
                            "**Wake somebody** ");
        }
    }

    @Test
    void namesCommandsThatThereAre() {
        Set<String> ours = Crosswire.commandLine().getSubcommands().keySet();
        assertThat(found(SUBCOMMAND, page))
                .isNotEmpty()
                .allSatisfy(command -> assertThat(ours).contains(command));
        for (String block : found(BLOCK, page)) {
            assertThat(block.lines()).allSatisfy(line -> {
                String program = line.split(" ", 2)[0];
                if (!OF_OTHERS.contains(program)) {
                    assertThat(SourceTree.root().resolve(program)).isExecutable();
                }
            });
        }
    }

    @Test
    void namesTopicsThatThereAre() {
        Set<String> names = new TreeSet<>(Set.of("crosswire.desk.<desk>.v1"));
        try (Topics topics = new Topics(WireSettings.at("127.0.0.1:1", "mock://operations", ""))) {
            topics.all().stream().map(Topic::name).forEach(names::add);
        }
        assertThat(new TreeSet<>(found(TOPIC, page)))
                .as("every topic has a line that says how long it is kept")
                .isEqualTo(names);
    }

    @Test
    void namesSettingsThatThereAre() {
        Set<String> topics = new TreeSet<>(found(TOPIC, page));
        Set<String> settings = found(SETTING, page).stream()
                .filter(it -> topics.stream().noneMatch(topic -> topic.startsWith(it)))
                .filter(it -> OPEN_ENDED.stream().noneMatch(it::startsWith))
                .filter(it -> OPEN_ENDED.stream().noneMatch(open -> open.equals(it + ".")))
                .collect(Collectors.toSet());
        assertThat(settings)
                .contains("crosswire.state.dir")
                .allSatisfy(setting -> assertThat(code).containsPattern(Pattern.quote(setting) + "(?![a-z.-]*[a-z])"));

        Set<String> variables = found(Pattern.compile("\"(?:\\$\\{)?(crosswire\\.[a-z.-]+)"), code).stream()
                .map(it -> it.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_'))
                .collect(Collectors.toSet());
        assertThat(found(VARIABLE, page))
                .isNotEmpty()
                .allSatisfy(variable -> assertThat(variables)
                        .anyMatch(it -> variable.equals(it)
                                || (it.endsWith("_") && variable.startsWith(it))
                                || it.equals(variable + "_")));
    }

    @Test
    void namesMetricsThatThereAre() throws IOException {
        String table = Files.readString(SourceTree.root().resolve("docs/metrics.md"));
        for (String words : found(METRIC, page)) {
            for (String name : alternatives(words)) {
                assertThat(table).contains("`" + name.replaceFirst("_max$", ""));
            }
        }
    }

    /** Of what a command searches for: {@code crosswire_(a|b)_max} is two names. */
    private static List<String> alternatives(String words) {
        int open = words.indexOf('(');
        if (open < 0) {
            return List.of(words);
        }
        int close = words.indexOf(')');
        List<String> names = new ArrayList<>();
        for (String middle : words.substring(open + 1, close).split("\\|", -1)) {
            names.add(words.substring(0, open) + middle + words.substring(close + 1));
        }
        return names;
    }

    @Test
    void linksToWhatIsThere() {
        Set<String> anchors = found(Pattern.compile("(?m)^#+ (.+)$"), page).stream()
                .map(it -> "#" + it.toLowerCase(Locale.ROOT).replace(' ', '-'))
                .collect(Collectors.toSet());
        assertThat(found(LINK, page)).isNotEmpty().allSatisfy(link -> {
            if (link.startsWith("#")) {
                assertThat(anchors).contains(link);
            } else {
                assertThat(PAGE.resolveSibling(link)).exists();
            }
        });
    }
}
