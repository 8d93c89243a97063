package dev.crosswire.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands of the README, as they stand there, by the script that people run. */
@SuppressWarnings("NullAway.Init")
class ReadmeIT {

    private static final List<String> PARTS = List.of("kafka", "registry", "ingest", "checker", "alerts");
    private static final DemoStories DEMO = DemoStories.load();
    private static final int ENDED_BY_INTERRUPT = 130;

    /** A build in the background ignores SIGINT, and so would every program that it starts: a terminal's do not. */
    private static final String HEARS_CTRL_C = "env --default-signal=INT ";

    @TempDir
    private Path folder;

    private final List<Process> started = new ArrayList<>();

    /** What a command printed, on either stream, and how it ended. */
    private record Ended(int code, String output) {}

    @AfterEach
    void stop() {
        for (Process process : started) {
            process.destroy();
            try {
                process.waitFor(60, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Test
    void itsCommandsDoWhatItSays() throws Exception {
        List<String> blocks = bashBlocks();
        assertThat(blocks).startsWith("scripts/crosswire up --demo").endsWith("mvn verify");

        Process up = start(blocks.getFirst());
        JsonNode first = awaitReady(up, "alerts stand");
        showsWhatTheStoriesOfTheDemoMustRaise(first);
        List<String> answers = new ArrayList<>();
        for (String block : blocks.subList(1, blocks.size() - 1)) {
            Ended ended = run(block, first);
            assertThat(ended.code()).as(block + "\n" + ended.output()).isZero();
            answers.add(ended.output());
        }
        assertThat(answers.get(0)).contains("checker", "ingest", "alerts");
        JsonNode accepted = Newsroom.tree(answers.get(1)).at("/accepted/0");
        assertThat(accepted.at("/claims").asInt()).as(answers.get(1)).isEqualTo(1);
        assertThat(Newsroom.tree(answers.get(2)).at("/alerts").findValuesAsText("headline"))
                .anyMatch(headline -> headline.contains("35") && headline.contains("26"))
                .anyMatch(headline -> headline.contains("800,000") && headline.contains("700,000"))
                .anyMatch(headline -> headline.contains("Hungary"))
                .hasSize((int) DEMO.mustBe("CONTRADICTION"));

        ingestsFilesAndSaysWhichAreRejected(first);
        printsFindingsAsTheyWereRaised(first);
        extractsWithoutTheStack(first);
        assertThat(run("scripts/crosswire nonsense", first).code()).isEqualTo(2);
        findsNothingAtFault(first);

        Ended down = run("scripts/crosswire down", first);
        assertThat(down.code()).as(down.output()).isZero();
        assertThat(up.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertNothingRuns(first);

        Process again = start("scripts/crosswire up --demo=live");
        JsonNode second = awaitReady(again, " 2 of ");
        Ended alerts = run(blocks.get(3), second);
        assertThat(Newsroom.tree(alerts.output()).at("/total").asInt())
                .as("data survives")
                .isEqualTo((int) DEMO.mustBe("CONTRADICTION"));
        new ProcessBuilder("kill", "-INT", Long.toString(again.pid())).start().waitFor();
        assertThat(again.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(again.exitValue()).isEqualTo(ENDED_BY_INTERRUPT);
        assertNothingRuns(second);
    }

    private void showsWhatTheStoriesOfTheDemoMustRaise(JsonNode endpoints) {
        String all = "curl -s http://127.0.0.1:8080/api/v1/alerts?limit=200";
        Newsroom.await().untilAsserted(() -> {
            List<DemoStories.Raised> raised = new ArrayList<>();
            Newsroom.tree(run(all, endpoints).output())
                    .get("alerts")
                    .forEach(alert -> raised.add(DemoStories.Raised.of(alert)));
            DEMO.assertRaised(raised);
        });
    }

    private void ingestsFilesAndSaysWhichAreRejected(JsonNode endpoints) throws Exception {
        Path good = folder.resolve("good.json");
        Files.writeString(
                good,
                Newsroom.capArticle("northwire", Newsroom.EVENING, "Norway", "90,000")
                        .toString());
        Path bad = folder.resolve("bad.json");
        Files.writeString(bad, "{\"source\": \"northwire\", \"title\": \"no text\"}");

        Ended taken = run("scripts/crosswire ingest " + good, endpoints);
        assertThat(taken.code()).as(taken.output()).isZero();
        Ended rejected = run("scripts/crosswire ingest " + bad, endpoints);
        assertThat(rejected.code()).isEqualTo(1);
        assertThat(rejected.output()).contains("bad.json").contains("publishedAt");
    }

    private void printsFindingsAsTheyWereRaised(JsonNode endpoints) throws Exception {
        Process tail = start("scripts/crosswire tail --from-beginning --json", endpoints);
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(tail.getInputStream(), StandardCharsets.UTF_8))) {
            String line = lines.readLine();
            assertThat(Newsroom.tree(line).at("/kind").asText()).isNotEmpty();
        } finally {
            tail.destroy();
            tail.waitFor();
        }
    }

    private void extractsWithoutTheStack(JsonNode endpoints) throws Exception {
        Path articles = folder.resolve("articles.ndjson");
        Files.writeString(
                articles, "{\"id\": \"one\", \"text\": \"At least 35 countries signed.\"}\n{\"id\": \"two\"}\n");
        Ended extracted = run("scripts/crosswire extract - < " + articles, endpoints);
        assertThat(extracted.code()).as(extracted.output()).isEqualTo(1);
        assertThat(extracted.output())
                .contains("\"surface\":\"At least 35\",\"start\":0,\"end\":11,\"value\":35,")
                .contains("-:2: left out, text is missing");
        Ended piped = run("scripts/crosswire extract " + articles + " | head -1 | cut -c 1-11", endpoints);
        assertThat(piped.output()).contains("{\"id\":\"one\"");
    }

    private void findsNothingAtFault(JsonNode endpoints) throws Exception {
        Ended doctor = run("scripts/crosswire doctor", endpoints);
        assertThat(doctor.output())
                .contains("No faults, ")
                .contains("13 topics as declared", "All schemas are registered", "Ready at ");
        assertThat(doctor.code()).as(doctor.output()).isZero();
    }

    private static void assertNothingRuns(JsonNode endpoints) {
        List<JsonNode> marks = endpoints.findValues("process");
        assertThat(marks).hasSize(PARTS.size());
        assertThat(marks)
                .extracting(mark -> ProcessHandle.of(mark.get("pid").asLong()).isPresent())
                .containsOnly(false);
    }

    private JsonNode awaitReady(Process up, String lastLine) {
        Path output = folder.resolve("up-" + up.pid() + ".log");
        Awaitility.await()
                .atMost(3, TimeUnit.MINUTES)
                .until(() -> !up.isAlive() || Files.readString(output).contains(lastLine));
        try {
            assertThat(up.isAlive()).as(Files.readString(output)).isTrue();
            return Newsroom.tree(Files.readString(folder.resolve("data").resolve("endpoints.json")));
        } catch (IOException e) {
            throw new AssertionError("the stack wrote no addresses", e);
        }
    }

    private static List<String> bashBlocks() throws IOException {
        Matcher blocks = Pattern.compile("```bash\n(.*?)\n```", Pattern.DOTALL)
                .matcher(Files.readString(SourceTree.root().resolve("README.md")));
        List<String> found = new ArrayList<>();
        while (blocks.find()) {
            found.add(blocks.group(1));
        }
        return found;
    }

    /** Starts the stack, on free ports and a folder of its own. */
    private Process start(String command) throws IOException {
        Path output = Files.createTempFile(folder, "up", ".log");
        ProcessBuilder builder = builder(command).redirectOutput(output.toFile());
        PARTS.forEach(part ->
                builder.environment().put("CROSSWIRE_LOCAL_" + part.toUpperCase(java.util.Locale.ROOT) + "_PORT", "0"));
        Process process = builder.start();
        started.add(process);
        Files.createSymbolicLink(folder.resolve("up-" + process.pid() + ".log"), output);
        return process;
    }

    private Process start(String command, JsonNode endpoints) throws IOException {
        Process process = builder(command.replace("127.0.0.1:8081", address(endpoints, "ingest"))
                        .replace("127.0.0.1:8080", address(endpoints, "alerts")))
                .start();
        started.add(process);
        return process;
    }

    private Ended run(String command, JsonNode endpoints) throws IOException, InterruptedException {
        Process process = start(command, endpoints);
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), output);
    }

    private ProcessBuilder builder(String command) {
        String here = Pattern.compile("(scripts/crosswire (?:up|down|status|ingest|tail|doctor))\\b")
                .matcher(command)
                .replaceFirst("$1 --data " + folder.resolve("data"));
        return new ProcessBuilder("bash", "-c", here.startsWith("scripts/") ? "exec " + HEARS_CTRL_C + here : here)
                .directory(SourceTree.root().toFile())
                .redirectErrorStream(true);
    }

    private static String address(JsonNode endpoints, String part) {
        return endpoints.at("/processes/" + part + "/url").asText().replace("http://", "");
    }
}
