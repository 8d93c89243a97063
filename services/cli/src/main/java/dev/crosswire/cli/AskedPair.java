package dev.crosswire.cli;

import dev.crosswire.core.claim.Claim;
import dev.crosswire.core.comparison.Comparison;
import dev.crosswire.core.comparison.Judgement;
import dev.crosswire.core.comparison.Verdict;
import dev.crosswire.core.finding.Cluster;
import dev.crosswire.core.finding.Finding;
import dev.crosswire.core.finding.FindingKind;
import dev.crosswire.core.finding.Representative;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Two claims of a finding with every rule that was asked of them and its answer.
 *
 * @param ofClusters labels of the clusters that they stand in; one label twice where both stand in one
 * @param judgement how the second stands to the first
 */
record AskedPair(List<String> ofClusters, Claim a, Claim b, Judgement judgement) {

    /** A finding of 32 clusters has 496 pairs of them, more than anybody reads. */
    static final int MOST = 12;

    /** Copies the list. */
    AskedPair {
        ofClusters = List.copyOf(ofClusters);
    }

    /**
     * The pairs that the finding rests on, those that its own reason names first: of a contradiction or a divergence one for
     * each two clusters, of a revision one for each two steps that follow each other, of a corroboration one for each further
     * origin of a cluster.
     */
    static List<AskedPair> of(Finding finding, Comparison comparison) {
        List<AskedPair> pairs = new ArrayList<>();
        List<Cluster> clusters = finding.clusters();
        for (int i = 0; i < clusters.size() && pairs.size() < MOST; i++) {
            Cluster one = clusters.get(i);
            if (finding.kind() == FindingKind.CORROBORATION) {
                List<Representative> origins = oneOfEachOrigin(one);
                for (int j = 1; j < origins.size() && pairs.size() < MOST; j++) {
                    pairs.add(of(one, origins.subList(0, 1), one, origins.subList(j, j + 1), finding, comparison));
                }
                continue;
            }
            int last = finding.kind() == FindingKind.REVISION ? Math.min(i + 2, clusters.size()) : clusters.size();
            for (int j = i + 1; j < last && pairs.size() < MOST; j++) {
                Cluster other = clusters.get(j);
                pairs.add(of(one, one.representatives(), other, other.representatives(), finding, comparison));
            }
        }
        return List.copyOf(pairs);
    }

    private static List<Representative> oneOfEachOrigin(Cluster cluster) {
        Map<String, Representative> byOrigin = new LinkedHashMap<>();
        cluster.representatives().forEach(it -> byOrigin.putIfAbsent(it.origin(), it));
        return List.copyOf(byOrigin.values());
    }

    /** Of two groups of claims the pair that tells most: by the rule that the finding names, else by its kind of verdict. */
    private static AskedPair of(
            Cluster one,
            List<Representative> as,
            Cluster other,
            List<Representative> bs,
            Finding finding,
            Comparison comparison) {
        AskedPair best = null;
        int most = -1;
        for (Representative a : as) {
            for (Representative b : bs) {
                Verdict verdict = comparison.compare(a.claim(), b.claim());
                int telling = verdict.reason().rule().equals(finding.reason().rule())
                        ? 2
                        : isOf(finding.kind(), verdict) ? 1 : 0;
                if (telling > most) {
                    most = telling;
                    best = new AskedPair(
                            List.of(one.label(), other.label()),
                            a.claim(),
                            b.claim(),
                            comparison.explain(a.claim(), b.claim()));
                }
            }
        }
        if (best == null) {
            throw new IllegalArgumentException("a cluster without a claim cannot be asked");
        }
        return best;
    }

    private static boolean isOf(FindingKind kind, Verdict verdict) {
        return switch (kind) {
            case CONTRADICTION -> verdict instanceof Verdict.Contradict;
            case CORROBORATION -> verdict instanceof Verdict.Corroborate;
            case REVISION -> verdict instanceof Verdict.Update;
            case DIVERGENCE -> verdict instanceof Verdict.Diverge;
        };
    }
}
