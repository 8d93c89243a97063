package dev.crosswire.checker;

import dev.crosswire.core.finding.Finding;
import dev.crosswire.core.finding.FindingKind;
import dev.crosswire.core.finding.FindingState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.common.serialization.BytesSerializer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * The latest version of each finding, a row each by subject and finding, and the revisions that are open, in order of
 * the time at which each was last changed: a revision closes by time and not by a claim, and nobody looks through all
 * subjects for it.
 */
final class SubjectSummaries {

    static final Duration CHECK_REVISIONS_EVERY = Duration.ofMinutes(1);

    /** What one look closes at most: it holds up the claims behind it, and the next look comes soon. */
    private static final int MOST_AT_ONCE = 500;

    private final KeyValueStore<Bytes, Finding> findings;
    private final Expiries openRevisions;
    private final Duration revisionsStayOpen;

    SubjectSummaries(KeyValueStore<Bytes, Finding> findings, Expiries openRevisions, Duration revisionsStayOpen) {
        this.findings = findings;
        this.openRevisions = openRevisions;
        this.revisionsStayOpen = revisionsStayOpen;
    }

    /** All findings of the subject, closed ones included: their versions go on if they open again. */
    List<Finding> of(String subject) {
        List<Finding> of = new ArrayList<>();
        try (KeyValueIterator<Bytes, Finding> rows =
                findings.prefixScan(StoreKeys.of(subject), new BytesSerializer())) {
            rows.forEachRemaining(row -> of.add(row.value));
        }
        return of;
    }

    void put(String subject, Finding changed) {
        findings.put(StoreKeys.of(subject, changed.id()), changed);
        if (changed.kind() == FindingKind.REVISION && changed.state() == FindingState.OPEN) {
            openRevisions.schedule(
                    Expiries.Kind.REVISION, subject, changed.updatedAt().plus(revisionsStayOpen));
        }
    }

    void delete(String subject, Collection<Finding> gone) {
        gone.forEach(finding -> findings.delete(StoreKeys.of(subject, finding.id())));
    }

    /** Subjects with a revision whose time has come, each once; they are not named again until it changes. */
    Set<String> takeDueRevisions(long streamTime) {
        Set<String> subjects = new LinkedHashSet<>();
        Instant after = Instant.ofEpochMilli(streamTime + 1);
        for (Expiries.Due due : openRevisions.due(Expiries.Kind.REVISION, after, MOST_AT_ONCE)) {
            openRevisions.done(due);
            subjects.add(due.key());
        }
        return subjects;
    }
}
