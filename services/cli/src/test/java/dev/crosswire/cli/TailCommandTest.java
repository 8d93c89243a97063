package dev.crosswire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

@SuppressWarnings("NullAway.Init")
class TailCommandTest {

    private static final Instant NOW = Instant.parse("2026-01-06T18:00:00Z");

    @TempDir
    private Path nothingRunsHere;

    private final StringWriter said = new StringWriter();

    private int tail(String... options) {
        List<String> arguments = new ArrayList<>(List.of("tail", "--data", nothingRunsHere.toString()));
        arguments.addAll(List.of(options));
        CommandLine command = Crosswire.commandLine().setErr(new PrintWriter(said, true));
        return command.execute(arguments.toArray(String[]::new));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--kind=rumour | rumour",
                "--kind=contradiction,rumour | rumour",
                "--severity=urgent | urgent",
                "--state=closed | closed",
                "--since=yesterday | 24h",
                "--desk=../etc | lower-case letters",
                "--desk=World | lower-case letters",
                "--source=,x | names nothing",
                "--type= | names nothing",
                "--nonsense | nonsense"
            })
    void refusesWhatItDoesNotKnowInOneSentence(String option, String part) {
        assertThat(tail(option)).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(said.toString()).contains(part).endsWith("Try `crosswire tail --help`.\n");
        assertThat(said.toString().lines()).hasSize(1);
    }

    @Test
    void refusesTwoBeginnings() {
        assertThat(tail("--since", "1h", "--from-beginning")).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(said.toString()).contains("exclude each other");
    }

    @Test
    void refusesWordsWithoutAWord() {
        assertThat(tail("-q", " ")).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(said.toString()).contains("names no word");
    }

    @Test
    void takesCommasAndRepetitionAndSaysWhereNoStackRuns() {
        assertThat(tail(
                        "--kind",
                        "contradiction,divergence",
                        "--kind=revision",
                        "--severity=HIGH,medium",
                        "--state=open",
                        "--type=army-cap",
                        "--source=northwire,meridian",
                        "--subject",
                        "army-size:limited=UA,of=RU:2026-01-06",
                        "-q",
                        "army",
                        "--words",
                        "cap",
                        "--desk=world,eastern-europe",
                        "--since=24h",
                        "--json"))
                .isEqualTo(CommandLine.ExitCode.SOFTWARE);
        assertThat(said.toString()).startsWith("No stack runs on ").contains("crosswire up");
    }

    @Test
    void countsAPeriodBackFromNowAndTakesAnInstant() {
        assertThat(TailStart.Since.parse("30m", NOW)).contains(new TailStart.Since(NOW.minusSeconds(1800)));
        assertThat(TailStart.Since.parse("7D", NOW)).contains(new TailStart.Since(NOW.minusSeconds(7 * 86_400)));
        assertThat(TailStart.Since.parse("2026-01-06T17:00:00Z", NOW))
                .contains(new TailStart.Since(Instant.parse("2026-01-06T17:00:00Z")));
        assertThat(TailStart.Since.parse("-1h", NOW)).isEmpty();
        assertThat(TailStart.Since.parse("2026-01-06", NOW)).isEmpty();
    }

    @Test
    void namesWhatStandsOnTwoTopicsOnce() {
        SeenOnce seen = new SeenOnce();

        assertThat(seen.test("a/1")).isTrue();
        assertThat(seen.test("a/2")).isTrue();
        assertThat(seen.test("a/1")).isFalse();
    }
}
