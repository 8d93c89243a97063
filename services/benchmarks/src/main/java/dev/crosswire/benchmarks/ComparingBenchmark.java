package dev.crosswire.benchmarks;

import dev.crosswire.checker.CheckerWithoutBroker;
import dev.crosswire.core.subject.PlacedClaim;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What comparing a claim costs on one thread without a broker, so that a profiler shows nothing else. Arguments: claims of a
 * part (20,000), parts (4), claims between two rounds of comparing (500), {@code steady} or {@code unsteady} outlets, and
 * {@code hot} where all claims of a part are of one subject.
 */
public final class ComparingBenchmark {

    private static final Duration ROUND = Duration.ofMillis(100);
    private static final Instant BEGINNING = Instant.parse("2026-01-01T00:00:00Z");
    private static final int SUBJECTS = 200_000;

    private ComparingBenchmark() {}

    /** Prints a line for each part. */
    public static void main(String[] arguments) throws IOException {
        int claims = number(arguments, 0, 20_000);
        int parts = number(arguments, 1, 4);
        int between = number(arguments, 2, 500);
        boolean steady = List.of(arguments).contains("steady");
        boolean hot = List.of(arguments).contains("hot");
        Work work = new Work(claims, 0, SUBJECTS, 500, 0.1, steady, 1, 1, 1, 1, 1, Duration.ofMinutes(5), List.of());
        SyntheticClaims made = new SyntheticClaims(work, "any", BEGINNING);
        Path folder = Files.createTempDirectory("comparing");
        try (CheckerWithoutBroker checker = new CheckerWithoutBroker(folder, BEGINNING)) {
            for (int part = 0; part < parts; part++) {
                List<PlacedClaim.Placed> said = new ArrayList<>();
                for (int i = 0; i < claims; i++) {
                    said.add(hot ? made.on(SUBJECTS + part) : made.any());
                }
                measure(checker, said, between);
            }
        } finally {
            Ground.delete(folder);
        }
    }

    private static void measure(CheckerWithoutBroker checker, List<PlacedClaim.Placed> said, int between) {
        ThreadMXBean thread = ManagementFactory.getThreadMXBean();
        long cpu = thread.getCurrentThreadCpuTime();
        long bytes = checker.bytes();
        int written = 0;
        int since = 0;
        for (PlacedClaim.Placed claim : said) {
            checker.say(claim);
            if (++since == between) {
                since = 0;
                checker.pass(ROUND);
                written += checker.written();
            }
        }
        double micros = (thread.getCurrentThreadCpuTime() - cpu) / 1_000.0 / said.size();
        System.out.printf(
                "%,d claims: CPU %.1f us/claim, %.3f findings/claim, %,d bytes a finding%n",
                said.size(), micros, written / (double) said.size(), (checker.bytes() - bytes) / Math.max(1, written));
    }

    private static int number(String[] arguments, int at, int otherwise) {
        return arguments.length > at && arguments[at].matches("\\d+") ? Integer.parseInt(arguments[at]) : otherwise;
    }
}
