package dev.crosswire.wire;

import dev.crosswire.core.alert.ActionKind;
import dev.crosswire.core.alert.AlertAction;
import dev.crosswire.core.alert.AlertAction.Target;
import dev.crosswire.core.alert.MuteFilter;
import dev.crosswire.core.alert.SeenFinding;
import dev.crosswire.core.alert.SeenFinding.SeenCluster;
import dev.crosswire.core.finding.FindingState;
import dev.crosswire.wire.avro.ActionKindCode;
import dev.crosswire.wire.avro.AlertActionRecord;
import dev.crosswire.wire.avro.FindingStateCode;
import dev.crosswire.wire.avro.SeenClusterRecord;
import dev.crosswire.wire.avro.SeenFindingRecord;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** People's actions on the wire. */
final class AlertActionRecords {

    private AlertActionRecords() {}

    static final AvroMapping<AlertAction, AlertActionRecord> ALERT_ACTIONS = new AvroMapping<>(
            AlertActionRecord.class,
            PlainSchema.of(AlertActionRecord.getClassSchema()),
            AlertActionRecords::toRecord,
            AlertActionRecords::fromRecord);

    private static AlertActionRecord toRecord(AlertAction action) {
        AlertActionRecord.Builder record = AlertActionRecord.newBuilder()
                .setId(action.id())
                .setAt(action.at())
                .setActor(action.actor())
                .setKind(ActionKindCode.valueOf(action.kind().name()))
                .setNote(action.note().orElse(null))
                .setAssignee(action.assignee().orElse(null))
                .setUntil(action.until().orElse(null))
                .setReason(action.reason().orElse(null))
                .setIdempotencyKey(action.idempotencyKey().orElse(null));
        switch (action.target()) {
            case Target.OfAlert(String id, Optional<SeenFinding> seen) ->
                record.setAlertId(id)
                        .setSeen(seen.map(AlertActionRecords::toRecord).orElse(null));
            case Target.OfFilter(MuteFilter filter) -> record.setFilter(filter.asText());
            case Target.OfMute(String muteId) -> record.setMuteId(muteId);
        }
        return record.build();
    }

    private static AlertAction fromRecord(AlertActionRecord record) {
        try {
            return new AlertAction(
                    record.getId(),
                    record.getAt(),
                    record.getActor(),
                    Codes.named("kind", ActionKind.class, record.getKind()),
                    target(record),
                    Optional.ofNullable(record.getNote()),
                    Optional.ofNullable(record.getAssignee()),
                    Optional.ofNullable(record.getUntil()),
                    Optional.ofNullable(record.getReason()),
                    Optional.ofNullable(record.getIdempotencyKey()));
        } catch (IllegalArgumentException e) {
            throw new UnusableRecordException(
                    "action " + record.getId() + " cannot be used: " + e.getMessage(), "", "", e);
        }
    }

    private static Target target(AlertActionRecord record) {
        List<Target> targets = Stream.<Optional<Target>>of(
                        Optional.ofNullable(record.getAlertId())
                                .map(id -> new Target.OfAlert(
                                        id,
                                        Optional.ofNullable(record.getSeen()).map(AlertActionRecords::fromRecord))),
                        Optional.ofNullable(record.getFilter()).map(text -> new Target.OfFilter(MuteFilter.of(text))),
                        Optional.ofNullable(record.getMuteId()).map(Target.OfMute::new))
                .flatMap(Optional::stream)
                .toList();
        if (targets.size() != 1) {
            throw new IllegalArgumentException(
                    "it names " + targets.size() + " of alertId, filter and muteId, not one");
        }
        return targets.getFirst();
    }

    private static SeenFindingRecord toRecord(SeenFinding seen) {
        return new SeenFindingRecord(
                seen.version(),
                seen.openedAt(),
                FindingStateCode.valueOf(seen.state().name()),
                seen.clusters().stream()
                        .map(cluster -> new SeenClusterRecord(
                                cluster.label(), cluster.unit(), cluster.origins(), List.copyOf(cluster.sources())))
                        .toList());
    }

    private static SeenFinding fromRecord(SeenFindingRecord record) {
        return new SeenFinding(
                record.getVersion(),
                record.getOpenedAt(),
                Codes.named("state", FindingState.class, record.getState()),
                record.getClusters().stream()
                        .map(cluster -> new SeenCluster(
                                cluster.getLabel(),
                                cluster.getUnit(),
                                cluster.getOrigins(),
                                Set.copyOf(cluster.getSources())))
                        .toList());
    }
}
