package dev.crosswire.alerts.index;

import dev.crosswire.core.finding.SourceRecord;
import java.util.Optional;

/**
 * A source that has said something.
 *
 * @param id as it was posted
 * @param activity what it said lately; empty if none of its claims is in the index
 * @param record how its claims fared; empty before the checker has counted any
 */
public record KnownSource(String id, Optional<SourceActivity> activity, Optional<SourceRecord> record) {}
