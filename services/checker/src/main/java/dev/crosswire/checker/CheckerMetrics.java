package dev.crosswire.checker;

import dev.crosswire.core.finding.Finding;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;

/** What the checker counts, by the names that dashboards use. */
final class CheckerMetrics {

    private final MeterRegistry registry;
    private final Counter read;
    private final Counter placed;
    private final Counter rejected;
    private final Counter deadLetters;
    private final Counter threadsReplaced;
    private final Counter unknownRetractions;

    CheckerMetrics(MeterRegistry registry) {
        this.registry = registry;
        read = registry.counter("crosswire.checker.claims.read");
        placed = registry.counter("crosswire.checker.claims.placed");
        rejected = registry.counter("crosswire.checker.claims.rejected");
        deadLetters = registry.counter("crosswire.checker.dead.letters");
        unknownRetractions = registry.counter("crosswire.checker.retractions.unknown");
        threadsReplaced = registry.counter("crosswire.checker.threads.replaced");
    }

    MeterRegistry registry() {
        return registry;
    }

    void claimRead() {
        read.increment();
    }

    void claimPlaced() {
        placed.increment();
    }

    void claimRejected() {
        rejected.increment();
    }

    void deadLetter() {
        deadLetters.increment();
    }

    /** Of an article of which nothing is known: it came first, or too late. */
    void unknownRetraction() {
        unknownRetractions.increment();
    }

    void threadReplaced() {
        threadsReplaced.increment();
    }

    void findingChanged(Finding finding) {
        registry.counter(
                        "crosswire.checker.findings",
                        "kind",
                        finding.kind().name().toLowerCase(Locale.ROOT),
                        "state",
                        finding.state().name().toLowerCase(Locale.ROOT))
                .increment();
    }
}
