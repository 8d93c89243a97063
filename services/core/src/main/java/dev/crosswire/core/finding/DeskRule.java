package dev.crosswire.core.finding;

import dev.crosswire.core.claim.Claim;
import dev.crosswire.core.claim.Content;
import dev.crosswire.core.claim.Place;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What must hold of a finding for a desk to get it, all of it; an empty set asks nothing.
 *
 * @param families families of claim types
 * @param types claim types of the claims that the finding shows
 * @param places a finding fits if its subject or a claim that it shows is of one of them, or of a place in it
 * @param entities keys of entities that the finding is about, in whatever role
 * @param kinds kinds of finding
 * @param severity the least severity
 */
public record DeskRule(
        Set<String> families,
        Set<String> types,
        Set<Place> places,
        Set<String> entities,
        Set<FindingKind> kinds,
        Severity severity) {

    /** Everything. */
    public static final DeskRule ALL = new DeskRule(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Severity.LOW);

    /** Copies the sets. */
    public DeskRule {
        families = Set.copyOf(families);
        types = Set.copyOf(types);
        places = Set.copyOf(places);
        entities = Set.copyOf(entities);
        kinds = Set.copyOf(kinds);
    }

    boolean fits(Finding finding) {
        return finding.severity().compareTo(severity) >= 0
                && (kinds.isEmpty() || kinds.contains(finding.kind()))
                && (families.isEmpty() || families.contains(finding.subject().family()))
                && (types.isEmpty() || claims(finding).map(Claim::type).anyMatch(types::contains))
                && (entities.isEmpty() || entities(finding).anyMatch(entities::contains))
                && (places.isEmpty() || places(finding).anyMatch(this::isCovered));
    }

    private boolean isCovered(Place place) {
        return places.stream().anyMatch(wide -> wide.isSame(place) || wide.contains(place));
    }

    private static Stream<String> entities(Finding finding) {
        return Stream.concat(
                finding.subject().entities().values().stream(),
                claims(finding)
                        .flatMap(claim -> Stream.concat(claim.entities().values().stream(), holder(claim).stream())));
    }

    private static Optional<String> holder(Claim claim) {
        return claim.content() instanceof Content.Statement(String predicate, Optional<String> holder)
                ? holder
                : Optional.empty();
    }

    private static Stream<Place> places(Finding finding) {
        return Stream.concat(
                        finding.subject().place().stream(), claims(finding).flatMap(claim -> claim.place().stream()))
                .distinct()
                .map(Place::new);
    }

    private static Stream<Claim> claims(Finding finding) {
        return finding.clusters().stream()
                .flatMap(cluster -> cluster.representatives().stream())
                .map(Representative::claim);
    }
}
