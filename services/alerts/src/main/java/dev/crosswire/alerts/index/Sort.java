package dev.crosswire.alerts.index;

import dev.crosswire.core.finding.Cluster;
import dev.crosswire.core.finding.Finding;
import dev.crosswire.core.finding.Severity;

/** Orders of a list of alerts; what ranks equal is ordered by time of update, newest first, then by id. */
public enum Sort {
    /** Latest change first. */
    UPDATED,
    /** Latest raised first. */
    OPENED,
    /** Highest severity first. */
    SEVERITY,
    /** Most independent origins first, over all clusters. */
    ORIGINS;

    /** Where the alert stands in this order. */
    public PageKey keyOf(Finding finding) {
        long updated = finding.updatedAt().toEpochMilli();
        long rank = switch (this) {
            case UPDATED -> updated;
            case OPENED -> finding.openedAt().toEpochMilli();
            case SEVERITY -> rankOf(finding.severity());
            case ORIGINS ->
                finding.clusters().stream().mapToInt(Cluster::origins).sum();
        };
        return new PageKey(this, rank, updated, finding.id());
    }

    static long rankOf(Severity severity) {
        return switch (severity) {
            case HIGH -> 3;
            case MEDIUM -> 2;
            case LOW -> 1;
        };
    }
}
