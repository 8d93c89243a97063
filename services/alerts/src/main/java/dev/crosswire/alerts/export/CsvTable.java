package dev.crosswire.alerts.export;

import dev.crosswire.core.alert.Alert;
import dev.crosswire.core.alert.HumanState;
import dev.crosswire.core.claim.Claim;
import dev.crosswire.core.finding.Cluster;
import dev.crosswire.core.finding.Finding;
import dev.crosswire.core.finding.Representative;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Alerts as a table: one row each, values of one cell separated by a semicolon. UTF-8 without a byte order mark. */
final class CsvTable implements ExportFormat {

    private static final List<String> COLUMNS = List.of(
            "id",
            "kind",
            "state",
            "severity",
            "headline",
            "subject",
            "type",
            "values",
            "origins",
            "reports",
            "sources",
            "articles",
            "reason",
            "desks",
            "status",
            "assignee",
            "mutedUntil",
            "version",
            "openedAt",
            "updatedAt",
            "closedAt",
            "link");
    private static final String BETWEEN_VALUES = "; ";

    private final Links links;

    CsvTable(Links links) {
        this.links = links;
    }

    @Override
    public byte[] begin() {
        return bytes(COLUMNS);
    }

    @Override
    public byte[] row(Alert alert) {
        Finding finding = alert.finding();
        HumanState human = alert.human();
        return bytes(List.of(
                finding.id(),
                finding.kind().name(),
                finding.state().name(),
                finding.severity().name(),
                finding.headline(),
                finding.label(),
                finding.subject().type(),
                joined(finding.clusters().stream().map(Cluster::label)),
                joined(finding.clusters().stream().map(cluster -> Integer.toString(cluster.origins()))),
                joined(finding.clusters().stream().map(cluster -> Integer.toString(cluster.reports()))),
                joined(claims(finding).map(Claim::source).distinct()),
                joined(claims(finding)
                        .flatMap(claim -> claim.article().url().stream())
                        .distinct()),
                finding.reason().text(),
                joined(finding.desks().stream()),
                human.status().name(),
                human.assignee().orElse(""),
                human.mutedUntil().map(Instant::toString).orElse(""),
                Integer.toString(finding.version()),
                finding.openedAt().toString(),
                finding.updatedAt().toString(),
                finding.closedAt().map(Instant::toString).orElse(""),
                links.toPage(finding.id())));
    }

    @Override
    public byte[] end() {
        return new byte[0];
    }

    private static Stream<Claim> claims(Finding finding) {
        return Stream.concat(
                        finding.clusters().stream()
                                .map(Cluster::representatives)
                                .flatMap(List::stream),
                        finding.compatible().stream())
                .map(Representative::claim);
    }

    private static String joined(Stream<String> values) {
        return values.collect(Collectors.joining(BETWEEN_VALUES));
    }

    private static byte[] bytes(List<String> cells) {
        return CsvLine.of(cells).getBytes(StandardCharsets.UTF_8);
    }
}
