package dev.crosswire.checker;

import dev.crosswire.core.finding.Change;
import dev.crosswire.core.finding.Finding;
import dev.crosswire.core.finding.FindingKind;
import dev.crosswire.core.finding.FindingState;
import dev.crosswire.vitals.Durations;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import org.apache.kafka.streams.processor.Punctuator;

/**
 * What the checker counts and times, by the names that dashboards use (docs/metrics.md). Every series is there from the
 * start, so that the first of its kind is an increase; labels only say what is known beforehand.
 */
final class CheckerMetrics {

    /** How a claim came to its subject. */
    enum Placed {
        NEW_SUBJECT,
        JOINED,
        /** It had been placed before. */
        AGAIN
    }

    /** What a comparison of a subject came to. */
    enum Compared {
        /** Nobody else said anything of it. */
        ALONE,
        UNCHANGED,
        CHANGED,
        FAILED
    }

    private final MeterRegistry registry;
    private final Counter read;
    private final Map<Placed, Counter> placed;
    private final Counter outdated;
    private final Map<RejectionReason, Counter> rejected;
    private final Map<DeadLetterReason, Counter> deadLetters;
    private final Counter threadsReplaced;
    private final Counter unknownRetractions;
    private final Map<Compared, Counter> comparisons;
    private final Map<FindingKind, Map<String, Counter>> findings = new EnumMap<>(FindingKind.class);
    private final Timer placing;
    private final Timer comparing;
    private final Timer untilWritten;
    private final Map<Object, IntSupplier> activeSubjects = new ConcurrentHashMap<>();
    private final Map<Object, IntSupplier> waitingSubjects = new ConcurrentHashMap<>();

    CheckerMetrics(MeterRegistry registry) {
        this.registry = registry;
        read = Counter.builder("crosswire.checker.claims.read")
                .description("Records read from the claim topic: claims and closing lines of article versions")
                .register(registry);
        placed = counters(
                Placed.class,
                "crosswire.checker.claims.placed",
                "how",
                "Claims placed on a subject, by how they came to it");
        outdated = Counter.builder("crosswire.checker.claims.outdated")
                .description("Claims passed over since a later version of their article is known")
                .register(registry);
        rejected = counters(
                RejectionReason.class,
                "crosswire.checker.claims.rejected",
                "reason",
                "Records set aside on crosswire.claim-rejected.v1, by why");
        deadLetters = counters(
                DeadLetterReason.class,
                "crosswire.checker.dead.letters",
                "reason",
                "Unreadable records sent to crosswire.dead-letter.v1, by what could not be read");
        unknownRetractions = Counter.builder("crosswire.checker.retractions.unknown")
                .description("Retractions of articles of which nothing is known: they came first, or too late")
                .register(registry);
        threadsReplaced = Counter.builder("crosswire.checker.threads.replaced")
                .description("Stream threads that died of their surroundings and were replaced")
                .register(registry);
        comparisons = counters(
                Compared.class,
                "crosswire.checker.comparisons",
                "result",
                "Comparisons of all that is said of a subject, by what they came to");
        for (FindingKind kind : FindingKind.values()) {
            findings.put(kind, new HashMap<>());
            for (String change : new String[] {"opened", "changed", "reopened", "resolved", "withdrawn"}) {
                findings.get(kind)
                        .put(
                                change,
                                Counter.builder("crosswire.checker.findings")
                                        .description("Changes of findings that were written, by kind and change")
                                        .tags("kind", kind.name().toLowerCase(Locale.ROOT), "change", change)
                                        .register(registry));
            }
        }
        placing = Durations.working("crosswire.checker.placing", "Time to place a claim on its subject")
                .register(registry);
        comparing = Durations.working(
                        "crosswire.checker.comparing",
                        "Time to take in a placed claim, with the comparison where that is due at once")
                .register(registry);
        untilWritten = Durations.waiting(
                        "crosswire.checker.finding.delay",
                        "Time from when an article was taken in to when the finding that it changed is written, before the "
                                + "commit that shows it")
                .register(registry);
        Gauge.builder("crosswire.checker.subjects.active", () -> sum(activeSubjects))
                .description("Subjects that claims may still join")
                .register(registry);
        Gauge.builder("crosswire.checker.subjects.waiting", () -> sum(waitingSubjects))
                .description("Subjects that wait for the next round of comparing")
                .register(registry);
    }

    private <E extends Enum<E>> Map<E, Counter> counters(
            Class<E> values, String name, String label, String description) {
        Map<E, Counter> counters = new EnumMap<>(values);
        Arrays.stream(values.getEnumConstants())
                .forEach(value -> counters.put(
                        value,
                        Counter.builder(name)
                                .description(description)
                                .tag(label, value.name().toLowerCase(Locale.ROOT))
                                .register(registry)));
        return counters;
    }

    private static double sum(Map<Object, IntSupplier> parts) {
        return parts.values().stream().mapToInt(IntSupplier::getAsInt).sum();
    }

    private static <K> void count(Map<K, Counter> counters, K key) {
        Counter counter = counters.get(key);
        if (counter != null) {
            counter.increment();
        }
    }

    MeterRegistry registry() {
        return registry;
    }

    void claimRead() {
        read.increment();
    }

    void claimPlaced(Placed how) {
        count(placed, how);
    }

    void claimOutdated() {
        outdated.increment();
    }

    void claimRejected(RejectionReason reason) {
        count(rejected, reason);
    }

    void deadLetter(DeadLetterReason reason) {
        count(deadLetters, reason);
    }

    /** Of an article of which nothing is known: it came first, or too late. */
    void unknownRetraction() {
        unknownRetractions.increment();
    }

    void threadReplaced() {
        threadsReplaced.increment();
    }

    void compared(Compared result) {
        count(comparisons, result);
    }

    void placingTook(long nanos) {
        placing.record(nanos, TimeUnit.NANOSECONDS);
    }

    void comparingTook(long nanos) {
        comparing.record(nanos, TimeUnit.NANOSECONDS);
    }

    /** @param observed when the article that changed the finding was taken in */
    void findingWritten(Instant observed, long nowMillis) {
        untilWritten.record(Math.max(0, nowMillis - observed.toEpochMilli()), TimeUnit.MILLISECONDS);
    }

    void findingChanged(Finding finding) {
        Map<String, Counter> ofKind = findings.get(finding.kind());
        if (ofKind != null) {
            count(ofKind, change(finding));
        }
    }

    private static String change(Finding finding) {
        if (finding.state() != FindingState.OPEN) {
            return finding.state().name().toLowerCase(Locale.ROOT);
        }
        if (finding.version() == 1) {
            return "opened";
        }
        Change last = finding.history().getLast();
        return last.what().equals("reopened") ? "reopened" : "changed";
    }

    /** The punctuator, timed under that name. */
    Punctuator timed(String name, Punctuator punctuator) {
        Timer timer = Durations.working(
                        "crosswire.checker.punctuation",
                        "Time that work took that is due by time and holds up the claims")
                .tag("work", name)
                .register(registry);
        return timestamp -> {
            long began = System.nanoTime();
            punctuator.punctuate(timestamp);
            timer.record(System.nanoTime() - began, TimeUnit.NANOSECONDS);
        };
    }

    /** A task of placing began; its part of the active subjects counts until it {@linkplain #ended ends}. */
    void placingBegan(Object task, IntSupplier active) {
        activeSubjects.put(task, active);
    }

    /** A task of comparing began; its subjects that wait count until it {@linkplain #ended ends}. */
    void comparingBegan(Object task, IntSupplier waiting) {
        waitingSubjects.put(task, waiting);
    }

    void ended(Object task) {
        activeSubjects.remove(task);
        waitingSubjects.remove(task);
    }
}
