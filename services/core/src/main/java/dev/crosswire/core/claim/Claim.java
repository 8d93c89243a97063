package dev.crosswire.core.claim;

import dev.crosswire.core.quantity.Quantity;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One statement that one source makes: who says what of whom, how firmly, when, and in which words.
 *
 * @param id derived from the article and what is claimed, not from the version, so that an unchanged claim of an edited
 *     article keeps its id and a replay raises nothing new
 * @param type claim type of the catalogue ("army-cap"), or {@code open:<unit class>:<head noun>}
 * @param family family of comparable types that the type belongs to ("army-size")
 * @param entities role to entity key, in order of role ("limited" → "UA"); of the catalogue's roles
 * @param population whom or what a count counts ("troop", "country", "people")
 * @param content the number or the statement
 * @param part what the text says of the number as a part of another, or beside others
 * @param document the proposal, draft or deal that the number stands in, normalised ("peace-plan"), where the text
 *     names one
 * @param place path of the place the claim is about, see {@link Place}
 * @param supersession explicit marker that this figure replaces, or is, an earlier one
 * @param company the salient entities and words that the claim's article keeps: what an event is recognised by
 */
public record Claim(
        String id,
        ArticleReference article,
        String type,
        String family,
        SortedMap<String, String> entities,
        String population,
        Content content,
        Aggregation aggregation,
        Optional<Part> part,
        Modality modality,
        Polarity polarity,
        Optional<String> document,
        Attribution attribution,
        ClaimTimes times,
        Optional<String> place,
        Optional<Supersession> supersession,
        Set<String> company,
        Evidence evidence) {

    /** Copies the collections and checks the identifiers. */
    public Claim {
        if (id.isBlank()) {
            throw new IllegalArgumentException("a claim needs an id");
        }
        if (type.isBlank() || family.isBlank()) {
            throw new IllegalArgumentException("claim " + id + " names no type or no family");
        }
        place.ifPresent(Place::new);
        entities = Collections.unmodifiableSortedMap(new TreeMap<>(entities));
        company = Collections.unmodifiableSet(new TreeSet<>(company));
    }

    public String source() {
        return attribution.source();
    }

    /** The same claim, said by somebody else. */
    public Claim saidBy(Attribution other) {
        return like(type, family, population, aggregation, other, times, place, supersession);
    }

    /** The same claim about what happened at another place and in another period. */
    public Claim happening(Optional<String> where, ClaimTimes when) {
        return like(type, family, population, aggregation, attribution, when, where, supersession);
    }

    /** The same claim with its count taken for one of another population. */
    public Claim counting(String whom) {
        return like(type, family, whom, aggregation, attribution, times, place, supersession);
    }

    /** The same claim with a marker of what replaces it, or what it replaces. */
    public Claim superseded(Supersession marker) {
        return like(type, family, population, aggregation, attribution, times, place, Optional.of(marker));
    }

    /** The same claim without its marker. */
    public Claim unmarked() {
        return like(type, family, population, aggregation, attribution, times, place, Optional.empty());
    }

    /** The same claim taken for one of another type, as the asker takes it. */
    public Claim takenFor(Claim other, String whom) {
        return like(other.type, other.family, whom, other.aggregation, attribution, times, place, supersession);
    }

    /** The same claim of a sum that its text does not state itself. */
    public Claim adding(Quantity sum, String whom, Optional<Part> of, Evidence words) {
        return new Claim(
                id,
                article,
                type,
                family,
                entities,
                whom,
                new Content.Figure(sum),
                aggregation,
                of,
                modality,
                polarity,
                document,
                attribution,
                times,
                place,
                supersession,
                company,
                words);
    }

    /** This claim but for what its copies may say otherwise. */
    private Claim like(
            String type,
            String family,
            String population,
            Aggregation aggregation,
            Attribution attribution,
            ClaimTimes times,
            Optional<String> place,
            Optional<Supersession> supersession) {
        return new Claim(
                id,
                article,
                type,
                family,
                entities,
                population,
                content,
                aggregation,
                part,
                modality,
                polarity,
                document,
                attribution,
                times,
                place,
                supersession,
                company,
                evidence);
    }
}
