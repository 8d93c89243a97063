package dev.crosswire.core.finding;

import dev.crosswire.core.claim.Claim;
import dev.crosswire.core.claim.ClaimTypes;
import dev.crosswire.core.claim.Content;
import dev.crosswire.core.comparison.Comparison;
import dev.crosswire.core.comparison.Reason;
import dev.crosswire.core.finding.Contradictions.Contradiction;
import dev.crosswire.core.finding.Divergences.Divergence;
import dev.crosswire.core.finding.Revisions.Revision;
import dev.crosswire.core.subject.Strand;
import dev.crosswire.core.subject.Subject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the claims of one subject say together: a pure function of the set of claims, whatever their order. Current and
 * superseded claims are worked out here, slot by slot; each strand has at most one finding of each kind.
 */
public final class Findings {

    private final SubjectLabels labels;
    private final ClaimTypes types;
    private final Comparison comparison;
    private final Agreements agreements;
    private final Contradictions contradictions;
    private final Revisions revisions;
    private final Divergences divergences;
    private final Weighing weighing;
    private final OneNumberEach oneNumberEach;

    public Findings(ClaimTypes types, Comparison comparison, FindingSettings settings, SubjectLabels labels) {
        this.types = types;
        this.labels = labels;
        this.comparison = comparison;
        this.agreements = new Agreements(comparison, settings.mostClusters());
        Doubts doubts = new Doubts(types);
        this.contradictions = new Contradictions(comparison, doubts);
        this.revisions = new Revisions(types, comparison, doubts, settings.mostSteps());
        this.divergences = new Divergences(types, comparison, doubts);
        this.oneNumberEach = new OneNumberEach(types, comparison);
        this.weighing = new Weighing(settings, comparison.settings());
    }

    /**
     * Everything that the claims amount to, in order of strand and kind.
     *
     * @param claims every claim placed on the subject that is not withdrawn, and those that an edit superseded; of a claim
     *     that several article versions make, the newest
     */
    public List<FindingContent> of(Subject subject, Collection<Claim> claims) {
        return of(subject, claims, new KnownClaims(types));
    }

    /**
     * The same, faster.
     *
     * @param known what was worked out of the subject's claims before
     */
    public List<FindingContent> of(Subject subject, Collection<Claim> claims, KnownClaims known) {
        Map<String, List<Standing>> byStrand = new HashMap<>();
        IdentityHashMap<Strand, List<Standing>> siblings = new IdentityHashMap<>();
        List<Standing> all = Standing.of(claims, known);
        Set<String> uncertain = oneNumberEach.uncertain(all);
        for (Standing standing : all) {
            byStrand.computeIfAbsent(standing.lane().key(), key -> new ArrayList<>())
                    .add(standing);
            siblings.computeIfAbsent(standing.lane().siblings(), key -> new ArrayList<>())
                    .add(standing);
        }
        Map<String, List<Standing>> strands = new TreeMap<>(byStrand);
        Map<String, List<Agreement>> clusters = new TreeMap<>();
        Map<String, List<Agreement>> certain = new TreeMap<>();
        strands.forEach((strand, standings) -> {
            List<Standing> sure = without(uncertain, standings);
            clusters.put(strand, agreements.among(standings));
            certain.put(
                    strand,
                    sure.size() == standings.size()
                            ? clusters.getOrDefault(strand, List.of())
                            : agreements.among(sure));
        });
        List<FindingContent> contents = new ArrayList<>();
        strands.forEach((strand, standings) -> {
            List<Agreement> ofStrand = certain.getOrDefault(strand, List.of());
            List<Standing> related = without(
                    uncertain, siblings.getOrDefault(standings.getFirst().lane().siblings(), List.of()));
            Page page = new Page(subject, strand, labels.label(subject));
            contradictions
                    .among(ofStrand)
                    .or(() -> contradictions.withPartsOf(ofStrand, certain.values()))
                    .ifPresent(found -> contents.add(contradiction(page, found)));
            corroboration(page, clusters.getOrDefault(strand, List.of())).ifPresent(contents::add);
            revisions.endingIn(ofStrand, related).ifPresent(found -> contents.add(revision(page, found)));
            divergences
                    .among(current(without(uncertain, standings)))
                    .ifPresent(found -> contents.add(divergence(page, found)));
        });
        return List.copyOf(contents);
    }

    private static List<Standing> without(Set<String> uncertain, List<Standing> standings) {
        return uncertain.isEmpty()
                ? standings
                : standings.stream()
                        .filter(standing -> !uncertain.contains(standing.claim().id()))
                        .toList();
    }

    private static List<Claim> current(List<Standing> standings) {
        return standings.stream().filter(Standing::current).map(Standing::claim).toList();
    }

    /** What every finding of a strand starts with. */
    private record Page(Subject subject, String strand, String label) {}

    private FindingContent contradiction(Page page, Contradiction found) {
        List<Agreement> sides = found.sides();
        boolean known = types.lists(sides.getFirst().example().type())
                || sides.getFirst().example().content() instanceof Content.Statement;
        return content(
                page,
                FindingKind.CONTRADICTION,
                known ? weighing.ofContradiction(sides.get(0), sides.get(1)) : Severity.LOW,
                Headline.ofContradiction(page.label(), sides, Values.of(sides, labels)),
                found.reason(),
                sides,
                found.beside(),
                Printing.gap(sides.get(0), sides.get(1)));
    }

    private Optional<FindingContent> corroboration(Page page, List<Agreement> clusters) {
        List<Agreement> agreed = clusters.stream()
                .filter(agreement -> agreement.origins().count() >= 2)
                .toList();
        if (agreed.isEmpty()) {
            return Optional.empty();
        }
        Agreement leading = agreed.getFirst();
        List<Agreement> beside = clusters.stream()
                .filter(other -> other.origins().count() < 2 && contradictions.isCompatible(leading, other))
                .toList();
        String headline = Headline.ofCorroboration(page.label(), leading, Values.of(agreed, labels));
        Map<String, String> inputs = new LinkedHashMap<>();
        inputs.put("independent origins", String.valueOf(leading.origins().count()));
        inputs.put("reports", String.valueOf(leading.reports()));
        inputs.put("needed", "2 independent origins");
        Reason reason = new Reason("independent-origins", headline + " in " + leading.reports() + " reports.", inputs);
        return Optional.of(content(
                page, FindingKind.CORROBORATION, Severity.LOW, headline, reason, agreed, beside, Optional.empty()));
    }

    private FindingContent revision(Page page, Revision found) {
        List<Agreement> steps = found.steps();
        Agreement last = steps.getLast();
        Agreement before = steps.get(steps.size() - 2);
        return content(
                page,
                FindingKind.REVISION,
                weighing.ofRevision(before, last),
                Headline.ofRevision(page.label(), steps, Values.of(steps, labels)),
                found.reason(),
                steps,
                List.of(),
                Printing.gap(before, last));
    }

    private FindingContent divergence(Page page, Divergence found) {
        return content(
                page,
                FindingKind.DIVERGENCE,
                weighing.ofDivergence(found.one(), found.other()),
                Headline.ofDivergence(
                        page.label(),
                        found.one(),
                        found.other(),
                        Values.of(List.of(found.one(), found.other()), labels)),
                found.reason(),
                List.of(found.one(), found.other()),
                List.of(),
                Optional.empty());
    }

    private FindingContent content(
            Page page,
            FindingKind kind,
            Severity severity,
            String headline,
            Reason reason,
            List<Agreement> clusters,
            List<Agreement> beside,
            Optional<Gap> gap) {
        Printing printing = new Printing(comparison.settings(), Values.of(clusters, labels));
        return new FindingContent(
                kind,
                page.subject(),
                page.strand(),
                severity,
                page.label(),
                headline,
                reason,
                kind == FindingKind.CONTRADICTION && Contradictions.areWithinOneSource(clusters),
                clusters.stream().map(printing::cluster).toList(),
                printing.beside(beside),
                gap);
    }
}
