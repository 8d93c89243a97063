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

    private final KnownSources sources;
    private @Nullable ProcessorContext<String, ClaimEvent> context;

    NameOwners(KnownSources sources) {
        this.sources = sources;
    }

    @Override
    public void init(ProcessorContext<String, ClaimEvent> processorContext) {
        context = processorContext;
    }

    @Override
    public void process(Record<String, ClaimEvent> record) {
        ProcessorContext<String, ClaimEvent> here = Objects.requireNonNull(context);
        Ownership ownership = new Ownership(sources.at(here.currentSystemTimeMs()));
        ClaimEvent event = switch (record.value()) {
            case ClaimEvent.Claimed(Claim claim) -> new ClaimEvent.Claimed(ownership.of(claim));
            case ClaimEvent.VersionCompleted completed -> completed;
        };
        here.forward(record.withValue(event));
    }
}
