package dev.crosswire.checker;

import dev.crosswire.core.finding.Finding;
import dev.crosswire.core.finding.KnownClaims;
import dev.crosswire.core.finding.News;
import dev.crosswire.core.subject.StandingClaims;
import dev.crosswire.core.subject.Subject;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One subject in memory: what stands on it and what was last said of it. All of it can be read back from the stores; it
 * is changed together with them, on the thread of their task.
 */
final class ComparedSubject {

    private final StandingClaims claims;
    private final News news;
    private final Map<String, Finding> findings = new LinkedHashMap<>();
    private final KnownClaims known;
    private int shown;

    ComparedSubject(StandingClaims claims, News news, KnownClaims known, Collection<Finding> emitted) {
        this.known = known;
        this.claims = claims;
        this.news = news;
        claims.claims().forEach(news::hears);
        emitted.forEach(this::emitted);
    }

    StandingClaims claims() {
        return claims;
    }

    /** Whether nothing was ever placed on it, or all of it was withdrawn without a trace. */
    boolean isEmpty() {
        return claims.size() == 0 && findings.isEmpty();
    }

    News news() {
        return news;
    }

    /** What was worked out of its claims before. */
    KnownClaims known() {
        return known;
    }

    /** All findings of the subject as they were last emitted, closed ones included: their versions go on. */
    Collection<Finding> findings() {
        return Collections.unmodifiableCollection(findings.values());
    }

    /** The subject with the place that it once had: which claim is looked at does not unsettle it. */
    Subject subject(Subject latest) {
        if (latest.place().isPresent()) {
            return latest;
        }
        return findings.values().stream()
                .map(Finding::subject)
                .filter(subject -> subject.place().isPresent())
                .findFirst()
                .orElse(latest);
    }

    void emitted(Finding finding) {
        Finding before = findings.put(finding.id(), finding);
        shown += shown(finding) - (before == null ? 0 : shown(before));
    }

    private static int shown(Finding finding) {
        return finding.compatible().size()
                + finding.clusters().stream()
                        .mapToInt(cluster -> cluster.representatives().size())
                        .sum();
    }

    /** How much memory it takes, in claims. */
    int weight() {
        return 1 + claims.size() + shown;
    }
}
