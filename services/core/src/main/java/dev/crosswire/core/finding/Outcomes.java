package dev.crosswire.core.finding;

import dev.crosswire.core.claim.Claim;
import dev.crosswire.core.claim.ClaimType;
import dev.crosswire.core.claim.ClaimTypes;
import dev.crosswire.core.claim.Content;
import dev.crosswire.core.quantity.Quantity;
import dev.crosswire.core.quantity.Rational;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What one version of a finding says became of the claims that it shows, by source: a pure function of the finding.
 *
 * @param outcome what became of them; one for each kind of finding
 * @param claims ids of the claims, by source
 */
public record Outcomes(Outcome outcome, SortedMap<String, SortedSet<String>> claims) {

    /** Copies the map. */
    public Outcomes {
        SortedMap<String, SortedSet<String>> copy = new TreeMap<>();
        claims.forEach((source, ids) -> copy.put(source, Collections.unmodifiableSortedSet(new TreeSet<>(ids))));
        claims = Collections.unmodifiableSortedMap(copy);
    }

    /**
     * The outcomes of a finding; empty for a kind that says nothing of how a claim fared. A withdrawn finding has none of
     * its claims any more: what was never really said contradicts and corroborates nobody.
     */
    public static Optional<Outcomes> of(Finding finding, ClaimTypes types) {
        Optional<Outcome> outcome = switch (finding.kind()) {
            case CONTRADICTION -> Optional.of(Outcome.CONTRADICTED);
            case CORROBORATION -> Optional.of(Outcome.CORROBORATED);
            case REVISION -> Optional.of(Outcome.CORRECTED);
            case DIVERGENCE -> Optional.empty();
        };
        return outcome.map(it -> new Outcomes(
                it,
                finding.state() == FindingState.WITHDRAWN
                        ? new TreeMap<>()
                        : bySource(claims(it, finding.clusters(), types))));
    }

    private static SortedMap<String, SortedSet<String>> bySource(Stream<Claim> claims) {
        SortedMap<String, SortedSet<String>> bySource = new TreeMap<>();
        claims.forEach(claim -> bySource.computeIfAbsent(claim.source(), source -> new TreeSet<>())
                .add(claim.id()));
        return bySource;
    }

    private static Stream<Claim> claims(Outcome outcome, List<Cluster> clusters, ClaimTypes types) {
        return switch (outcome) {
            case CONTRADICTED ->
                clusters.stream()
                        .flatMap(side -> claims(side)
                                .filter(claim -> clusters.stream()
                                        .filter(other -> !other.equals(side))
                                        .flatMap(Outcomes::claims)
                                        .anyMatch(other -> !other.source().equals(claim.source()))));
            case CORROBORATED ->
                clusters.stream().filter(cluster -> cluster.origins() > 1).flatMap(Outcomes::claims);
            case CORRECTED ->
                IntStream.range(0, clusters.size())
                        .boxed()
                        .flatMap(step -> claims(clusters.get(step))
                                .filter(before -> clusters.subList(step + 1, clusters.size()).stream()
                                        .flatMap(Outcomes::claims)
                                        .anyMatch(after -> corrects(after, before, types))));
        };
    }

    private static Stream<Claim> claims(Cluster cluster) {
        return cluster.representatives().stream().map(Representative::claim);
    }

    /** Whether the same source takes the one back with the other; a toll that grew, or a draft that was agreed, is no correction. */
    private static boolean corrects(Claim after, Claim before, ClaimTypes types) {
        ClaimType type = types.of(after);
        return after.source().equals(before.source())
                && type.classOf(after.modality()) == type.classOf(before.modality())
                && after.times().asOf().equals(before.times().asOf())
                && after.times().validFrom().equals(before.times().validFrom())
                && after.times().validTo().equals(before.times().validTo())
                && (!type.monotone() || isLower(after, before));
    }

    private static boolean isLower(Claim after, Claim before) {
        Optional<Rational> now = number(after);
        Optional<Rational> then = number(before);
        return now.isPresent() && then.isPresent() && now.get().compareTo(then.get()) < 0;
    }

    private static Optional<Rational> number(Claim claim) {
        return claim.content() instanceof Content.Figure(Quantity quantity)
                ? quantity.stated().or(() -> quantity.interval().highValue())
                : Optional.empty();
    }
}
