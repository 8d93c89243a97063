package dev.crosswire.benchmarks;

import dev.crosswire.core.article.Article;
import dev.crosswire.core.claim.Claim;
import dev.crosswire.core.claim.ClaimTypes;
import dev.crosswire.core.comparison.Comparison;
import dev.crosswire.core.comparison.ComparisonSettings;
import dev.crosswire.core.comparison.Verdict;
import dev.crosswire.extraction.Extractor;
import dev.crosswire.extraction.catalogue.Catalogue;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
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

/** How long one verdict on two ready claims takes, the reason that a reader sees included. */
@State(Scope.Thread)
@Threads(1)
@Fork(
        value = 1,
        jvmArgs = {"-Xmx192m", "-XX:+UseSerialGC"})
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class VerdictBenchmark {

    private static final List<String> TEXTS = List.of(
            "The ferry fire killed 41 people.",
            "The ferry fire killed 38 people.",
            "The ferry fire killed at least 41 people.",
            "The ferry fire injured 80 people.");

    /** Which text the first is compared with. */
    @Param({"1", "2", "3"})
    private int other = 1;

    private Comparison comparison = new Comparison(new ClaimTypes(java.util.Map.of()), ComparisonSettings.DEFAULT);
    private List<Claim> claims = List.of();

    /** Reads the claims. */
    @Setup
    public void read() {
        Catalogue catalogue = Catalogue.load();
        Extractor extractor = new Extractor(catalogue);
        comparison = new Comparison(catalogue.claimTypes(), ComparisonSettings.DEFAULT);
        claims = java.util.stream.IntStream.range(0, TEXTS.size())
                .mapToObj(i -> extractor.claims(article(i)).getFirst())
                .toList();
    }

    /** One verdict. */
    @Benchmark
    public Verdict verdict() {
        return comparison.compare(claims.getFirst(), claims.get(other));
    }

    private static Article article(int i) {
        Instant published = Instant.parse("2026-01-07T10:00:00Z");
        return new Article(
                "article-" + i,
                1,
                "outlet-" + i,
                Optional.empty(),
                "",
                published,
                published,
                "en",
                Optional.empty(),
                TEXTS.get(i),
                false);
    }
}
