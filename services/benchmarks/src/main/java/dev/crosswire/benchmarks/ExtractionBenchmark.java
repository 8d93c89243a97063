package dev.crosswire.benchmarks;

import dev.crosswire.core.article.Article;
import dev.crosswire.extraction.Extractor;
import dev.crosswire.extraction.Reading;
import dev.crosswire.extraction.catalogue.Catalogue;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How fast one warm core reads: sentences a second, each as an article of its own, and the time of an article of 5 kB.
 * {@code -p file=…} takes the texts of another file, one a line or as NDJSON with a field {@code text}.
 */
@State(Scope.Thread)
@Threads(1)
@Fork(
        value = 1,
        jvmArgs = {"-Xmx192m", "-XX:+UseSerialGC"})
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 5, time = 3)
public class ExtractionBenchmark {

    private static final int ARTICLE_CHARACTERS = 5_000;
    private static final Pattern TEXT = Pattern.compile("\"text\": ?\"((?:[^\"\\\\]|\\\\.)*)\"");

    /** The sentences of this project, unless a path is given. */
    @Param("")
    private String file = "";

    private Extractor extractor = new Extractor(Catalogue.load());
    private final List<Article> sentences = new ArrayList<>();
    private final List<Article> articles = new ArrayList<>();
    private int next;

    /** Reads the texts and puts articles together from them, sixteen different ones. */
    @Setup
    public void read() throws IOException {
        List<String> texts = texts();
        texts.forEach(text -> sentences.add(article(text)));
        for (int i = 0; i < 16; i++) {
            StringBuilder body = new StringBuilder();
            for (int at = i * 7; body.length() < ARTICLE_CHARACTERS; at++) {
                body.append(texts.get(at % texts.size())).append(at % 3 == 2 ? "\n\n" : " ");
            }
            articles.add(article(body.substring(0, ARTICLE_CHARACTERS)));
        }
    }

    /** One sentence. */
    @Benchmark
    @BenchmarkMode(Mode.Throughput)
    @OutputTimeUnit(TimeUnit.SECONDS)
    public Reading sentence() {
        return extractor.read(sentences.get(next++ % sentences.size()));
    }

    /** One article of 5 kB. */
    @Benchmark
    @BenchmarkMode(Mode.SampleTime)
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    public Reading article() {
        return extractor.read(articles.get(next++ % articles.size()));
    }

    private List<String> texts() throws IOException {
        if (!file.isEmpty()) {
            return texts(Files.readString(Path.of(file)));
        }
        try (InputStream in = Objects.requireNonNull(ExtractionBenchmark.class.getResourceAsStream("sentences.txt"))) {
            return texts(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static List<String> texts(String content) {
        List<String> texts = new ArrayList<>();
        for (String line : content.lines().toList()) {
            Matcher text = TEXT.matcher(line);
            if (!line.isBlank()) {
                texts.add(text.find() ? text.group(1).replace("\\\"", "\"") : line);
            }
        }
        return texts;
    }

    private static Article article(String text) {
        return new Article(
                "article",
                1,
                "outlet",
                Optional.empty(),
                "The news of the day",
                Instant.parse("2026-01-07T10:00:00Z"),
                Instant.parse("2026-01-07T10:05:00Z"),
                "en",
                Optional.empty(),
                text,
                false);
    }
}
