package dev.crosswire.wire;

import java.util.Comparator;
import java.util.Optional;
import java.util.Set;

/**
 * The names of all settings of all services, so that a misspelt one is told from one that another service reads. What follows
 * {@link #KAFKA} and {@link #REGISTRY} is named by the clients of Kafka and of the registry.
 */
public final class SettingNames {

    public static final String KAFKA = "crosswire.kafka.";
    public static final String REGISTRY = "crosswire.registry.";

    private static final Set<String> NAMES = Set.of("""
            crosswire.access.accounts
            crosswire.access.file
            crosswire.access.sign-in
            crosswire.alert.retention
            crosswire.alerts.actions.patience
            crosswire.alerts.kafka
            crosswire.alerts.stream.clients
            crosswire.alerts.stream.heartbeat
            crosswire.alerts.stream.patience
            crosswire.catalogue
            crosswire.checker.instance
            crosswire.checker.ready-lag
            crosswire.checker.threads
            crosswire.claim.observed-ahead
            crosswire.comparison.dates-apart
            crosswire.comparison.diverge-ratio
            crosswire.comparison.exchange-rates
            crosswire.comparison.near-duplicate-bits
            crosswire.comparison.rate-days
            crosswire.desks
            crosswire.fetch.allowed-networks
            crosswire.fetch.at-once
            crosswire.fetch.burst
            crosswire.fetch.contact
            crosswire.fetch.requests-per-second
            crosswire.finding.each-origin
            crosswire.finding.good-confidence
            crosswire.finding.large-gap
            crosswire.finding.low-confidence
            crosswire.finding.revision-open
            crosswire.finding.small-gap
            crosswire.http.host
            crosswire.http.port
            crosswire.http.secure-cookie
            crosswire.http.trusted-proxies
            crosswire.index.dir
            crosswire.ingest.bytes-in-flight
            crosswire.ingest.instance
            crosswire.ingest.remembered-articles
            crosswire.ingest.spool-megabytes
            crosswire.limit.exports
            crosswire.limit.ingest
            crosswire.limit.reads
            crosswire.limit.streams
            crosswire.limit.writes
            crosswire.placing.article-life
            crosswire.placing.entity-life
            crosswire.placing.event-life
            crosswire.placing.event-window
            crosswire.placing.lasting-window
            crosswire.placing.least-company
            crosswire.placing.least-evidence
            crosswire.placing.longest-event
            crosswire.placing.more-for-unlisted
            crosswire.placing.most-company
            crosswire.placing.most-subjects
            crosswire.public-url
            crosswire.push.alertmanager.basic-auth-file
            crosswire.push.alertmanager.bearer-token-file
            crosswire.push.alertmanager.url
            crosswire.push.desks
            crosswire.push.kinds
            crosswire.push.minimum-severity
            crosswire.push.most
            crosswire.push.repeat
            crosswire.session.idle
            crosswire.session.longest
            crosswire.setup.patience
            crosswire.sources
            crosswire.state.dir
            crosswire.token
            crosswire.topic-prefix
            """.strip().split("\n", -1));

    private SettingNames() {}

    /** Every name that does not belong to a client. */
    public static Set<String> all() {
        return NAMES;
    }

    /** Whether a service reads a setting of that name. */
    static boolean isKnown(String name) {
        return NAMES.contains(name) || isOfAClient(name);
    }

    private static boolean isOfAClient(String name) {
        return (name.startsWith(KAFKA) && name.length() > KAFKA.length())
                || (name.startsWith(REGISTRY) && name.length() > REGISTRY.length());
    }

    /** The name that was probably meant: the one that takes the fewest changes, if those are few. */
    static Optional<String> nearest(String name, Set<String> names, int mostChanges) {
        return names.stream()
                .filter(it -> Math.abs(it.length() - name.length()) <= mostChanges)
                .filter(it -> changes(it, name) <= mostChanges)
                .min(Comparator.comparingInt((String it) -> changes(it, name)).thenComparing(it -> it));
    }

    /** Levenshtein's distance: letters to put in, take out or replace. */
    private static int changes(String one, String other) {
        int[] before = new int[other.length() + 1];
        for (int column = 0; column <= other.length(); column++) {
            before[column] = column;
        }
        for (int row = 1; row <= one.length(); row++) {
            int[] now = new int[other.length() + 1];
            now[0] = row;
            for (int column = 1; column <= other.length(); column++) {
                int replaced = before[column - 1] + (one.charAt(row - 1) == other.charAt(column - 1) ? 0 : 1);
                now[column] = Math.min(replaced, Math.min(before[column], now[column - 1]) + 1);
            }
            before = now;
        }
        return before[other.length()];
    }
}
