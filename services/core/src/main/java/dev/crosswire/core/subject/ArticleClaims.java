package dev.crosswire.core.subject;

import dev.crosswire.core.article.ArticleVersion;
import dev.crosswire.core.claim.Claim;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;

/**
 * What is known of one article whose claims were placed: up to which of its versions all claims are known, and how many they
 * are. Beside it stands where each of them went, so that a claim that comes again goes to the subject it was placed on, a claim
 * of an old version changes nothing, and a complete version tells which claims the outlet no longer makes.
 *
 * @param completedVersion newest version whose list of claims has come; 0 before the first
 * @param claims how many of its claims are placed
 * @param lastObserved when the latest of its claims or versions was taken in
 */
public record ArticleClaims(int completedVersion, int claims, Instant lastObserved) {

    /** More than an article of any length states; what goes beyond was not written by an outlet. */
    public static final int MOST_CLAIMS = 2_000;

    public static final ArticleClaims NONE = new ArticleClaims(0, 0, Instant.EPOCH);

    /**
     * Where a claim was placed.
     *
     * @param version newest article version that makes the claim
     */
    public record Placement(Subject subject, int version) {}

    /**
     * What a completed version leads to.
     *
     * @param withdrawn claims that the version no longer makes, in order of id; they are placed no more
     */
    public record Completion(ArticleClaims claims, List<PlacedClaim.Withdrawn> withdrawn) {

        /** Copies the list. */
        public Completion {
            withdrawn = List.copyOf(withdrawn);
        }
    }

    /** Whether a newer version of the article has been completed without waiting for the claim. */
    public boolean outdates(Claim claim) {
        return claim.article().version() < completedVersion;
    }

    /**
     * The same with a claim more.
     *
     * @throws IllegalArgumentException if the article would hold more than {@link #MOST_CLAIMS}
     */
    public ArticleClaims with(Claim claim) {
        if (claims >= MOST_CLAIMS) {
            throw new IllegalArgumentException(
                    "article " + claim.article().id() + " makes more than " + MOST_CLAIMS + " claims");
        }
        return new ArticleClaims(
                completedVersion, claims + 1, later(claim.times().observed()));
    }

    /**
     * What the complete list of a version changes; an older version than the newest complete one changes nothing.
     *
     * @param placements where each of the article's claims was placed, by its id
     */
    public Completion completedBy(ArticleVersion version, SortedMap<String, Placement> placements) {
        if (version.version() < completedVersion) {
            return new Completion(this, List.of());
        }
        Set<String> said = Set.copyOf(version.claimIds());
        List<PlacedClaim.Withdrawn> withdrawn = new ArrayList<>();
        placements.forEach((id, placement) -> {
            // A list that comes late says nothing of what a newer version makes.
            boolean newer = placement.version() > version.version();
            if (!newer && (version.retracted() || !said.contains(id))) {
                withdrawn.add(new PlacedClaim.Withdrawn(
                        placement.subject(), id, version.source(), version.retracted(), version.observedAt()));
            }
        });
        return new Completion(
                new ArticleClaims(version.version(), placements.size() - withdrawn.size(), later(version.observedAt())),
                withdrawn);
    }

    private Instant later(Instant observed) {
        return observed.isAfter(lastObserved) ? observed : lastObserved;
    }
}
