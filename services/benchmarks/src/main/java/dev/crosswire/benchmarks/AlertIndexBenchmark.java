package dev.crosswire.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import dev.crosswire.alerts.index.AlertFilter;
import dev.crosswire.alerts.index.AlertPage;
import dev.crosswire.alerts.index.AlertQuery;
import dev.crosswire.alerts.index.LuceneAlertIndex;
import dev.crosswire.alerts.index.PageKey;
import dev.crosswire.alerts.index.SearchText;
import dev.crosswire.alerts.index.Sort;
import dev.crosswire.core.finding.Finding;
import dev.crosswire.core.finding.FindingKind;
import dev.crosswire.core.finding.FindingState;
import dev.crosswire.core.finding.Severity;
import dev.crosswire.wire.StoreSerdes;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;
import org.apache.kafka.common.serialization.Serde;

/**
 * The index of alerts at its full size: how fast it is built, how long a restart takes, and how long a question, quiet and
 * while fifty alerts a second change; processor time is what a busy machine does not stretch. Arguments: alerts (200,000), questions of each sort (2,000).
 */
public final class AlertIndexBenchmark {

    private static final List<Sort> SORTS = List.of(Sort.values());
    private static final List<Severity> SEVERITIES = List.of(Severity.values());
    private static final long SEED = 20_260_105;
    private static final long SECOND = 1_000_000_000L;
    private static final int CHANGES_A_SECOND = 50;
    /** As many as come in the five seconds between two commits of the service. */
    private static final int BETWEEN_COMMITS = 10_000;

    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final InstantSource CLOCK = InstantSource.system();

    private final SyntheticFindings findings = new SyntheticFindings(SEED);
    private final SplittableRandom random = new SplittableRandom(SEED);
    private final int alerts;
    private final int questions;
    private long offset;

    private AlertIndexBenchmark(int alerts, int questions) {
        this.alerts = alerts;
        this.questions = questions;
    }

    /** Prints a line for each figure. */
    public static void main(String[] arguments) throws Exception {
        int alerts = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200_000;
        int questions = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 2_000;
        Path folder = Files.createTempDirectory("alert-index");
        try {
            new AlertIndexBenchmark(alerts, questions).run(folder);
        } finally {
            delete(folder);
        }
    }

    private void run(Path folder) throws Exception {
        build(folder);
        long began = System.nanoTime();
        try (LuceneAlertIndex index = LuceneAlertIndex.at(folder, CLOCK)) {
            index.search(AlertQuery.EVERYTHING);
            print("opened and first page", (System.nanoTime() - began) / 1e6, "ms");
            List<AlertPage> warm = List.of(index.search(unfiltered(0)), index.search(withTextAndFacets(index, 0)));
            print("alerts of the first page", warm.getFirst().alerts().size(), "");
            for (String round : List.of("warming", "quiet")) {
                measure(round + ", first page unfiltered, each another sort or limit", index, this::unfiltered);
                measure(
                        round + ", text and three facets, a page in four a later one",
                        index,
                        i -> withTextAndFacets(index, i));
            }
            Thread writer = Thread.ofPlatform().daemon().start(() -> change(index));
            measure("50 changes/s, first page unfiltered", index, this::unfiltered);
            measure("50 changes/s, text and three facets", index, i -> withTextAndFacets(index, i));
            writer.interrupt();
            writer.join();
        }
        print("load of the machine at the end", PROCESS.getSystemLoadAverage(), "");
    }

    /** As from a topic that is read anew: an alert is decoded, put, and now and then all is committed. */
    private void build(Path folder) {
        long spent = 0;
        long worked = 0;
        Serde<Finding> bodies = StoreSerdes.findings();
        List<byte[]> topic = new ArrayList<>();
        try (LuceneAlertIndex index = LuceneAlertIndex.at(folder, CLOCK)) {
            index.begin(1);
            for (int i = 0; i < alerts; i++) {
                topic.add(bodies.serializer().serialize("", findings.finding(i)));
                if (topic.size() == BETWEEN_COMMITS || i == alerts - 1) {
                    long before = System.nanoTime();
                    long workedBefore = PROCESS.getProcessCpuTime();
                    for (byte[] body : topic) {
                        index.put(bodies.deserializer().deserialize("", body), (int) (offset % 4), offset++);
                    }
                    index.commit();
                    worked += PROCESS.getProcessCpuTime() - workedBefore;
                    spent += System.nanoTime() - before;
                    topic.clear();
                }
            }
        }
        print("decoded and indexed", alerts * (double) SECOND / spent, "alerts/s");
        print("decoded and indexed whole", spent / 1e9, "s");
        print("of which all threads worked", worked / 1e9, "s");
    }

    /** No two in a row are the same, so that no answer is one that was remembered. */
    private AlertQuery unfiltered(int i) {
        Sort sort = SORTS.get(i % SORTS.size());
        return new AlertQuery(AlertFilter.EVERYTHING, sort, 30 + i % 40, Optional.empty());
    }

    private AlertQuery withTextAndFacets(LuceneAlertIndex index, int i) {
        AlertFilter filter = AlertFilter.builder()
                .words(SearchText.words(findings.commonWord()))
                .kinds(EnumSet.of(FindingKind.CONTRADICTION, FindingKind.REVISION))
                .severities(EnumSet.of(SEVERITIES.get(random.nextInt(SEVERITIES.size())), Severity.HIGH))
                .sources(new HashSet<>(Arrays.asList(findings.source(), findings.source(), "outlet-0")))
                .states(i % 2 == 0 ? Set.of(FindingState.OPEN) : Set.of())
                .build();
        AlertQuery first = new AlertQuery(filter, Sort.UPDATED, AlertQuery.DEFAULT_LIMIT, Optional.empty());
        if (i % 4 != 0) {
            return first;
        }
        Optional<PageKey> next = index.search(first).next();
        return new AlertQuery(filter, Sort.UPDATED, AlertQuery.DEFAULT_LIMIT, next);
    }

    private void measure(String what, LuceneAlertIndex index, IntFunction<AlertQuery> query) {
        Histogram histogram = new Histogram(3);
        Histogram working = new Histogram(3);
        long matched = 0;
        for (int i = 0; i < questions; i++) {
            AlertQuery asked = query.apply(i);
            long before = System.nanoTime();
            long workedBefore = THREADS.getCurrentThreadCpuTime();
            matched += index.search(asked).total();
            working.recordValue(THREADS.getCurrentThreadCpuTime() - workedBefore);
            histogram.recordValue(System.nanoTime() - before);
        }
        System.out.printf(
                Locale.ROOT,
                "%s: p50 %.1f ms, p99 %.1f ms, longest %.1f ms; of processor time p50 %.1f ms, p99 %.1f ms; %,d matches%n",
                what,
                histogram.getValueAtPercentile(50) / 1e6,
                histogram.getValueAtPercentile(99) / 1e6,
                histogram.getMaxValue() / 1e6,
                working.getValueAtPercentile(50) / 1e6,
                working.getValueAtPercentile(99) / 1e6,
                matched / questions);
    }

    private void change(LuceneAlertIndex index) {
        SyntheticFindings more = new SyntheticFindings(SEED + 1);
        long next = System.nanoTime();
        for (int i = alerts; !Thread.currentThread().isInterrupted(); i++) {
            index.put(more.finding(i), i % 4, offset++);
            next += SECOND / CHANGES_A_SECOND;
            LockSupport.parkNanos(next - System.nanoTime());
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static void print(String what, double value, String unit) {
        System.out.printf(Locale.ROOT, "%s: %,.1f %s%n", what, value, unit);
    }
}
