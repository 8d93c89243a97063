package dev.crosswire.alerts.index;

import dev.crosswire.core.article.SourceListing;
import dev.crosswire.core.article.SourceStatus;
import dev.crosswire.core.finding.SourceRecord;
import java.util.Optional;

/**
 * A source that is listed, or has said something.
 *
 * @param id as articles name it
 * @param activity what it said lately; empty if none of its claims is in the index
 * @param record how its claims fared; empty before the checker has counted any
 * @param listing as the newsroom lists it; empty if it does not
 * @param status how it goes with it as ingest sees it; empty before ingest has told
 */
public record KnownSource(
        String id,
        Optional<SourceActivity> activity,
        Optional<SourceRecord> record,
        Optional<SourceListing> listing,
        Optional<SourceStatus> status) {}
