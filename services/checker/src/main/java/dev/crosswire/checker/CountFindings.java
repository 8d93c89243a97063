package dev.crosswire.checker;

import dev.crosswire.core.claim.ClaimTypes;
import dev.crosswire.core.finding.CountedClaims;
import dev.crosswire.core.finding.Finding;
import dev.crosswire.core.finding.FindingState;
import dev.crosswire.core.finding.Outcomes;
import dev.crosswire.core.finding.SourceTally;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Counts what became of the claims of each source, from the findings as they change. It remembers which claims a finding
 * was counted for, so that a further version counts only what is new in it.
 */
final class CountFindings implements Processor<String, Finding, String, SourceTally> {

    /** As long as an alert is kept; a finding that changes later still is counted anew. */
    static final Duration REMEMBERED = Duration.ofDays(90);

    private static final int MOST_AT_ONCE = 500;
    private static final String FINDINGS = "finding";

    private final ClaimTypes types;
    private @Nullable SourceCounts counts;
    private @Nullable KeyValueStore<Bytes, CountedClaims> counted;
    private @Nullable LastHeard<CountedClaims> lastChanged;

    CountFindings(ClaimTypes types) {
        this.types = types;
    }

    @Override
    public void init(ProcessorContext<String, SourceTally> context) {
        SourceCounts mine = new SourceCounts(context.getStateStore(CheckerTopology.FINDING_COUNTS));
        KeyValueStore<Bytes, CountedClaims> findings = context.getStateStore(CheckerTopology.COUNTED_FINDINGS);
        counts = mine;
        counted = findings;
        lastChanged = new LastHeard<>(findings, CountedClaims.NONE);
        TellingOfSources telling = new TellingOfSources("comparing", context, mine);
        // The wall clock only says how often it is told; what is told depends on the findings alone.
        context.schedule(SourceCounts.TELL_EVERY, PunctuationType.WALL_CLOCK_TIME, now -> {
            telling.tell(now);
            forget(now);
        });
    }

    @Override
    public void process(Record<String, Finding> record) {
        Finding finding = record.value();
        Outcomes.of(finding, types).ifPresent(outcomes -> count(finding, outcomes, record.timestamp()));
    }

    private void count(Finding finding, Outcomes outcomes, long timestamp) {
        KeyValueStore<Bytes, CountedClaims> store = Objects.requireNonNull(counted);
        Bytes key = StoreKeys.of(FINDINGS, finding.id());
        CountedClaims known = store.get(key);
        CountedClaims before = known == null ? CountedClaims.NONE : known;
        Instant at = Instant.ofEpochMilli(timestamp);
        CountedClaims after = before.after(outcomes, finding.state() == FindingState.WITHDRAWN, at);
        after.moreThan(before)
                .forEach((source, more) ->
                        Objects.requireNonNull(counts).add(source, tally -> tally.with(outcomes.outcome(), more, at)));
        store.put(key, after);
        Objects.requireNonNull(lastChanged).of(finding.id(), before.updated(), at);
    }

    private void forget(long now) {
        KeyValueStore<Bytes, CountedClaims> store = Objects.requireNonNull(counted);
        Objects.requireNonNull(lastChanged)
                .forget(Instant.ofEpochMilli(now).minus(REMEMBERED), MOST_AT_ONCE, (finding, day) -> {
                    Bytes key = StoreKeys.of(FINDINGS, finding);
                    CountedClaims known = store.get(key);
                    if (known != null && LastHeard.day(known.updated()) == day) {
                        store.delete(key);
                    }
                });
    }
}
