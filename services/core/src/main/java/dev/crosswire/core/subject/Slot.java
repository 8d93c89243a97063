package dev.crosswire.core.subject;

import dev.crosswire.core.claim.Claim;
import dev.crosswire.core.claim.ClaimTimes;
import dev.crosswire.core.claim.ClaimType;
import java.util.Comparator;

/**
 * The place that one voice has in a strand of a subject: source, authority, strand. A slot has one current claim, the
 * newest by {@link #NEWEST_LAST}; a claim that arrives late does not replace a newer one.
 */
public record Slot(String source, String authority, Strand strand) {

    /** As-of, then published, then article version, then claim id: the last in this order is current. */
    public static final Comparator<Claim> NEWEST_LAST = Slot::compareInTime;

    /** The slot of a claim of the given type. */
    public static Slot of(Claim claim, ClaimType type) {
        return new Slot(claim.source(), claim.attribution().authority().orElse(""), Strand.of(claim, type));
    }

    /** Spelled out, since it is asked more often than anything else. */
    private static int compareInTime(Claim a, Claim b) {
        ClaimTimes x = a.times();
        ClaimTimes y = b.times();
        int order = x.effective().compareTo(y.effective());
        if (order == 0) {
            order = x.published().compareTo(y.published());
        }
        if (order == 0) {
            order = Integer.compare(x.articleVersion(), y.articleVersion());
        }
        return order == 0 ? a.id().compareTo(b.id()) : order;
    }

    /** The slot as one stable line of text, for keys. */
    public String key() {
        return source + "|" + authority + "|" + strand.key();
    }
}
