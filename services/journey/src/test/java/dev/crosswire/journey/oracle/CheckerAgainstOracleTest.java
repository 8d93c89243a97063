package dev.crosswire.journey.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswire.checker.CheckerInMemory;
import dev.crosswire.core.comparison.ComparisonSettings;
import dev.crosswire.core.finding.Finding;
import dev.crosswire.core.finding.FindingKind;
import dev.crosswire.core.finding.FindingSettings;
import dev.crosswire.core.finding.FindingState;
import dev.crosswire.extraction.catalogue.Catalogue;
import dev.crosswire.journey.oracle.RandomNews.Arrival;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The checker's real topology on news made up from a seed, held against the oracle, and against itself when all of it comes
 * a second time. A failure names its seed and the shortest sequence of events that still fails. More seeds:
 * {@code -Dcrosswire.oracle.seeds=5000 -Dcrosswire.oracle.first=1000}.
 */
class CheckerAgainstOracleTest {

    private static final Catalogue CATALOGUE = Catalogue.load();
    private static final Oracle ORACLE =
            new Oracle(CATALOGUE.claimTypes(), ComparisonSettings.DEFAULT, FindingSettings.DEFAULT);

    /** About as many claims as a small subject has, and as many as make the checker take several together. */
    private static final int FEW_ARTICLES = 6;

    private static final int MANY_ARTICLES = 24;
    private static final int EVERY_MANY = 10;
    private static final Duration LATER = Duration.ofDays(3);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    static LongStream seeds() {
        long first = Long.getLong("crosswire.oracle.first", 1);
        return LongStream.range(first, first + Long.getLong("crosswire.oracle.seeds", 100));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void findsWhatTheOracleFindsAndNothingNewInAReplay(long seed) {
        List<Arrival> events = RandomNews.of(seed, seed % EVERY_MANY == 0 ? MANY_ARTICLES : FEW_ARTICLES);
        List<String> wrong = wrongWith(events);

        if (!wrong.isEmpty()) {
            List<Arrival> few = shrunk(events);
            assertThat(wrongWith(few))
                    .as("seed %s, %s of %s events:%n%s", seed, few.size(), events.size(), text(few))
                    .isEmpty();
        }
    }

    static List<String> wrongWith(List<Arrival> events, Path folder) {
        List<String> wrong = new ArrayList<>();
        try (CheckerInMemory checker = new CheckerInMemory(folder, CATALOGUE, RandomNews.EVENING)) {
            events.forEach(arrival -> checker.say(arrival.event(), arrival.observed()));
            checker.settle();
            Instant now = events.stream()
                    .map(Arrival::observed)
                    .max(Instant::compareTo)
                    .orElse(RandomNews.EVENING);
            List<Finding> written = checker.findings();
            wrong.addAll(new Findings(ORACLE).differences(checker.placed(), written, now));
            checker.newRejections().forEach(rejected -> wrong.add("set aside: " + rejected.reason()));
            events.forEach(arrival -> checker.say(arrival.event(), arrival.observed()));
            checker.settle();
            List<Finding> again = checker.findings();
            if (again.size() > written.size()) {
                wrong.add("written in a replay: " + again.subList(written.size(), again.size()));
            }
            // Somebody speaks of something else days later, and no revision is open any more.
            RandomNews.ofSomethingElse(now.plus(LATER))
                    .forEach(arrival -> checker.say(arrival.event(), arrival.observed()));
            checker.settle();
            Map<String, Finding> last = new TreeMap<>();
            checker.findings().forEach(finding -> last.put(finding.id(), finding));
            last.values().stream()
                    .filter(finding -> finding.kind() == FindingKind.REVISION && finding.state() == FindingState.OPEN)
                    .forEach(finding -> wrong.add("open for ever: " + finding.headline()));
        }
        return wrong;
    }

    private List<String> wrongWith(List<Arrival> events) {
        try {
            Path state = Files.createTempDirectory(folder, "state");
            List<String> wrong = wrongWith(events, state);
            try (Stream<Path> files = Files.walk(state)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            }
            return wrong;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The events without all that is not needed for something to be wrong: halves are left out first, then single ones. */
    private List<Arrival> shrunk(List<Arrival> events) {
        List<Arrival> few = events;
        for (int size = events.size() / 2; size > 0; size /= 2) {
            for (int from = 0; from < few.size(); ) {
                List<Arrival> fewer = new ArrayList<>(few);
                fewer.subList(from, Math.min(from + size, fewer.size())).clear();
                if (!fewer.isEmpty() && !wrongWith(fewer).isEmpty()) {
                    few = fewer;
                } else {
                    from += size;
                }
            }
        }
        return few;
    }

    private static String text(List<Arrival> events) {
        StringBuilder text = new StringBuilder();
        events.forEach(arrival -> text.append(arrival).append('\n'));
        return text.toString();
    }
}
