package dev.crosswire.core.subject;

import java.time.Duration;

/**
 * When a claim belongs to a subject that is already there.
 *
 * @param entityLife how far in event time a claim may lie from an entity-anchored subject's others, and how long in
 *     observed time such a subject stays without a claim
 * @param eventWindow how far in event time a claim may lie from an event's others
 * @param longestEvent longest span of event times that one event may cover, so that it does not creep on for ever
 * @param lastingWindow the same as {@code eventWindow} for what is told for weeks (a sum of money, an act), and how long in
 *     observed time such a subject stays without a claim
 * @param eventLife how long in observed time an event stays without a claim
 * @param leastEvidence evidence, in natural logarithms of odds, that company, place and time must give for one event
 * @param moreForUnlisted how much more evidence a claim needs whose type the catalogue does not list: a noun alone is a
 *     weak tie
 * @param leastCompany fewer items of company than this are no company that two claims could be told apart by
 * @param mostCompany most items of company that a subject keeps
 * @param mostSubjects most subjects that are kept for claims to join; beyond it those longest without a claim go early
 * @param articleLife how long in observed time it is known where the claims of an article went, after its last version
 */
public record PlacingSettings(
        Duration entityLife,
        Duration eventWindow,
        Duration longestEvent,
        Duration lastingWindow,
        Duration eventLife,
        double leastEvidence,
        double moreForUnlisted,
        int leastCompany,
        int mostCompany,
        int mostSubjects,
        Duration articleLife) {

    public static final PlacingSettings DEFAULT = new PlacingSettings(
            Duration.ofDays(180),
            Duration.ofDays(5),
            Duration.ofDays(14),
            Duration.ofDays(45),
            Duration.ofDays(7),
            3,
            2,
            6,
            64,
            60_000,
            Duration.ofDays(30));

    /** Checks the ranges. */
    public PlacingSettings {
        if (!Double.isFinite(leastEvidence) || !(moreForUnlisted >= 0)) {
            throw new IllegalArgumentException("leastEvidence must be a number and moreForUnlisted cannot be negative");
        }
        if (leastCompany < 0 || mostCompany < 1) {
            throw new IllegalArgumentException("leastCompany cannot be negative and mostCompany must be at least 1");
        }
        if (mostSubjects < 1 || articleLife.isNegative()) {
            throw new IllegalArgumentException("mostSubjects must be at least 1 and articleLife cannot be negative");
        }
    }
}
