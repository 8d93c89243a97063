package dev.crosswire.core.subject;

import dev.crosswire.core.article.ArticleVersion;
import dev.crosswire.core.claim.Claim;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Where the claims of one article were placed, and up to which of its versions all claims are known. With it a claim
 * that comes again goes to the subject it was placed on, a claim of an old version changes nothing, and a complete
 * version tells which claims the outlet no longer makes.
 *
 * @param completedVersion newest version whose list of claims has come; 0 before the first
 * @param placements claim id to where it was placed
 */
public record ArticleClaims(int completedVersion, SortedMap<String, Placement> placements) {

    /** More than an article of any length states; what goes beyond was not written by an outlet. */
    public static final int MOST_CLAIMS = 2_000;

    public static final ArticleClaims NONE = new ArticleClaims(0, new TreeMap<>());

    /**
     * Where a claim was placed.
     *
     * @param version newest article version that makes the claim
     */
    public record Placement(Subject subject, int version) {}

    /**
     * What a completed version leads to.
     *
     * @param withdrawn claims that the version no longer makes, in order of id
     */
    public record Completion(ArticleClaims claims, List<PlacedClaim.Withdrawn> withdrawn) {

        /** Copies the list. */
        public Completion {
            withdrawn = List.copyOf(withdrawn);
        }
    }

    /** Copies the map. */
    public ArticleClaims {
        placements = Collections.unmodifiableSortedMap(new TreeMap<>(placements));
    }

    /** Whether a newer version of the article has been completed without waiting for the claim. */
    public boolean outdates(Claim claim) {
        return claim.article().version() < completedVersion;
    }

    /** The subject that the claim was placed on before, if it was. */
    public Optional<Subject> subjectOf(Claim claim) {
        return Optional.ofNullable(placements.get(claim.id())).map(Placement::subject);
    }

    /**
     * The same with the claim on the subject.
     *
     * @throws IllegalArgumentException if the article would hold more than {@link #MOST_CLAIMS}
     */
    public ArticleClaims with(Claim claim, Subject subject) {
        SortedMap<String, Placement> more = new TreeMap<>(placements);
        more.put(claim.id(), new Placement(subject, claim.article().version()));
        if (more.size() > MOST_CLAIMS) {
            throw new IllegalArgumentException(
                    "article " + claim.article().id() + " makes more than " + MOST_CLAIMS + " claims");
        }
        return new ArticleClaims(completedVersion, more);
    }

    /** What the complete list of a version changes; an older version than the newest complete one changes nothing. */
    public Completion completedBy(ArticleVersion version) {
        if (version.version() < completedVersion) {
            return new Completion(this, List.of());
        }
        SortedMap<String, Placement> kept = new TreeMap<>();
        List<PlacedClaim.Withdrawn> withdrawn = new ArrayList<>();
        placements.forEach((id, placement) -> {
            // A list that comes late says nothing of what a newer version makes.
            boolean newer = placement.version() > version.version();
            if (newer || (!version.retracted() && version.claimIds().contains(id))) {
                kept.put(id, placement);
            } else {
                withdrawn.add(new PlacedClaim.Withdrawn(
                        placement.subject(), id, version.source(), version.retracted(), version.observedAt()));
            }
        });
        return new Completion(new ArticleClaims(version.version(), kept), withdrawn);
    }
}
