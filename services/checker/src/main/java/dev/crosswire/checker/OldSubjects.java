package dev.crosswire.checker;

import dev.crosswire.core.finding.Finding;
import dev.crosswire.core.subject.StandingClaim;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What becomes of subjects that nobody speaks of any more: their alerts are deleted a while after their last change, and
 * their claims and findings once no claim can be placed on them again. Times are observed times; a row a subject says when to
 * look at it next, so that a look costs as much as is due.
 */
final class OldSubjects {

    /** What one look goes through at most, in claims and subjects: it holds up the claims behind it. */
    private static final int MOST_AT_ONCE = 2_000;

    private static final int MOST_SUBJECTS_AT_ONCE = 1_000;

    private final Expiries looks;
    private final ComparedSubjects subjects;
    private final EarlierClaims earlierClaims;
    private final SubjectSummaries summaries;
    private final Duration alertsStay;
    private final Duration claimsStay;

    /**
     * @param alertsStay how long after its last change an alert stays
     * @param placedFor how long after its last claim another may be placed on a subject
     */
    OldSubjects(
            Expiries looks,
            ComparedSubjects subjects,
            EarlierClaims earlierClaims,
            SubjectSummaries summaries,
            Duration alertsStay,
            Duration placedFor) {
        this.looks = looks;
        this.subjects = subjects;
        this.earlierClaims = earlierClaims;
        this.summaries = summaries;
        this.alertsStay = alertsStay;
        this.claimsStay = alertsStay.compareTo(placedFor) > 0 ? alertsStay : placedFor;
    }

    /** A subject had its first claim, observed at that time. */
    void founded(String subject, Instant observed) {
        looks.schedule(Expiries.Kind.SUBJECT, subject, observed.plus(alertsStay));
    }

    /** Forgets what is due, and names the findings whose alerts are to be deleted; some of them may be gone already. */
    List<String> forget(Instant now) {
        List<String> alerts = new ArrayList<>();
        int left = MOST_AT_ONCE;
        for (Expiries.Due due : looks.due(Expiries.Kind.SUBJECT, now, MOST_SUBJECTS_AT_ONCE)) {
            ComparedSubject subject = subjects.of(due.key());
            left -= subject.weight();
            looks.done(due);
            subject.findings().stream()
                    .filter(finding -> isOver(finding.updatedAt(), alertsStay, now))
                    .map(Finding::id)
                    .forEach(alerts::add);
            Optional<Instant> next = nextLook(subject, now);
            if (next.isPresent()) {
                looks.schedule(Expiries.Kind.SUBJECT, due.key(), next.get());
            } else {
                earlierClaims.delete(due.key(), subject.claims().byId().keySet());
                summaries.delete(due.key(), subject.findings());
                subjects.forget(due.key());
            }
            if (left <= 0) {
                return alerts;
            }
        }
        return alerts;
    }

    /** When the next of its alerts or all of it is due; empty where all of it is. */
    private Optional<Instant> nextLook(ComparedSubject subject, Instant now) {
        Optional<Instant> last = Stream.concat(
                        subject.findings().stream().map(Finding::updatedAt),
                        subject.claims().byId().values().stream()
                                .map(StandingClaim::claim)
                                .map(claim -> claim.times().observed()))
                .max(Instant::compareTo);
        if (last.isEmpty() || isOver(last.get(), claimsStay, now)) {
            return Optional.empty();
        }
        return Stream.concat(
                        subject.findings().stream()
                                .map(finding -> finding.updatedAt().plus(alertsStay)),
                        Stream.of(last.get().plus(claimsStay)))
                .filter(due -> due.isAfter(now))
                .min(Instant::compareTo);
    }

    private static boolean isOver(Instant last, Duration stay, Instant now) {
        return !last.plus(stay).isAfter(now);
    }
}
