package dev.crosswire.core.finding;

import dev.crosswire.core.claim.Claim;
import dev.crosswire.core.claim.Content;
import dev.crosswire.core.comparison.ComparisonSettings;
import dev.crosswire.core.quantity.Ratio;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** How much a finding deserves a look: the severity rule of the claim model with its settings. */
final class Weighing {

    private final FindingSettings settings;
    private final ComparisonSettings comparison;

    Weighing(FindingSettings settings, ComparisonSettings comparison) {
        this.settings = settings;
        this.comparison = comparison;
    }

    /**
     * HIGH where both sides have an origin of their own, the gap is large or it is yes against no, and confidence is good; LOW where a side of one
     * origin is unsure or the gap is small; otherwise MEDIUM.
     */
    Severity ofContradiction(Agreement one, Agreement other) {
        Ratio apart = Printing.gap(one, other)
                .map(Gap::ratio)
                .orElse(isYesAgainstNo(one, other) ? new Ratio.BeyondMeasure() : Ratio.even());
        if (!apart.isAboveBy(settings.smallGap()) || isUnsure(one) || isUnsure(other)) {
            return Severity.LOW;
        }
        boolean confident =
                one.confidence() >= settings.goodConfidence() && other.confidence() >= settings.goodConfidence();
        return apart.isAboveBy(settings.largeGap()) && confident && eachHasItsOwnOrigin(one, other)
                ? Severity.HIGH
                : Severity.MEDIUM;
    }

    /** Bounds that lie far apart do not exclude each other, so that they never are HIGH. */
    Severity ofDivergence(Agreement one, Agreement other) {
        return isUnsure(one) || isUnsure(other) ? Severity.LOW : Severity.MEDIUM;
    }

    /** A revision by a large part deserves a look. */
    Severity ofRevision(Agreement before, Agreement after) {
        return Printing.gap(before, after)
                .filter(gap -> gap.ratio().isAboveBy(settings.largeGap()))
                .map(gap -> Severity.MEDIUM)
                .orElse(Severity.LOW);
    }

    /** A denial, or two holders of one role: what has no gap has no small one either. */
    private static boolean isYesAgainstNo(Agreement one, Agreement other) {
        return one.example().content() instanceof Content.Statement
                || one.example().polarity() != other.example().polarity();
    }

    private boolean isUnsure(Agreement side) {
        return side.origins().count() == 1 && side.confidence() < settings.lowConfidence();
    }

    private boolean eachHasItsOwnOrigin(Agreement one, Agreement other) {
        List<Claim> both = new ArrayList<>(one.claims());
        both.addAll(other.claims());
        Set<String> ids = new HashSet<>(one.claims().stream().map(Claim::id).toList());
        List<List<Claim>> origins = Origins.of(both, comparison).groups();
        return origins.stream().anyMatch(group -> group.stream().allMatch(claim -> ids.contains(claim.id())))
                && origins.stream().anyMatch(group -> group.stream().noneMatch(claim -> ids.contains(claim.id())));
    }
}
