package dev.crosswire.core.subject;

import dev.crosswire.core.claim.Claim;
import dev.crosswire.core.claim.ClaimType;
import java.util.Comparator;

/**
 * The place that one voice has in a strand of a subject: source, authority, strand. A slot has one current claim, the
 * newest by {@link #NEWEST_LAST}; a claim that arrives late does not replace a newer one.
 */
public record Slot(String source, String authority, Strand strand) {

    /** As-of, then published, then article version, then claim id: the last in this order is current. */
    public static final Comparator<Claim> NEWEST_LAST = Comparator.<Claim, java.time.Instant>comparing(
                    claim -> claim.times().effective())
            .thenComparing(claim -> claim.times().published())
            .thenComparingInt(claim -> claim.times().articleVersion())
            .thenComparing(Claim::id);

    /** The slot of a claim of the given type. */
    public static Slot of(Claim claim, ClaimType type) {
        return new Slot(claim.source(), claim.attribution().authority().orElse(""), Strand.of(claim, type));
    }

    /** The slot as one stable line of text, for keys. */
    public String key() {
        return source + "|" + authority + "|" + strand.key();
    }
}
