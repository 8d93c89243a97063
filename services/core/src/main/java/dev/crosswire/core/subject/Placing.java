package dev.crosswire.core.subject;

import dev.crosswire.core.claim.Claim;
import dev.crosswire.core.claim.ClaimType.Anchor;
import dev.crosswire.core.claim.ClaimTypes;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Which subject a claim is about. An entity-anchored claim belongs to the subject of its entities, for months; an
 * event-anchored one to the event whose place does not conflict, whose time is near and whose company is alike. The text
 * alone decides, never the source. Pure: the same claim and candidates give the same subject, in whatever order they come.
 */
public final class Placing {

    /** So much an addition of doubles may be off. */
    private static final double ROUNDING = 1e-9;

    private final ClaimTypes types;
    private final PlacingSettings settings;
    private final SameSubject sameSubject;

    public Placing(ClaimTypes types, PlacingSettings settings) {
        this.types = types;
        this.settings = settings;
        this.sameSubject = new SameSubject(types, settings);
    }

    /** The subject that fits best, by fit and then by key; empty if none does and one must be founded. */
    public Optional<ActiveSubject> choose(Claim claim, SubjectIndex subjects) {
        return choose(claim, subjects, false);
    }

    /** The same among these and no others. */
    public Optional<ActiveSubject> choose(Claim claim, Collection<ActiveSubject> subjects) {
        SubjectIndex index = new SubjectIndex(types, settings);
        subjects.forEach(index::put);
        return choose(claim, index);
    }

    /** The same by looking at every subject of the family: what the index must find faster. */
    Optional<ActiveSubject> chooseAmongAll(Claim claim, SubjectIndex subjects) {
        return choose(claim, subjects, true);
    }

    private Optional<ActiveSubject> choose(Claim claim, SubjectIndex subjects, boolean amongAll) {
        FamilySubjects family = subjects.events(claim.family());
        AskedClaim asked = sameSubject.asked(claim, family.commonness());
        return switch (asked.anchor()) {
            case ENTITY -> best(asked, subjects.ofEntities(asked), family.commonness(), 0, Double.POSITIVE_INFINITY);
            case EVENT -> {
                // Where much happens at one time and place, as in a war, more must speak for each of the many events.
                double needed = sameSubject.needed(claim) + Math.log(family.rivals(asked));
                double others = SameSubject.mostByOthers(asked);
                yield amongAll
                        ? best(asked, family.all(asked), family.commonness(), needed, Double.POSITIVE_INFINITY)
                        : best(asked, near(asked, family, needed, others), family.commonness(), needed, others);
            }
        };
    }

    private List<KnownSubject> near(AskedClaim asked, FamilySubjects family, double needed, double others) {
        return family.near(asked, needed, others, subject -> fit(asked, subject, family.commonness()));
    }

    private double fit(AskedClaim asked, KnownSubject subject, Commonness commonness) {
        return sameSubject.between(asked, subject, commonness) instanceof Sameness.Same same
                        && !expired(subject.active(), asked.claim().times().observed())
                ? same.fit()
                : Double.NEGATIVE_INFINITY;
    }

    /** @param others most evidence beside what each candidate may gain by what it was found by; they come in that order */
    private Optional<ActiveSubject> best(
            AskedClaim asked, List<KnownSubject> candidates, Commonness commonness, double needed, double others) {
        Optional<ActiveSubject> best = Optional.empty();
        double bestFit = needed;
        for (KnownSubject candidate : candidates) {
            if (candidate.most() + others < bestFit - ROUNDING) {
                break;
            }
            double fit = fit(asked, candidate, commonness);
            if (fit > bestFit || (fit == bestFit && isFirst(candidate, best))) {
                best = Optional.of(candidate.active());
                bestFit = fit;
            }
        }
        return best;
    }

    private static boolean isFirst(KnownSubject candidate, Optional<ActiveSubject> best) {
        String key = candidate.active().subject().key();
        return best.filter(other -> other.subject().key().compareTo(key) <= 0).isEmpty();
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
        return expires(active).isBefore(observed);
    }

    /** The last moment of observed time at which a claim can join the subject, if none does before. */
    public Instant expires(ActiveSubject active) {
        boolean forMonths = anchor(active) == Anchor.ENTITY
                || active.period().filter(EventPeriod::isReportingPeriod).isPresent();
        Duration event = active.lasting() ? settings.lastingWindow() : settings.eventLife();
        Duration life = forMonths ? settings.entityLife() : event;
        return active.lastObserved().plus(life);
    }

    private Anchor anchor(ActiveSubject active) {
        return types.of(active.subject().type(), active.subject().family()).anchor();
    }
}
