package dev.crosswire.core.finding;

import dev.crosswire.core.claim.Attribution;
import dev.crosswire.core.claim.Claim;
import dev.crosswire.core.claim.ClaimType;
import dev.crosswire.core.claim.ClaimTypes;
import dev.crosswire.core.subject.Strand;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What has been heard on one subject, as far as it takes to know whether a further claim is news: a value that nobody
 * gave yet, or one of the first origins of a value. News is compared at once; the hundredth outlet that says what
 * ninety-nine said can wait for the next round, since all that it can change is a count or which report is the latest.
 *
 * <p>It may take an echo for news, never the other way round, and forgets nothing: a withdrawn value that comes again
 * waits for the round. Not for use by several threads at once.
 */
public final class News {

    private final ClaimTypes types;
    private final FindingSettings settings;
    private final Map<Strand, Map<Said, Heard>> byStrand = new HashMap<>();

    /** Origins of one value, as their links show them. */
    private static final class Heard {
        private final Set<String> links = new HashSet<>();
        private int origins;
    }

    public News(ClaimTypes types, FindingSettings settings) {
        this.types = types;
        this.settings = settings;
    }

    /** Whether the claim is news; from now on it has been heard. */
    public boolean hears(Claim claim) {
        ClaimType type = types.of(claim);
        Map<Said, Heard> values = byStrand.computeIfAbsent(Strand.of(claim, type), strand -> new HashMap<>());
        Said said = Said.by(claim, type);
        Heard heard = values.get(said);
        if (heard == null) {
            if (values.size() >= settings.mostClusters()) {
                return false;
            }
            heard = new Heard();
            values.put(said, heard);
        }
        if (heard.origins >= settings.eachOrigin()) {
            return false;
        }
        return isFurtherOrigin(heard, claim.attribution());
    }

    private static boolean isFurtherOrigin(Heard heard, Attribution by) {
        boolean further = heard.links.add("source|" + by.source());
        if (by.owner().isPresent()) {
            further &= heard.links.add("owner|" + by.owner().get());
        }
        if (by.wire().isPresent()) {
            further &= heard.links.add("wire|" + by.wire().get());
        }
        if (by.authority().isPresent()) {
            further &= heard.links.add("authority|" + by.authority().get());
        }
        heard.origins += further ? 1 : 0;
        return further;
    }
}
