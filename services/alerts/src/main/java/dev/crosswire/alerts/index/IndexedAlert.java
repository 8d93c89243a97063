package dev.crosswire.alerts.index;

import dev.crosswire.core.alert.Alert;

/**
 * An alert with where its latest state stands.
 *
 * @param partition partition of the alert topic
 * @param offset offset in that partition
 * @param sequence rank of arrival in this process, from 1, never reused; within a partition it grows with the offset
 */
public record IndexedAlert(Alert alert, int partition, long offset, long sequence) {}
