package dev.crosswire.core.subject;

import java.time.Duration;

/**
 * When a claim belongs to a subject that is already there.
 *
 * @param entityLife how far in event time a claim may lie from an entity-anchored subject's others, and how long in
 *     observed time such a subject stays without a claim
 * @param eventWindow how far in event time a claim may lie from an event's others
 * @param longestEvent longest span of event times that one event may cover, so that it does not creep on for ever
 * @param eventLife how long in observed time an event stays without a claim
 * @param leastShared fewest items of company that a claim shares with an event
 * @param leastOverlap smallest overlap of company, see {@link Company}
 * @param mostCompany most items of company that a subject keeps
 */
public record PlacingSettings(
        Duration entityLife,
        Duration eventWindow,
        Duration longestEvent,
        Duration eventLife,
        int leastShared,
        double leastOverlap,
        int mostCompany) {

    public static final PlacingSettings DEFAULT = new PlacingSettings(
            Duration.ofDays(180), Duration.ofDays(3), Duration.ofDays(14), Duration.ofDays(7), 3, 0.25, 64);

    /** Checks the ranges. */
    public PlacingSettings {
        if (!(leastOverlap >= 0 && leastOverlap <= 1)) {
            throw new IllegalArgumentException("leastOverlap must lie between 0 and 1, not " + leastOverlap);
        }
        if (leastShared < 0 || mostCompany < 1) {
            throw new IllegalArgumentException("leastShared cannot be negative and mostCompany must be at least 1");
        }
    }
}
