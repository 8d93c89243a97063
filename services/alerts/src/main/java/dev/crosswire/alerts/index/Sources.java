package dev.crosswire.alerts.index;

import dev.crosswire.core.article.SourceListing;
import dev.crosswire.core.article.SourceStatus;
import dev.crosswire.core.finding.SourceRecord;
import dev.crosswire.wire.StoreSerdes;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The sources: who they are, how it goes with each, what each said, and how its claims fared.
 *
 * @param claims what they said
 * @param records how the claims of each fared, by its id
 * @param listings each as the newsroom lists it, by its id
 * @param statuses how it goes with each as ingest sees it, by its id
 */
public record Sources(
        ClaimIndex claims,
        LatestValues<SourceRecord> records,
        LatestValues<SourceListing> listings,
        LatestValues<SourceStatus> statuses) {

    /** Sources of the claims of that index, with what the other index keeps of them. */
    public static Sources of(ClaimIndex claims, LuceneSourceIndex index) {
        return new Sources(
                claims,
                index.topic("source-records", StoreSerdes.sourceRecords()),
                index.topic("sources", StoreSerdes.sources()),
                index.topic("source-statuses", StoreSerdes.sourceStatuses()));
    }

    /** Every source of which anything is known, in order of id. */
    public List<KnownSource> all(Instant recently) {
        Map<String, SourceActivity> active = claims.activity(recently);
        Map<String, SourceRecord> recorded = records.all();
        Map<String, SourceListing> listed = listings.all();
        Map<String, SourceStatus> told = statuses.all();
        TreeSet<String> ids = new TreeSet<>(active.keySet());
        ids.addAll(recorded.keySet());
        ids.addAll(listed.keySet());
        ids.addAll(told.keySet());
        return ids.stream()
                .map(id -> new KnownSource(
                        id,
                        Optional.ofNullable(active.get(id)),
                        Optional.ofNullable(recorded.get(id)),
                        Optional.ofNullable(listed.get(id)),
                        Optional.ofNullable(told.get(id))))
                .toList();
    }
}
