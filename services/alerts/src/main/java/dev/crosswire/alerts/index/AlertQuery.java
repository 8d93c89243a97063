package dev.crosswire.alerts.index;

import dev.crosswire.core.alert.HumanState;
import dev.crosswire.core.finding.FindingKind;
import dev.crosswire.core.finding.FindingState;
import dev.crosswire.core.finding.Severity;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which alerts are asked for. An empty set filters nothing; values of one filter are alternatives, filters narrow each
 * other down.
 *
 * @param sources outlets, of which one must have a claim in the alert; in lower case
 * @param desks in lower case
 * @param types claim types of the subject, in lower case
 * @param words all of which must occur, as {@link SearchText#words} gives them
 * @param since the alert changed then or later
 * @param limit most alerts of a page
 * @param after end of the page before
 */
public record AlertQuery(
        Set<FindingKind> kinds,
        Set<FindingState> states,
        Set<HumanState.Status> statuses,
        Set<Severity> severities,
        Set<String> sources,
        Set<String> desks,
        Set<String> types,
        List<String> words,
        Optional<Instant> since,
        Sort sort,
        int limit,
        Optional<PageKey> after) {

    public static final int DEFAULT_LIMIT = 50;
    public static final int MOST = 200;

    /** The first page of everything, latest change first. */
    public static final AlertQuery EVERYTHING = new AlertQuery(
            Set.of(),
            Set.of(),
            Set.of(),
            Set.of(),
            Set.of(),
            Set.of(),
            Set.of(),
            List.of(),
            Optional.empty(),
            Sort.UPDATED,
            DEFAULT_LIMIT,
            Optional.empty());

    /** Copies the collections. */
    public AlertQuery {
        kinds = Set.copyOf(kinds);
        states = Set.copyOf(states);
        statuses = Set.copyOf(statuses);
        severities = Set.copyOf(severities);
        sources = Set.copyOf(sources);
        desks = Set.copyOf(desks);
        types = Set.copyOf(types);
        words = List.copyOf(words);
    }
}
