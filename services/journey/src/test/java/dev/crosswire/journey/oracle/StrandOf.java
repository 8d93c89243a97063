package dev.crosswire.journey.oracle;

import dev.crosswire.core.claim.Claim;
import dev.crosswire.core.claim.ClaimTypes;
import dev.crosswire.core.claim.Content;
import dev.crosswire.core.claim.Place;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The strand of a claim among those of its subject, as findings name it: what may be compared directly. Where all the claims
 * of one type and population name one place only, however closely, the place is left out, and so is a period.
 *
 * @param kind type, population and predicate
 */
record StrandOf(Kind kind, String place, String from, String to, String modalityClass) {

    record Kind(String type, String population, String predicate) {}

    static StrandOf exactly(Claim claim, ClaimTypes types) {
        boolean figure = claim.content() instanceof Content.Figure;
        return new StrandOf(
                kind(claim),
                claim.place().orElse(""),
                date(claim.times().validFrom()),
                date(claim.times().validTo()),
                figure ? types.of(claim).classOf(claim.modality()).name() : "");
    }

    /** The strand that the claim is in, given everything that stands on the subject. */
    static StrandOf among(List<Claim> all, Claim claim, ClaimTypes types) {
        StrandOf exact = exactly(claim, types);
        List<Claim> alike =
                all.stream().filter(other -> kind(other).equals(exact.kind)).toList();
        long periods = alike.stream()
                .map(other -> exactly(other, types))
                .filter(StrandOf::hasPeriod)
                .map(other -> other.from + "/" + other.to)
                .distinct()
                .count();
        List<Claim> placed =
                alike.stream().filter(other -> other.place().isPresent()).toList();
        boolean onePlace = placed.stream()
                .allMatch(a -> placed.stream()
                        .allMatch(b -> place(a).meets(place(b)) && (!inOneText(a, b) || isSamePlace(a, b, placed))));
        return new StrandOf(
                exact.kind,
                onePlace || claim.place().isEmpty() ? "" : fullest(claim, placed),
                periods > 1 ? exact.from : "",
                periods > 1 ? exact.to : "",
                exact.modalityClass);
    }

    /** As a finding names it. */
    String key() {
        return String.join("|", kind.type, kind.population, place, from, to, modalityClass, kind.predicate);
    }

    /** Strands that differ in their modality class only can hold steps of one revision. */
    StrandOf ofAnyClass() {
        return new StrandOf(kind, place, from, to, "");
    }

    private boolean hasPeriod() {
        return !from.isEmpty() || !to.isEmpty();
    }

    private static Kind kind(Claim claim) {
        String predicate = claim.content() instanceof Content.Statement statement ? statement.predicate() : "";
        return new Kind(claim.type(), claim.population(), predicate);
    }

    private static boolean inOneText(Claim a, Claim b) {
        return a.source().equals(b.source()) && Standing.inOneArticle(a, b);
    }

    private static boolean isSamePlace(Claim a, Claim b, List<Claim> placed) {
        return fullest(a, placed).equals(fullest(b, placed));
    }

    /** The same place with its country, where some claim knows that. */
    private static String fullest(Claim claim, List<Claim> placed) {
        return placed.stream()
                .map(StrandOf::place)
                .filter(place(claim)::isSame)
                .map(Place::id)
                .min(Comparator.comparingInt((String id) -> -id.length()).thenComparing(id -> id))
                .orElseThrow();
    }

    private static Place place(Claim claim) {
        return new Place(claim.place().orElseThrow());
    }

    private static String date(Optional<Instant> at) {
        return at.map(moment -> LocalDate.ofInstant(moment, ZoneOffset.UTC).toString())
                .orElse("");
    }
}
