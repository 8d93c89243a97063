package dev.crosswire.checker;

import dev.crosswire.core.claim.ClaimTypes;
import dev.crosswire.core.finding.FindingSettings;
import dev.crosswire.core.finding.KnownClaims;
import dev.crosswire.core.finding.News;
import dev.crosswire.core.subject.StandingClaims;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The subjects that were lately spoken of, decoded: reading a hot subject back for each of its claims would cost as much
 * as it has claims. The stores hold the same; whoever is used longest ago is forgotten first, by the number of claims
 * that they hold together.
 */
final class ComparedSubjects {

    /**
     * Up to some 45 MB for each of the partitions that an instance works on: a claim takes two kilobytes or a bit more.
     * Where the subjects that are spoken of do not fit, reading them back costs more than comparing them.
     */
    private static final int MOST_CLAIMS = 20_000;

    private final EarlierClaims earlierClaims;
    private final SubjectSummaries summaries;
    private final ClaimTypes types;
    private final FindingSettings settings;
    private final Map<String, ComparedSubject> subjects = new LinkedHashMap<>(64, 0.75f, true);
    private int claims;

    ComparedSubjects(
            EarlierClaims earlierClaims, SubjectSummaries summaries, ClaimTypes types, FindingSettings settings) {
        this.earlierClaims = earlierClaims;
        this.summaries = summaries;
        this.types = types;
        this.settings = settings;
    }

    ComparedSubject of(String subject) {
        ComparedSubject known = subjects.get(subject);
        if (known == null) {
            known = new ComparedSubject(
                    new StandingClaims(types, earlierClaims.of(subject)),
                    new News(types, settings),
                    new KnownClaims(types),
                    summaries.of(subject));
            subjects.put(subject, known);
            grown(known.weight());
        }
        return known;
    }

    void forget(String subject) {
        ComparedSubject gone = subjects.remove(subject);
        claims -= gone == null ? 0 : gone.weight();
    }

    /** Makes room again after a subject grew by so many claims; the one that was used last stays. */
    void grown(int by) {
        claims += by;
        Iterator<ComparedSubject> oldestFirst = subjects.values().iterator();
        while (claims > MOST_CLAIMS && subjects.size() > 1) {
            claims -= oldestFirst.next().weight();
            oldestFirst.remove();
        }
    }
}
