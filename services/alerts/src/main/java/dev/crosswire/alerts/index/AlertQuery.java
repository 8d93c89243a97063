package dev.crosswire.alerts.index;

import java.util.Optional;

/**
 * Which page of which alerts is asked for.
 *
 * @param limit most alerts of a page, at least 1
 * @param after end of the page before
 */
public record AlertQuery(AlertFilter filter, Sort sort, int limit, Optional<PageKey> after) {

    public static final int DEFAULT_LIMIT = 50;
    public static final int MOST = 200;

    /** The first page of everything, latest change first. */
    public static final AlertQuery EVERYTHING = firstOf(AlertFilter.EVERYTHING);

    /** The first page of what a filter leaves, latest change first. */
    public static AlertQuery firstOf(AlertFilter filter) {
        return new AlertQuery(filter, Sort.UPDATED, DEFAULT_LIMIT, Optional.empty());
    }
}
