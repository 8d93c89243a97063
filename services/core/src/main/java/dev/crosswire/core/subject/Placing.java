package dev.crosswire.core.subject;

import dev.crosswire.core.claim.Claim;
import dev.crosswire.core.claim.ClaimType.Anchor;
import dev.crosswire.core.claim.ClaimTypes;
import dev.crosswire.core.subject.Company.Commonness;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Which subject a claim is about. An entity-anchored claim belongs to the subject of its entities, for months; an
 * event-anchored one to the event whose place does not conflict, whose time is near and whose company is alike. The text
 * alone decides, never the source. Pure: the same claim and candidates give the same subject, in whatever order they come.
 */
public final class Placing {

    private final ClaimTypes types;
    private final PlacingSettings settings;
    private final SameSubject sameSubject;

    public Placing(ClaimTypes types, PlacingSettings settings) {
        this.types = types;
        this.settings = settings;
        this.sameSubject = new SameSubject(types, settings);
    }

    /** The subject that fits best, by fit and then by key; empty if none does and one must be founded. */
    public Optional<ActiveSubject> choose(Claim claim, Collection<ActiveSubject> ofSameFamily) {
        Commonness commonness =
                types.of(claim).anchor() == Anchor.EVENT ? Commonness.among(ofSameFamily) : Commonness.UNKNOWN;
        record Rival(ActiveSubject subject, double fit) {}
        List<Rival> rivals = new ArrayList<>();
        int possible = 0;
        for (ActiveSubject candidate : ofSameFamily) {
            switch (sameSubject.between(claim, candidate, commonness)) {
                case Sameness.Same(String rule, String reason, double fit) -> {
                    rivals.add(new Rival(candidate, fit));
                    possible++;
                }
                case Sameness.Different different -> possible += different.isOfOtherCompany() ? 1 : 0;
            }
        }
        // Where much happens at one time and place, as in a war, more must speak for each of the many events.
        double needed = sameSubject.needed(claim) + Math.log(Math.max(1, possible));
        return rivals.stream()
                .filter(rival -> types.of(claim).anchor() == Anchor.ENTITY || rival.fit() >= needed)
                .min(Comparator.comparingDouble(Rival::fit)
                        .reversed()
                        .thenComparing(rival -> rival.subject().subject().key()))
                .map(Rival::subject);
    }

    /** The subject that the claim founds. */
    public ActiveSubject found(Claim claim) {
        return sameSubject.trace(claim);
    }

    /** The subject with the claim on it; what an event leaves out it takes from the first claim that says it. */
    public ActiveSubject joined(ActiveSubject active, Claim claim) {
        Instant at = claim.times().effective();
        Instant observed = claim.times().observed();
        Subject subject = active.subject();
        Subject located = subject.place().isPresent()
                ? subject
                : new Subject(subject.key(), subject.family(), subject.type(), subject.entities(), claim.place());
        return new ActiveSubject(
                located,
                active.predicate(),
                active.lasting(),
                at.isBefore(active.eventFrom()) ? at : active.eventFrom(),
                at.isAfter(active.eventTo()) ? at : active.eventTo(),
                active.period().or(() -> EventPeriod.of(claim.times())),
                Company.joined(active.company(), claim.company(), settings.mostCompany()),
                active.claims() + 1,
                observed.isAfter(active.lastObserved()) ? observed : active.lastObserved());
    }

    /** Whether the subject has been without a claim for so long, in observed time, that none will join it any more. */
    public boolean expired(ActiveSubject active, Instant observed) {
        boolean forMonths = anchor(active) == Anchor.ENTITY
                || active.period().filter(EventPeriod::isReportingPeriod).isPresent();
        Duration event = active.lasting() ? settings.lastingWindow() : settings.eventLife();
        Duration life = forMonths ? settings.entityLife() : event;
        return active.lastObserved().plus(life).isBefore(observed);
    }

    private Anchor anchor(ActiveSubject active) {
        return types.of(active.subject().type(), active.subject().family()).anchor();
    }
}
