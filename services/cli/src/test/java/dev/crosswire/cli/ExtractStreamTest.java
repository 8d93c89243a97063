package dev.crosswire.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.crosswire.extraction.Extractor;
import dev.crosswire.extraction.catalogue.Catalogue;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(120)
class ExtractStreamTest {

    private static final Extractor EXTRACTOR = new Extractor(Catalogue.load());
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final List<String> complaints = new ArrayList<>();
    private int done;

    /** The articles in {@code extract/articles.ndjson} with all that is printed of them. */
    @Test
    void printsWhatTheGoldenFileHolds() throws Exception {
        List<String> printed = run(resource("extract/articles.ndjson"));
        Path actual = Path.of("target", "readings.ndjson");
        Files.createDirectories(actual.toAbsolutePath().getParent());
        Files.write(actual, printed);
        assertThat(printed)
                .as("where the new reading is better, copy " + actual
                        + " over src/test/resources/extract/readings.ndjson")
                .isEqualTo(resource("extract/readings.ndjson").lines().toList());
        assertThat(complaints).isEmpty();
    }

    @Test
    void printsTheFieldsOfTheContract() throws Exception {
        List<String> articles = resource("extract/articles.ndjson").lines().toList();
        List<String> printed = run(resource("extract/articles.ndjson"));
        assertThat(printed).hasSameSizeAs(articles);
        for (int i = 0; i < printed.size(); i++) {
            JsonNode in = JSON.readTree(articles.get(i));
            JsonNode out = JSON.readTree(printed.get(i));
            assertThat(out.path("id")).isEqualTo(in.path("id"));
            String text = out.path("text").asText(in.path("text").asText());
            for (JsonNode quantity : out.path("quantities")) {
                assertThat(names(quantity))
                        .containsExactly(
                                "surface",
                                "start",
                                "end",
                                "value",
                                "low",
                                "high",
                                "lowOpen",
                                "highOpen",
                                "bound",
                                "trend",
                                "unit",
                                "unitSurface",
                                "noun");
                assertThat(text.substring(
                                quantity.path("start").asInt(),
                                quantity.path("end").asInt()))
                        .isEqualTo(quantity.path("surface").asText());
            }
            for (JsonNode claim : out.path("claims")) {
                assertThat(names(claim))
                        .containsExactly(
                                "type",
                                "family",
                                "entities",
                                "population",
                                "quantity",
                                "statement",
                                "modality",
                                "polarity",
                                "authority",
                                "place",
                                "asOf",
                                "confidence",
                                "evidence",
                                "aggregation",
                                "part",
                                "document",
                                "validFrom",
                                "validTo",
                                "supersession");
                assertThat(names(claim.path("evidence"))).containsExactly("sentence", "start", "end");
            }
        }
    }

    @Test
    void keepsTheOrderOfTheLines() throws Exception {
        String lines = String.join(
                "\n",
                IntStream.range(0, 500)
                        .mapToObj(i -> "{\"id\":" + i + ",\"text\":\"" + "35 left. ".repeat(i % 7 * 50) + "\"}")
                        .toList());
        List<String> printed = run(lines);
        assertThat(printed).hasSize(500);
        for (int i = 0; i < printed.size(); i++) {
            assertThat(printed.get(i)).startsWith("{\"id\":" + i + ",");
        }
        assertThat(done).isEqualTo(500);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {broken | it is not JSON: Unexpected character ('b' (code 98)): was expecting double-quote to start field name
                    [1] | it is not a JSON object
                    {"text":"35"} | id is missing
                    {"id":[],"text":"35"} | id must be a string or a whole number
                    {"id":1.5,"text":"35"} | id must be a string or a whole number
                    {"id":"a"} | text is missing; give text or html
                    {"id":"a","text":"a","html":"b"} | text and html are both given; give one of them
                    {"id":"a","text":7} | text must be a string
                    {"id":"a","text":"a","publishedAt":"soon"} | publishedAt is not an ISO 8601 time with an offset or a date, such as 2026-01-06T18:30:00Z
                    """)
    void saysWhichLineHoldsNoArticleAndGoesOn(String line, String reason) throws Exception {
        List<String> printed = run("{\"id\":1,\"text\":\"\"}\n\n" + line + "\r\n{\"id\":2,\"text\":\"\"}");
        assertThat(printed).hasSize(2);
        assertThat(complaints).containsExactly("3: " + reason);
    }

    @Test
    void refusesNestingThatNobodyWrites() throws Exception {
        assertThat(run("[".repeat(100_000))).isEmpty();
        assertThat(complaints)
                .containsExactly("1: it is nested more deeply, or holds a longer value, than any article");
    }

    @Test
    void leavesOutALineThatIsTooLong() throws Exception {
        String line = "{\"id\":\"" + "x".repeat(LineReader.LONGEST) + "\"}";
        assertThat(run(line + "\n{\"id\":2,\"text\":\"\"}")).hasSize(1);
        assertThat(complaints).singleElement().asString().startsWith("1: it has more than");
    }

    @Test
    void readsNothingOfAnEmptyFile() throws Exception {
        assertThat(run("")).isEmpty();
        assertThat(run("\n\n \n")).isEmpty();
        assertThat(complaints).isEmpty();
    }

    @Test
    void readsBytesThatAreNoText() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] line = "{\"id\":\"a\",\"text\":\"35 ? left\"}".getBytes(StandardCharsets.ISO_8859_1);
        line[21] = (byte) 0xC3;
        stream().run(new ByteArrayInputStream(line), out);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .startsWith("{\"id\":\"a\"")
                .contains("\"value\":35,");
    }

    @Test
    @SuppressWarnings("try")
    void answersWhileTheInputIsSilent() throws Exception {
        try (PipedOutputStream in = new PipedOutputStream();
                PipedInputStream out = new PipedInputStream()) {
            PipedInputStream input = new PipedInputStream(in);
            PipedOutputStream output = new PipedOutputStream(out);
            Thread running = Thread.ofVirtual().start(() -> {
                try {
                    stream().run(input, output);
                } catch (IOException | InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            });
            in.write("{\"id\":\"a\",\"text\":\"35 left.\"}\n".getBytes(StandardCharsets.UTF_8));
            in.flush();
            BufferedReader lines = new BufferedReader(new InputStreamReader(out, StandardCharsets.UTF_8));
            assertThat(lines.readLine()).startsWith("{\"id\":\"a\"");
            in.close();
            running.join();
        }
    }

    @Test
    void endsQuietlyWhenNobodyReadsOn() throws Exception {
        stream().run(many(), failing("Broken pipe"));
        assertThat(done).isLessThan(100_000);
        assertThat(complaints).isEmpty();
    }

    @Test
    void saysWhenTheAnswersCannotBeWritten() {
        assertThatThrownBy(() -> stream().run(many(), failing("No space left on device")))
                .isInstanceOf(CommandFailedException.class)
                .hasMessage("The answers cannot be written: No space left on device.");
    }

    private static InputStream many() {
        String lines = "{\"id\":\"a\",\"text\":\"35 left.\"}\n".repeat(100_000);
        return new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8));
    }

    private static OutputStream failing(String message) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(message);
            }
        };
    }

    private List<String> run(String lines) throws IOException, InterruptedException {
        complaints.clear();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        stream().run(new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)), out);
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private LineStream stream() {
        List<String> to = Collections.synchronizedList(complaints);
        return new LineStream(ExtractCommand.answering(EXTRACTOR), 3, new LineStream.Listener() {
            @Override
            public void done() {
                done++;
            }

            @Override
            public void unreadable(int line, String reason) {
                to.add(line + ": " + reason);
            }
        });
    }

    private static List<String> names(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(ExtractStreamTest.class.getResourceAsStream("/" + name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
