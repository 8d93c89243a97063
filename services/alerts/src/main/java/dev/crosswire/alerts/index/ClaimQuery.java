package dev.crosswire.alerts.index;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which page of which claims is asked for. An empty set filters nothing; values of one filter are alternatives, filters
 * narrow each other down.
 *
 * @param words all of which must occur in title, sentence, source or type, as {@link SearchText#words} gives them
 * @param sources in lower case
 * @param types claim types, in lower case
 * @param subject key of the subject
 * @param since published (or observed, after the sort) then or later
 * @param limit most claims of a page, at least 1
 * @param after end of the page before, of the same sort
 */
public record ClaimQuery(
        List<String> words,
        Set<String> sources,
        Set<String> types,
        Optional<String> subject,
        Optional<Instant> since,
        ClaimSort sort,
        int limit,
        Optional<ClaimKey> after) {

    public static final int DEFAULT_LIMIT = 50;
    public static final int MOST = 200;

    /** The first page of everything, latest published first. */
    public static final ClaimQuery EVERYTHING = new ClaimQuery(
            List.of(),
            Set.of(),
            Set.of(),
            Optional.empty(),
            Optional.empty(),
            ClaimSort.PUBLISHED,
            DEFAULT_LIMIT,
            Optional.empty());

    /** Orders of a list of claims, latest first. */
    public enum ClaimSort {
        /** By when the outlet published it. */
        PUBLISHED,
        /** By when Crosswire took it in. */
        OBSERVED
    }

    /**
     * A place in an ordered list of claims that stays where it is while claims come and go.
     *
     * @param at milliseconds since 1970 of what the order looks at
     * @param key subject and claim, see {@link IndexedClaim#key}
     */
    public record ClaimKey(ClaimSort sort, long at, String key) {}

    /** Copies the collections and folds what is compared without case. */
    public ClaimQuery {
        words = List.copyOf(words);
        sources = folded(sources);
        types = folded(types);
    }

    private static Set<String> folded(Set<String> values) {
        return values.stream().map(it -> it.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
    }
}
