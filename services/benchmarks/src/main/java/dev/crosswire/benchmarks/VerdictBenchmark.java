package dev.crosswire.benchmarks;

import dev.crosswire.core.article.Article;
import dev.crosswire.core.claim.Claim;
import dev.crosswire.core.claim.ClaimTypes;
import dev.crosswire.core.comparison.Comparison;
import dev.crosswire.core.comparison.ComparisonSettings;
import dev.crosswire.core.comparison.Verdict;
import dev.crosswire.extraction.Extractor;
import dev.crosswire.extraction.catalogue.Catalogue;
import java.time.Duration;
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

/** How long one verdict on two ready claims takes, without and with the reason that a reader sees. */
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

    private static final int CLUSTERS = 16;

    /** Pairs of texts by the rule that decides them; the rules are asked in order, so that the later ones take longer. */
    public enum Kind {
        FAMILY("The ferry fire killed 41 people.", "The ferry fire destroyed 80 homes.", 0, "different-families"),
        CLASSES(
                "France will send 3,000 troops to Ukraine.",
                "France has sent 2,000 troops to Ukraine.",
                0,
                "different-modality-classes"),
        SAME("The ferry fire killed 41 people.", "The ferry fire killed at least 41 people.", 0, "same-number"),
        REVISED("The ferry fire killed 41 people.", "The ferry fire killed 38 people.", 26, "same-source-later"),
        DENIED("Ukraine will sign the treaty.", "Ukraine will not sign the treaty.", 0, "asserted-and-denied"),
        HOLDERS(
                "The United States will lead the monitoring mission in Ukraine.",
                "France will lead the monitoring mission in Ukraine.",
                0,
                "two-holders"),
        PART("The ferry fire killed 41 people.", "The ferry fire killed 43 children.", 0, "part-above-whole"),
        BOUNDS(
                "The ferry fire killed at least 41 people.",
                "The ferry fire killed more than 60 people.",
                0,
                "bounds-far-apart"),
        GROWN("The ferry fire killed 38 people.", "The ferry fire killed 41 people.", 5, "grown-since"),
        DISJOINT("The ferry fire killed 41 people.", "The ferry fire killed 38 people.", 0, "intervals-disjoint");

        private final String first;
        private final String second;
        private final int hoursLater;
        private final String rule;

        Kind(String first, String second, int hoursLater, String rule) {
            this.first = first;
            this.second = second;
            this.hoursLater = hoursLater;
            this.rule = rule;
        }
    }

    @Param
    private Kind kind = Kind.DISJOINT;

    private Comparison comparison = new Comparison(new ClaimTypes(java.util.Map.of()), ComparisonSettings.DEFAULT);
    private List<Claim> claims = List.of();
    private List<Claim> clusters = List.of();

    /** Reads the claims. */
    @Setup
    public void read() {
        Catalogue catalogue = Catalogue.load();
        Extractor extractor = new Extractor(catalogue);
        comparison = new Comparison(catalogue.claimTypes(), ComparisonSettings.DEFAULT);
        String other = kind == Kind.REVISED ? "outlet-0" : "outlet-1";
        claims = List.of(
                extractor.claims(article(0, "outlet-0", kind.first, 0)).getFirst(),
                extractor
                        .claims(article(1, other, kind.second, kind.hoursLater))
                        .getFirst());
        clusters = java.util.stream.IntStream.range(0, CLUSTERS)
                .mapToObj(i -> extractor
                        .claims(article(i, "outlet-" + i, "The ferry fire killed " + (50 + i) + " people.", 0))
                        .getFirst())
                .toList();
        String rule = verdict().reason().rule();
        if (!rule.equals(kind.rule)) {
            throw new IllegalStateException(kind + " is decided by " + rule + ", not by " + kind.rule);
        }
    }

    /** One verdict. */
    @Benchmark
    public Verdict verdict() {
        return comparison.compare(claims.getFirst(), claims.getLast());
    }

    /** How a claim stands to sixteen clusters of its subject, the work of placing one more claim in a busy strand. */
    @Benchmark
    public int sixteenVerdicts() {
        int contradictions = 0;
        for (Claim cluster : clusters) {
            contradictions += comparison.compare(claims.getFirst(), cluster) instanceof Verdict.Contradict ? 1 : 0;
        }
        return contradictions;
    }

    /** One verdict with the reason that a reader sees. */
    @Benchmark
    public String toldVerdict() {
        return comparison.compare(claims.getFirst(), claims.getLast()).reason().text();
    }

    private static Article article(int i, String source, String text, int hoursLater) {
        Instant published = Instant.parse("2026-01-07T10:00:00Z").plus(Duration.ofHours(hoursLater));
        return new Article(
                "article-" + i,
                1,
                source,
                Optional.empty(),
                "",
                published,
                published,
                "en",
                Optional.empty(),
                text,
                false);
    }
}
