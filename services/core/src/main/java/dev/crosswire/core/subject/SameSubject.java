package dev.crosswire.core.subject;

import dev.crosswire.core.claim.Claim;
import dev.crosswire.core.claim.ClaimType;
import dev.crosswire.core.claim.ClaimTypes;
import dev.crosswire.core.claim.Content;
import dev.crosswire.core.claim.Place;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Same subject or not: the questions that place a claim, in their order, of two claims or of a claim and a subject. What
 * either leaves out tells nothing apart; the first question that both answer differently decides, and for an event the
 * company that both keep decides last. Pure, and symmetric for two claims.
 */
public final class SameSubject {

    /** Evidence of two places of which one lies in the other. */
    private static final double PLACE_WITHIN = 0.5;

    /** Evidence of two that name one day, or one period that is reported on. */
    private static final double ONE_DAY = 1.5;

    private static final double ONE_REPORTING_PERIOD = 1.5;

    /** Evidence of one act on one object: few such are talked about at one time, fewest where two words name the object. */
    private static final double ONE_ACT = 2.5;

    private static final double ONE_NAMED_ACT = 3.5;

    /** Evidence of one entity in one role. */
    static final double ONE_ENTITY = 1;

    /** Evidence of one moment, and what each day apart takes from it. */
    private static final double ONE_MOMENT = 1;

    private static final double EACH_DAY = 0.35;

    /** The same, by the logarithm of the days, of what is told for weeks. */
    private static final double EACH_DAYS = 0.5;

    /** Nobody reports what has not begun, but for the hours between time zones. */
    private static final Duration EARLY = Duration.ofHours(-20);

    private final ClaimTypes types;
    private final PlacingSettings settings;

    public SameSubject(ClaimTypes types, PlacingSettings settings) {
        this.types = types;
        this.settings = settings;
    }

    /**
     * Whether both speak of one subject. Where one of them keeps next to no company, as a single sentence does, the company
     * is not asked: nothing else tells them apart.
     */
    public Sameness between(Claim a, Claim b) {
        Commonness unknown = new Commonness();
        Sameness sameness = between(asked(a, unknown), KnownSubject.alone(trace(b)), unknown);
        boolean barelyKnown = Math.min(a.company().size(), b.company().size()) < settings.leastCompany();
        return sameness instanceof Sameness.Different different && different.isOfOtherCompany() && barelyKnown
                ? new Sameness.Same("nothing-apart", () -> "Nothing that both say tells them apart.", 0)
                : sameness;
    }

    /** The claim as a subject is asked for, among events with so much in common. */
    AskedClaim asked(Claim claim, Commonness commonness) {
        return new AskedClaim(
                claim,
                types.of(claim).anchor(),
                anchorEntities(claim),
                AskedClaim.predicate(claim),
                claim.place().map(Place::new),
                claim.times().effective(),
                EventPeriod.of(claim.times()),
                AskedClaim.isLasting(claim),
                Company.Asked.of(claim.company(), commonness));
    }

    /** Whether the claim belongs on the subject. */
    Sameness between(AskedClaim asked, KnownSubject known, Commonness commonness) {
        ActiveSubject active = known.active();
        Subject subject = active.subject();
        Claim claim = asked.claim();
        if (!subject.family().equals(claim.family())) {
            return apart("other-family", "They are of two families", claim.family(), subject.family());
        }
        if (types.of(subject.type(), subject.family()).anchor() != asked.anchor()) {
            return apart("other-anchor", "They are anchored differently", claim.type(), subject.type());
        }
        boolean apart = asked.anchor() == ClaimType.Anchor.ENTITY
                ? !subject.entities().equals(asked.entities())
                : conflict(subject.entities(), asked.entities());
        if (apart) {
            return apart("other-entities", "They are of different entities", asked.entities(), subject.entities());
        }
        return switch (asked.anchor()) {
            case ENTITY -> ofOneEntity(asked, active);
            case EVENT -> ofOneEvent(asked, known, commonness);
        };
    }

    /** A role that both fill, and differently; who acts in an event need not be named by everybody. */
    private static boolean conflict(Map<String, String> some, Map<String, String> others) {
        return !some.isEmpty()
                && !others.isEmpty()
                && some.entrySet().stream()
                        .anyMatch(role -> others.containsKey(role.getKey())
                                && !role.getValue().equals(others.get(role.getKey())));
    }

    private Sameness ofOneEntity(AskedClaim claim, ActiveSubject active) {
        Duration away = distance(claim.at(), active);
        return away.compareTo(settings.entityLife()) > 0
                ? new Sameness.Different("long-ago", () -> "They lie " + away.toDays() + " days apart.")
                : new Sameness.Same(
                        "same-entities",
                        () -> "Both are of " + active.subject().entities() + ".",
                        1.0 / (1 + away.toSeconds()));
    }

    private Sameness ofOneEvent(AskedClaim asked, KnownSubject known, Commonness commonness) {
        ActiveSubject active = known.active();
        String predicate = asked.predicate();
        if (!active.predicate().equals(predicate)) {
            return apart("other-predicate", "They state different acts", predicate, active.predicate());
        }
        Optional<Place> here = asked.place();
        Optional<Place> there = known.place();
        if (here.isPresent() && there.isPresent() && !here.get().meets(there.get())) {
            return apart(
                    "other-place",
                    "They are in different places",
                    here.get().id(),
                    there.get().id());
        }
        Optional<EventPeriod> when = asked.when();
        if (when.isPresent()
                && active.period().isPresent()
                && !when.get().meets(active.period().get(), asked.claim().aggregation())) {
            return apart(
                    "other-period",
                    "They speak of different times",
                    when.get(),
                    active.period().get());
        }
        Optional<Duration> away = away(asked, active);
        if (away.isEmpty()) {
            return new Sameness.Different("other-time", () -> "They lie too far apart in time.");
        }
        double company = Company.evidence(asked.company(), known, commonness);
        double fit = company
                + ofPlace(here, there, commonness)
                + ofTime(when, active.period(), away.get(), asked.lasting())
                + ofAct(predicate)
                + (shareARole(asked, active) ? ONE_ENTITY : 0);
        double needed = needed(asked.claim());
        Supplier<String> words = () -> "evidence of " + rounded(fit) + ", of which " + rounded(company)
                + " by their company; " + rounded(needed) + " is needed";
        // Weeks apart the kind of act is no tie: every election is won by somebody.
        boolean longAgo = away.get().compareTo(settings.eventWindow()) > 0
                && !(when.isPresent() && when.equals(active.period()))
                && !Company.shareAName(asked.claim().company(), active);
        return fit < needed || longAgo
                ? new Sameness.Different(
                        Sameness.Different.OTHER_COMPANY, () -> "Too little speaks for one event: " + words.get() + ".")
                : new Sameness.Same("one-event", () -> "One event: " + words.get() + ".", fit);
    }

    /** The most evidence that an event can have by its time and act, and by a place that is not the same. */
    static double mostByOthers(AskedClaim claim) {
        double time =
                claim.when().isPresent() ? Math.max(ONE_MOMENT, Math.max(ONE_DAY, ONE_REPORTING_PERIOD)) : ONE_MOMENT;
        return time + ofAct(claim.predicate()) + (claim.place().isPresent() ? PLACE_WITHIN : 0);
    }

    /** How much more evidence one place can be than a place around it. */
    static double mostOfPlace(Place place, Commonness commonness) {
        return commonness.mostEvidenceOf(place) - PLACE_WITHIN;
    }

    /** The evidence that one event needs; a noun alone is a weak tie. */
    double needed(Claim claim) {
        boolean known = types.lists(claim.type()) || claim.content() instanceof Content.Statement;
        return settings.leastEvidence() + (known ? 0 : settings.moreForUnlisted());
    }

    private static double ofPlace(Optional<Place> here, Optional<Place> there, Commonness commonness) {
        if (here.isEmpty() || there.isEmpty()) {
            return 0;
        }
        return here.get().isSame(there.get()) ? commonness.evidenceOf(there.get()) : PLACE_WITHIN;
    }

    private static boolean shareARole(AskedClaim claim, ActiveSubject active) {
        Map<String, String> entities = active.subject().entities();
        return !claim.entities().isEmpty()
                && claim.entities().entrySet().stream()
                        .anyMatch(role -> role.getValue().equals(entities.get(role.getKey())));
    }

    private static double ofAct(String predicate) {
        int object = predicate.indexOf(':');
        if (object < 0) {
            return 0;
        }
        return predicate.indexOf('-', object) >= 0 ? ONE_NAMED_ACT : ONE_ACT;
    }

    private static double ofTime(
            Optional<EventPeriod> when, Optional<EventPeriod> other, Duration away, boolean lasting) {
        double days = away.toHours() / 24.0;
        double near = ONE_MOMENT - (lasting ? EACH_DAYS * Math.log1p(days) : EACH_DAY * days);
        if (when.isEmpty() || other.isEmpty()) {
            return near;
        }
        boolean reporting = when.get().isReportingPeriod() || other.get().isReportingPeriod();
        return reporting ? when.equals(other) ? ONE_REPORTING_PERIOD : Math.max(-1, near) : Math.max(ONE_DAY, near);
    }

    /** How far apart both are; empty if too far for one event. */
    private Optional<Duration> away(AskedClaim claim, ActiveSubject active) {
        Instant at = claim.at();
        Optional<EventPeriod> when = claim.when();
        Duration apart = distance(at, active);
        if (when.isPresent() && active.period().isPresent()) {
            // Both say when it happened: how late each reports it is of little account.
            boolean longAfter =
                    when.get().isReportingPeriod() && active.period().get().isReportingPeriod();
            Duration most = longAfter ? settings.entityLife() : settings.longestEvent();
            return apart.compareTo(most) > 0 ? Optional.empty() : Optional.of(apart);
        }
        Optional<Duration> report = when.isPresent()
                ? when.map(period -> period.before(active.eventFrom(), active.eventTo()))
                : active.period().map(period -> period.before(at, at));
        boolean ofIt = report.filter(late -> late.compareTo(EARLY) < 0 || late.compareTo(settings.longestEvent()) > 0)
                .isEmpty();
        Instant from = at.isBefore(active.eventFrom()) ? at : active.eventFrom();
        Instant to = at.isAfter(active.eventTo()) ? at : active.eventTo();
        if (claim.lasting()) {
            return apart.compareTo(settings.lastingWindow()) <= 0 ? Optional.of(apart) : Optional.empty();
        }
        boolean near = ofIt
                && apart.compareTo(settings.eventWindow()) <= 0
                && Duration.between(from, to).compareTo(settings.longestEvent()) <= 0;
        return near ? Optional.of(apart) : Optional.empty();
    }

    private static Duration distance(Instant at, ActiveSubject active) {
        if (at.isBefore(active.eventFrom())) {
            return Duration.between(at, active.eventFrom());
        }
        return at.isAfter(active.eventTo()) ? Duration.between(active.eventTo(), at) : Duration.ZERO;
    }

    /** What the claim alone is known by. */
    ActiveSubject trace(Claim claim) {
        ClaimType type = types.of(claim);
        SortedMap<String, String> entities = anchorEntities(claim);
        Instant at = claim.times().effective();
        String key = type.anchor() == ClaimType.Anchor.ENTITY
                ? Subject.keyOfEntities(claim.family(), entities, at)
                : claim.family() + ":" + claim.id();
        return new ActiveSubject(
                new Subject(key, claim.family(), claim.type(), entities, claim.place()),
                type.anchor() == ClaimType.Anchor.EVENT ? AskedClaim.predicate(claim) : "",
                AskedClaim.isLasting(claim),
                at,
                at,
                EventPeriod.of(claim.times()),
                Company.joined(Map.of(), claim.company(), settings.mostCompany()),
                1,
                claim.times().observed());
    }

    /** An entity anchor is the type's roles; an event is told apart by every entity that a claim names. */
    private SortedMap<String, String> anchorEntities(Claim claim) {
        ClaimType type = types.of(claim);
        SortedMap<String, String> entities = new TreeMap<>(claim.entities());
        if (types.lists(type.id()) && type.anchor() == ClaimType.Anchor.ENTITY) {
            entities.keySet().retainAll(type.roles());
        }
        return entities;
    }

    private static double rounded(double evidence) {
        return Math.round(evidence * 10) / 10.0;
    }

    private static Sameness apart(String rule, String what, Object a, Object b) {
        return new Sameness.Different(rule, () -> what + ": " + a + " and " + b + ".");
    }
}
