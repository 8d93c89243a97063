package dev.crosswire.wire;

import dev.crosswire.core.comparison.Reason;
import dev.crosswire.core.finding.Change;
import dev.crosswire.core.finding.Cluster;
import dev.crosswire.core.finding.Finding;
import dev.crosswire.core.finding.FindingKind;
import dev.crosswire.core.finding.FindingState;
import dev.crosswire.core.finding.Gap;
import dev.crosswire.core.finding.Representative;
import dev.crosswire.core.finding.Severity;
import dev.crosswire.wire.avro.ChangeRecord;
import dev.crosswire.wire.avro.ClusterRecord;
import dev.crosswire.wire.avro.FindingKindCode;
import dev.crosswire.wire.avro.FindingRecord;
import dev.crosswire.wire.avro.FindingStateCode;
import dev.crosswire.wire.avro.GapRecord;
import dev.crosswire.wire.avro.ReasonInputRecord;
import dev.crosswire.wire.avro.ReasonRecord;
import dev.crosswire.wire.avro.RepresentativeRecord;
import dev.crosswire.wire.avro.SeverityCode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Findings on the wire. */
final class FindingRecords {

    private FindingRecords() {}

    static final AvroMapping<Finding, FindingRecord> FINDINGS = new AvroMapping<>(
            FindingRecord.class,
            PlainSchema.of(FindingRecord.getClassSchema()),
            FindingRecords::toRecord,
            FindingRecords::fromRecord);

    static FindingRecord toRecord(Finding finding) {
        return FindingRecord.newBuilder()
                .setId(finding.id())
                .setKind(FindingKindCode.valueOf(finding.kind().name()))
                .setState(FindingStateCode.valueOf(finding.state().name()))
                .setSeverity(SeverityCode.valueOf(finding.severity().name()))
                .setSubject(SubjectRecords.toRecord(finding.subject()))
                .setStrand(finding.strand())
                .setLabel(finding.label())
                .setHeadline(finding.headline())
                .setReason(toRecord(finding.reason()))
                .setWithinOneSource(finding.withinOneSource())
                .setClusters(finding.clusters().stream()
                        .map(FindingRecords::toRecord)
                        .toList())
                .setCompatible(toRecords(finding.compatible()))
                .setGap(finding.gap().map(FindingRecords::toRecord).orElse(null))
                .setVersion(finding.version())
                .setOpenedAt(finding.openedAt())
                .setUpdatedAt(finding.updatedAt())
                .setClosedAt(finding.closedAt().orElse(null))
                .setDesks(finding.desks())
                .setHistory(finding.history().stream()
                        .map(change -> new ChangeRecord(change.at(), change.version(), change.what()))
                        .toList())
                .build();
    }

    static Finding fromRecord(FindingRecord record) {
        try {
            return new Finding(
                    record.getId(),
                    Codes.named("kind", FindingKind.class, record.getKind()),
                    Codes.named("state", FindingState.class, record.getState()),
                    Codes.named("severity", Severity.class, record.getSeverity()),
                    SubjectRecords.fromRecord(record.getSubject()),
                    record.getStrand(),
                    record.getLabel(),
                    record.getHeadline(),
                    fromRecord(record.getReason()),
                    record.getWithinOneSource(),
                    record.getClusters().stream()
                            .map(FindingRecords::fromRecord)
                            .toList(),
                    fromRecords(record.getCompatible()),
                    Optional.ofNullable(record.getGap()).map(FindingRecords::fromRecord),
                    record.getVersion(),
                    record.getOpenedAt(),
                    record.getUpdatedAt(),
                    Optional.ofNullable(record.getClosedAt()),
                    record.getDesks(),
                    record.getHistory().stream()
                            .map(change -> new Change(change.getAt(), change.getVersion(), change.getWhat()))
                            .toList());
        } catch (IllegalArgumentException e) {
            throw new UnusableRecordException(
                    "finding " + record.getId() + " cannot be used: " + e.getMessage(), "", "", e);
        }
    }

    private static ReasonRecord toRecord(Reason reason) {
        List<ReasonInputRecord> inputs = reason.inputs().entrySet().stream()
                .map(input -> new ReasonInputRecord(input.getKey(), input.getValue()))
                .toList();
        return new ReasonRecord(reason.rule(), reason.text(), inputs);
    }

    private static Reason fromRecord(ReasonRecord record) {
        Map<String, String> inputs = new LinkedHashMap<>();
        record.getInputs().forEach(input -> inputs.put(input.getName(), input.getValue()));
        return new Reason(record.getRule(), record.getText(), inputs);
    }

    private static ClusterRecord toRecord(Cluster cluster) {
        return new ClusterRecord(
                cluster.label(),
                cluster.hull().map(QuantityRecords::toRecord).orElse(null),
                cluster.unit(),
                cluster.origins(),
                cluster.reports(),
                toRecords(cluster.representatives()));
    }

    private static Cluster fromRecord(ClusterRecord record) {
        return new Cluster(
                record.getLabel(),
                Optional.ofNullable(record.getHull()).map(QuantityRecords::fromRecord),
                record.getUnit(),
                record.getOrigins(),
                record.getReports(),
                fromRecords(record.getRepresentatives()));
    }

    private static List<RepresentativeRecord> toRecords(List<Representative> representatives) {
        return representatives.stream()
                .map(it -> new RepresentativeRecord(ClaimRecords.toRecord(it.claim()), it.origin(), it.originReason()))
                .toList();
    }

    private static List<Representative> fromRecords(List<RepresentativeRecord> records) {
        return records.stream()
                .map(it -> new Representative(
                        ClaimRecords.fromRecord(it.getClaim()), it.getOrigin(), it.getOriginReason()))
                .toList();
    }

    private static GapRecord toRecord(Gap gap) {
        return new GapRecord(
                QuantityRecords.toRecord(gap.low()),
                QuantityRecords.toRecord(gap.high()),
                gap.ratio().doubleValue());
    }

    private static Gap fromRecord(GapRecord record) {
        return new Gap(QuantityRecords.fromRecord(record.getLow()), QuantityRecords.fromRecord(record.getHigh()));
    }
}
