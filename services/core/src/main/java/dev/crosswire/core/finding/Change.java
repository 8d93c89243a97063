package dev.crosswire.core.finding;

import java.time.Instant;

/**
 * One line of a finding's history.
 *
 * @param at observed time of the claim that caused it
 * @param version version of the finding that it led to
 * @param what in words ("third origin", "severity MEDIUM to HIGH")
 */
public record Change(Instant at, int version, String what) {}
