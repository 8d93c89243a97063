package dev.crosswire.checker;

import dev.crosswire.core.claim.Claim;
import dev.crosswire.core.claim.ClaimEvent;
import dev.crosswire.core.claim.Ownership;
import java.util.Objects;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/** Writes into each claim what the list of sources says of its outlet, before anybody compares or keeps it. */
final class NameOwners implements Processor<String, ClaimEvent, String, ClaimEvent> {

    private final Ownership ownership;
    private @Nullable ProcessorContext<String, ClaimEvent> context;

    NameOwners(Ownership ownership) {
        this.ownership = ownership;
    }

    @Override
    public void init(ProcessorContext<String, ClaimEvent> processorContext) {
        context = processorContext;
    }

    @Override
    public void process(Record<String, ClaimEvent> record) {
        ClaimEvent event = switch (record.value()) {
            case ClaimEvent.Claimed(Claim claim) -> new ClaimEvent.Claimed(ownership.of(claim));
            case ClaimEvent.VersionCompleted completed -> completed;
        };
        Objects.requireNonNull(context).forward(record.withValue(event));
    }
}
