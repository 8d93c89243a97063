package dev.crosswire.core.subject;

import dev.crosswire.core.claim.Claim;
import dev.crosswire.core.claim.ClaimType;
import dev.crosswire.core.claim.ClaimType.Anchor;
import dev.crosswire.core.claim.ClaimTypes;
import dev.crosswire.core.claim.Place;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Which subject a claim is about. An entity-anchored claim belongs to the subject of its entities, for months; an
 * event-anchored one to the event whose place does not conflict, whose time is near and whose company is alike. The text
 * alone decides, never the source. Pure: the same claim and candidates give the same subject, in whatever order they come.
 */
public final class Placing {

    private final ClaimTypes types;
    private final PlacingSettings settings;

    public Placing(ClaimTypes types, PlacingSettings settings) {
        this.types = types;
        this.settings = settings;
    }

    /** The subject that fits best, by score and then by key; empty if none does and one must be founded. */
    public Optional<ActiveSubject> choose(Claim claim, Iterable<ActiveSubject> ofSameFamily) {
        Optional<ActiveSubject> best = Optional.empty();
        double bestScore = 0;
        for (ActiveSubject candidate : ofSameFamily) {
            double score = score(claim, candidate);
            boolean better = score > bestScore
                    || (score == bestScore
                            && best.filter(other -> candidate
                                                    .subject()
                                                    .key()
                                                    .compareTo(other.subject().key())
                                            < 0)
                                    .isPresent());
            if (better) {
                best = Optional.of(candidate);
                bestScore = score;
            }
        }
        return best;
    }

    /** The subject that the claim founds. */
    public ActiveSubject found(Claim claim) {
        ClaimType type = types.of(claim);
        SortedMap<String, String> entities = anchorEntities(claim, type);
        Instant at = claim.times().effective();
        String key = type.anchor() == Anchor.ENTITY
                ? claim.family() + ":" + named(entities) + ":" + LocalDate.ofInstant(at, ZoneOffset.UTC)
                : claim.family() + ":" + claim.id();
        return new ActiveSubject(
                new Subject(key, claim.family(), claim.type(), entities, claim.place()),
                at,
                at,
                Company.joined(Map.of(), claim.company(), settings.mostCompany()),
                1,
                claim.times().observed());
    }

    /** The subject with the claim on it; an event without a place takes that of the first claim that names one. */
    public ActiveSubject joined(ActiveSubject active, Claim claim) {
        Instant at = claim.times().effective();
        Instant observed = claim.times().observed();
        Subject subject = active.subject();
        Subject located = subject.place().isPresent()
                ? subject
                : new Subject(subject.key(), subject.family(), subject.type(), subject.entities(), claim.place());
        return new ActiveSubject(
                located,
                at.isBefore(active.eventFrom()) ? at : active.eventFrom(),
                at.isAfter(active.eventTo()) ? at : active.eventTo(),
                Company.joined(active.company(), claim.company(), settings.mostCompany()),
                active.claims() + 1,
                observed.isAfter(active.lastObserved()) ? observed : active.lastObserved());
    }

    /** Whether the subject has been without a claim for so long, in observed time, that none will join it any more. */
    public boolean expired(ActiveSubject active, Instant observed) {
        Duration life = anchor(active) == Anchor.ENTITY ? settings.entityLife() : settings.eventLife();
        return active.lastObserved().plus(life).isBefore(observed);
    }

    /** Above 0 where the claim belongs to the subject; higher fits better. */
    private double score(Claim claim, ActiveSubject active) {
        ClaimType type = types.of(claim);
        if (!active.subject().family().equals(claim.family()) || anchor(active) != type.anchor()) {
            return 0;
        }
        return switch (type.anchor()) {
            case ENTITY -> entityScore(claim, active, type);
            case EVENT -> eventScore(claim, active, type);
        };
    }

    private double entityScore(Claim claim, ActiveSubject active, ClaimType type) {
        if (!active.subject().entities().equals(anchorEntities(claim, type))) {
            return 0;
        }
        Duration away = distance(claim.times().effective(), active);
        return away.compareTo(settings.entityLife()) > 0 ? 0 : 1.0 / (1 + away.toSeconds());
    }

    private double eventScore(Claim claim, ActiveSubject active, ClaimType type) {
        Subject subject = active.subject();
        boolean otherPlace = claim.place().isPresent()
                && subject.place().isPresent()
                && !new Place(claim.place().get())
                        .meets(new Place(subject.place().get()));
        if (otherPlace
                || !subject.entities().equals(anchorEntities(claim, type))
                || !isNear(claim.times().effective(), active)
                || Company.shared(claim.company(), active) < settings.leastShared()) {
            return 0;
        }
        double overlap = Company.overlap(claim.company(), active);
        return overlap < settings.leastOverlap() ? 0 : Math.max(overlap, Double.MIN_VALUE);
    }

    private boolean isNear(Instant at, ActiveSubject active) {
        Instant from = at.isBefore(active.eventFrom()) ? at : active.eventFrom();
        Instant to = at.isAfter(active.eventTo()) ? at : active.eventTo();
        return distance(at, active).compareTo(settings.eventWindow()) <= 0
                && Duration.between(from, to).compareTo(settings.longestEvent()) <= 0;
    }

    private static Duration distance(Instant at, ActiveSubject active) {
        if (at.isBefore(active.eventFrom())) {
            return Duration.between(at, active.eventFrom());
        }
        return at.isAfter(active.eventTo()) ? Duration.between(active.eventTo(), at) : Duration.ZERO;
    }

    private Anchor anchor(ActiveSubject active) {
        return types.of(active.subject().type(), active.subject().family()).anchor();
    }

    /** A listed type is anchored on its roles, an unlisted one on every entity that the claim names. */
    private SortedMap<String, String> anchorEntities(Claim claim, ClaimType type) {
        SortedMap<String, String> entities = new TreeMap<>(claim.entities());
        if (types.lists(type.id())) {
            entities.keySet().retainAll(type.roles());
        }
        return entities;
    }

    private static String named(SortedMap<String, String> entities) {
        return entities.entrySet().stream()
                .map(role -> role.getKey() + "=" + role.getValue())
                .collect(Collectors.joining(","));
    }
}
