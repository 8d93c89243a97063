package dev.crosswire.checker;

import dev.crosswire.core.finding.Finding;
import java.util.Objects;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/** Sends every change of a finding wherever it is wanted: findings, alerts, its desks, and what is counted of sources. */
final class RouteFindings implements Processor<String, Finding, String, Finding> {

    private @Nullable ProcessorContext<String, Finding> context;

    @Override
    public void init(ProcessorContext<String, Finding> processorContext) {
        context = processorContext;
    }

    @Override
    public void process(Record<String, Finding> record) {
        ProcessorContext<String, Finding> to = Objects.requireNonNull(context);
        Finding finding = record.value();
        to.forward(record.withHeaders(FindingHeaders.of(finding)), CheckerTopology.WRITE_FINDINGS);
        to.forward(record.withKey(finding.id()).withHeaders(FindingHeaders.of(finding)), CheckerTopology.WRITE_ALERTS);
        for (String desk : finding.desks()) {
            to.forward(record.withHeaders(FindingHeaders.of(finding)), CheckerTopology.writeDesk(desk));
        }
        to.forward(record, CheckerTopology.COUNT_FINDINGS);
    }
}
