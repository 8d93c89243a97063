package dev.crosswire.core.finding;

import dev.crosswire.core.claim.Claim;
import dev.crosswire.core.claim.ClaimTypes;
import dev.crosswire.core.subject.Strand;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * What is worked out of one subject's claims and holds whatever other claims there are: kept from one comparison to the next,
 * so that a further claim costs what it brings and not what all before it brought. Equal strands and equal words are one
 * object here, which makes looking them up cheap. Not for use by several threads at once.
 */
public final class KnownClaims {

    /** So many more may be remembered than there are before those that went are forgotten. */
    private static final int SLACK = 64;

    private final ClaimTypes types;
    private final IdentityHashMap<Claim, Known> byClaim = new IdentityHashMap<>();
    private final Map<Strand, Strand> strands = new HashMap<>();
    private final Map<Said, Said> words = new HashMap<>();

    public KnownClaims(ClaimTypes types) {
        this.types = types;
    }

    /**
     * A claim with what it alone decides.
     *
     * @param strand as it stands in the claim, before the subject's other claims loosen it
     */
    record Known(Claim claim, Strand strand, Said said) {}

    /** Forgets what is none of the claims, once there is enough of it. */
    void keepOnly(Collection<Claim> claims) {
        if (byClaim.size() > 2 * claims.size() + SLACK) {
            IdentityHashMap<Claim, Known> kept = new IdentityHashMap<>();
            claims.forEach(claim -> kept.put(claim, of(claim)));
            byClaim.clear();
            byClaim.putAll(kept);
            strands.clear();
            words.clear();
            kept.values().forEach(known -> {
                strands.put(known.strand(), known.strand());
                words.put(known.said(), known.said());
            });
        }
    }

    Known of(Claim claim) {
        Known known = byClaim.get(claim);
        if (known == null) {
            Strand strand = Strand.of(claim, types.of(claim));
            Said said = Said.by(claim, types.of(claim));
            known = new Known(
                    claim,
                    strands.computeIfAbsent(strand, first -> first),
                    words.computeIfAbsent(said, first -> first));
            byClaim.put(claim, known);
        }
        return known;
    }
}
