package dev.crosswire.alerts.index;

import dev.crosswire.core.alert.Mute;
import dev.crosswire.core.alert.MuteFilter;
import dev.crosswire.core.alert.Mutes;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexOrDocValuesQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** Filters as the index is asked. What facets are counted by is looked at one by one, see {@link AlertScan}. */
final class AlertQueries {

    /** Every alert and no action. */
    static final Query ALERTS = new FieldExistsQuery(AlertFields.UPDATED);

    private AlertQueries() {}

    /** What of the filter no facet is counted by. */
    static Query outsideFacets(AlertFilter filter, Mutes mutes, Instant now) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        WordsField.require(filter.words(), query);
        filter.since().ifPresent(since -> query.add(from(AlertFields.UPDATED, roundedUp(since)), Occur.FILTER));
        filter.subject().ifPresent(key -> query.add(new TermQuery(new Term(AlertFields.SUBJECT, key)), Occur.FILTER));
        if (!filter.assignees().isEmpty()) {
            query.add(
                    new TermInSetQuery(
                            AlertFields.ASSIGNEE,
                            filter.assignees().stream().map(BytesRef::new).toList()),
                    Occur.FILTER);
        }
        filter.allSources().forEach(source -> query.add(one(AlertFields.SOURCE, source), Occur.FILTER));
        switch (filter.muted()) {
            case ALL -> {
                // Both kinds are meant.
            }
            case TRUE -> query.add(muted(mutes, now), Occur.FILTER);
            case FALSE -> query.add(muted(mutes, now), Occur.MUST_NOT);
        }
        // Most queries name no word and all of them only alerts: actions have none of the other fields.
        query.add(ALERTS, Occur.FILTER);
        return query.build();
    }

    private static Query muted(Mutes mutes, Instant now) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        query.add(from(AlertFields.MUTED_UNTIL, now.toEpochMilli() + 1), Occur.SHOULD);
        for (Mute mute : mutes.activeAt(now)) {
            query.add(hiddenBy(mute.filter()), Occur.SHOULD);
        }
        return query.build();
    }

    private static Query hiddenBy(MuteFilter filter) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        any("kind", filter.kinds().stream().map(Enum::name).toList(), query);
        any("severity", filter.severities().stream().map(Enum::name).toList(), query);
        any(AlertFields.SOURCE, filter.sources(), query);
        any(AlertFields.DESK, filter.desks(), query);
        any(AlertFields.TYPE, filter.types(), query);
        filter.together().forEach(source -> query.add(one(AlertFields.SOURCE, source), Occur.FILTER));
        filter.subject().ifPresent(key -> query.add(new TermQuery(new Term(AlertFields.SUBJECT, key)), Occur.FILTER));
        WordsField.require(filter.words(), query);
        return query.build();
    }

    private static void any(String field, Collection<String> values, BooleanQuery.Builder query) {
        if (!values.isEmpty()) {
            List<BytesRef> terms = values.stream()
                    .map(value -> new BytesRef(AlertFields.termOf(field, value)))
                    .toList();
            query.add(new TermInSetQuery(AlertFields.TERM, terms), Occur.FILTER);
        }
    }

    private static Query one(String field, String value) {
        return new TermQuery(new Term(AlertFields.TERM, AlertFields.termOf(field, value)));
    }

    private static Query from(String field, long first) {
        return new IndexOrDocValuesQuery(
                LongPoint.newRangeQuery(field, first, Long.MAX_VALUE),
                NumericDocValuesField.newSlowRangeQuery(field, first, Long.MAX_VALUE));
    }

    private static long roundedUp(Instant since) {
        long millis = since.toEpochMilli();
        return since.isAfter(Instant.ofEpochMilli(millis)) ? millis + 1 : millis;
    }
}
