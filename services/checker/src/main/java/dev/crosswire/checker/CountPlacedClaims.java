package dev.crosswire.checker;

import dev.crosswire.core.claim.Claim;
import dev.crosswire.core.finding.SourceTally;
import dev.crosswire.core.subject.PlacedClaim;
import dev.crosswire.core.subject.Subject;
import java.time.Instant;
import java.util.Objects;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/** Counts the claims of each source that were placed for the first time, and those that it took back. */
final class CountPlacedClaims implements Processor<String, PlacedClaim, String, SourceTally> {

    private @Nullable SourceCounts counts;

    @Override
    public void init(ProcessorContext<String, SourceTally> context) {
        SourceCounts mine = new SourceCounts(context.getStateStore(CheckerTopology.PLACED_CLAIM_COUNTS));
        counts = mine;
        TellingOfSources telling = new TellingOfSources("placing", context, mine);
        // The wall clock only says how often it is told; what is told depends on the claims alone.
        context.schedule(SourceCounts.TELL_EVERY, PunctuationType.WALL_CLOCK_TIME, telling::tell);
    }

    @Override
    public void process(Record<String, PlacedClaim> record) {
        Instant at = Instant.ofEpochMilli(record.timestamp());
        SourceCounts all = Objects.requireNonNull(counts);
        switch (record.value()) {
            case PlacedClaim.Placed(Subject subject, Claim claim) -> all.add(claim.source(), tally -> tally.placed(at));
            case PlacedClaim.Withdrawn withdrawn -> all.add(withdrawn.source(), tally -> tally.withdrawn(at));
        }
    }
}
