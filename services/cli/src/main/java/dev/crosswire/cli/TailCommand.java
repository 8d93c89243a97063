package dev.crosswire.cli;

import dev.crosswire.core.finding.Finding;
import dev.crosswire.core.finding.FindingKind;
import dev.crosswire.core.finding.FindingState;
import dev.crosswire.core.finding.Severity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Prints findings as they are raised, read from Kafka, until Ctrl-C or until nobody reads any more. */
@Command(
        name = "tail",
        description = {
            "Prints findings as they are raised, until Ctrl-C.",
            "Values of one option are alternatives, separated by commas or given one by one; options narrow each other down."
        },
        mixinStandardHelpOptions = true)
final class TailCommand implements Callable<Integer> {

    private static final Pattern DESK = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST_DESK = 60;

    @Spec
    private CommandSpec spec;

    @Option(names = "--kind", split = ",", description = "Only these kinds: ${COMPLETION-CANDIDATES}.")
    private List<FindingKind> kinds = new ArrayList<>();

    @Option(names = "--severity", split = ",", description = "Only these severities: ${COMPLETION-CANDIDATES}.")
    private List<Severity> severities = new ArrayList<>();

    @Option(names = "--state", split = ",", description = "Only these states: ${COMPLETION-CANDIDATES}.")
    private List<FindingState> states = new ArrayList<>();

    @Option(names = "--type", split = ",", description = "Only subjects of these claim types (army-cap).")
    private List<String> types = new ArrayList<>();

    @Option(names = "--source", split = ",", description = "Only findings with a claim of one of these outlets.")
    private List<String> sources = new ArrayList<>();

    @Option(names = "--subject", paramLabel = "KEY", description = "Only the subject with this key.")
    private List<String> subjects = new ArrayList<>();

    @Option(
            names = {"-q", "--words"},
            paramLabel = "WORDS",
            description = "Only findings in whose headline, sources, titles and sentences all of these words occur.")
    private List<String> words = new ArrayList<>();

    @Option(
            names = "--desk",
            split = ",",
            description = "Only what goes to these desks: their own topics are read, and no others.")
    private List<String> desks = new ArrayList<>();

    @Option(names = "--from-beginning", description = "Also those that were raised before.")
    private boolean fromBeginning;

    @Option(
            names = "--since",
            paramLabel = "T",
            description = "Also those raised since then: an instant such as 2026-01-06T18:30:00Z, or 30m, 24h, 7d.")
    private @Nullable String since;

    @Option(names = "--json", description = "One JSON object a line.")
    private boolean json;

    @Mixin
    private DataOption data;

    @Override
    public Integer call() {
        TailStart start = start();
        FindingFilter filter = filter();
        List<String> read = checkedDesks();
        new FindingsTopic(data.wire()).follow(start, read, filter, this::print);
        return 0;
    }

    private boolean print(Finding finding) {
        return Terminal.answer(json ? FindingJson.line(finding) : FindingLine.of(finding));
    }

    private TailStart start() {
        if (since == null) {
            return fromBeginning ? new TailStart.Beginning() : new TailStart.Now();
        }
        if (fromBeginning) {
            throw wrong("--since and --from-beginning exclude each other: leave one of them out.");
        }
        return TailStart.Since.parse(since, Instant.now())
                .orElseThrow(() -> wrong("--since cannot be \"" + Printable.of(String.valueOf(since))
                        + "\": give an instant such as 2026-01-06T18:30:00Z, or a period such as 30m, 24h or 7d."));
    }

    private FindingFilter filter() {
        List<String> asked = FindingFilter.words(String.join(" ", words));
        if (asked.isEmpty() && !words.isEmpty()) {
            throw wrong("--words names no word: leave it out to see everything.");
        }
        return new FindingFilter(
                Set.copyOf(kinds),
                Set.copyOf(severities),
                Set.copyOf(states),
                lower("--type", types),
                lower("--source", sources),
                new HashSet<>(stripped("--subject", subjects)),
                asked);
    }

    private List<String> checkedDesks() {
        List<String> asked = stripped("--desk", desks).stream().distinct().toList();
        for (String desk : asked) {
            if (desk.length() > LONGEST_DESK || !DESK.matcher(desk).matches()) {
                throw wrong("--desk cannot be \"" + Printable.of(desk)
                        + "\": the id of a desk holds lower-case letters, digits and hyphens between them.");
            }
        }
        return asked;
    }

    private Set<String> lower(String option, List<String> values) {
        Set<String> lower = new HashSet<>();
        stripped(option, values).forEach(value -> lower.add(value.toLowerCase(Locale.ROOT)));
        return lower;
    }

    private List<String> stripped(String option, List<String> values) {
        if (values.stream().anyMatch(String::isBlank)) {
            throw wrong(option + " names nothing: give a value, or leave it out to see everything.");
        }
        return values.stream().map(String::strip).toList();
    }

    private ParameterException wrong(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }
}
