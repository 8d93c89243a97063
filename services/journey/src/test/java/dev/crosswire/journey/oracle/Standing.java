package dev.crosswire.journey.oracle;

import dev.crosswire.core.claim.Claim;
import dev.crosswire.core.claim.Supersession;
import java.time.Instant;
import java.util.Comparator;

/**
 * A claim that stands on a subject.
 *
 * @param edited whether its article no longer makes it and makes another one in its place
 */
record Standing(Claim claim, boolean edited) {

    /** As-of or else published, then published, then article version, then id. */
    static final Comparator<Claim> OLDEST_FIRST = Comparator.<Claim, Instant>comparing(
                    claim -> claim.times().asOf().orElse(claim.times().published()))
            .thenComparing(claim -> claim.times().published())
            .thenComparingInt(claim -> claim.article().version())
            .thenComparing(Claim::id);

    static boolean isMarked(Claim claim, Supersession.Side side) {
        return claim.supersession().isPresent() && claim.supersession().get().side() == side;
    }

    static String authority(Claim claim) {
        return claim.attribution().authority().orElse("");
    }

    static boolean inOneArticle(Claim a, Claim b) {
        return a.article().id().equals(b.article().id());
    }
}
