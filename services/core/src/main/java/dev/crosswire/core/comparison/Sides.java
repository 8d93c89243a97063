package dev.crosswire.core.comparison;

import dev.crosswire.core.claim.Claim;
import dev.crosswire.core.claim.Content;
import dev.crosswire.core.claim.Polarity;
import dev.crosswire.core.quantity.ExchangeRates;
import dev.crosswire.core.quantity.Quantity;
import dev.crosswire.core.quantity.Unit;

/**
 * Both sides of a pair as a newsroom would put them: "Northwire counts 41 killed in Aleppo, Meridian 38 in Syria". What the
 * second shares with the first is not said again; places and periods are told where they differ, and moments where they
 * explain the verdict.
 */
final class Sides {

    private final Pair pair;
    private final Speech speech;
    private final boolean inTime;

    private Sides(Pair pair, boolean inTime) {
        this.pair = pair;
        this.speech = new Speech(pair.names());
        this.inTime = inTime;
    }

    /** Both sides, the earlier first. */
    static String of(Pair pair) {
        return new Sides(pair, false).told(pair.earlier(), pair.later(), ", ");
    }

    /** The same with the moments that they speak of. */
    static String inTime(Pair pair) {
        return new Sides(pair, true).told(pair.earlier(), pair.later(), ", ");
    }

    /** One and what came after it. */
    static String succeeding(Pair pair, Claim from, Claim to) {
        return new Sides(pair, true).told(from, to, ", then ");
    }

    /** What both have in common, as a clause. */
    static String shared(Pair pair, SharedOrigin origin) {
        return switch (origin) {
            case OUTLET -> "both stand in one outlet";
            case WIRE -> "both carry " + pair.earlier().attribution().wire().orElse("one wire");
            case OWNER ->
                "both belong to " + pair.earlier().attribution().owner().orElse("one owner");
            case TEXT -> "both print one text";
            case AUTHORITY ->
                "both cite "
                        + pair.earlier()
                                .attribution()
                                .authority()
                                .map(new Speech(pair.names())::authority)
                                .orElse("one authority");
        };
    }

    /** The rate that two currencies were compared at, as the end of a sentence; empty for one currency. */
    static String atRate(Pair pair) {
        return pair.rate().map(Sides::words).orElse("");
    }

    private static String words(ExchangeRates.Rate rate) {
        return ", at "
                + Wording.number(rate.value(), new Unit(rate.to(), "money:" + rate.to()))
                + " for " + rate.from() + " 1 on " + Speech.day(rate.date(), true);
    }

    private String told(Claim first, Claim second, String joint) {
        boolean following = joint.endsWith("then ");
        String speaker = speech.speaker(second);
        boolean goesOn = following && speaker.equals(speech.speaker(first));
        String said = shortly(first, second, goesOn);
        return speech.speaker(first) + " " + said(first) + scene(first) + joint + (goesOn ? "" : speaker + " ") + said
                + scene(second);
    }

    /** What the second says, without what the first has said already. */
    private String shortly(Claim first, Claim second, boolean goesOn) {
        boolean sameWords = phrase(first).equals(phrase(second));
        boolean samePolarity = first.polarity() == second.polarity();
        if (first.content() instanceof Content.Figure(Quantity one)
                && second.content() instanceof Content.Figure(Quantity other)) {
            boolean counted = Speech.isCounted(phrase(second));
            String standing = first.modality() == second.modality() ? "" : Speech.standing(second.modality());
            boolean inOneWay = one.trend().isEmpty()
                    && other.trend().isEmpty()
                    && (first.modality() == second.modality()
                            || (!standing.isEmpty() && Speech.haveOneVerb(first, second, counted)));
            return sameWords && samePolarity && inOneWay && first.polarity() == Polarity.ASSERTED
                    ? (counted ? Wording.value(other) : "at " + Speech.measure(other)) + standing
                    : said(second);
        }
        if (!sameWords || goesOn) {
            return said(second);
        }
        boolean denies = second.polarity() == Polarity.DENIED;
        return samePolarity ? (denies ? "denies it too" : "says so too") : (denies ? "denies it" : "affirms it");
    }

    private String said(Claim claim) {
        return speech.said(claim, phrase(claim));
    }

    private String phrase(Claim claim) {
        return pair.names().phrase(claim).orElseGet(() -> speech.plainly(claim));
    }

    /** Where and when, as far as that tells the two apart. */
    private String scene(Claim claim) {
        StringBuilder scene = new StringBuilder();
        Claim other = claim.equals(pair.earlier()) ? pair.later() : pair.earlier();
        if (!(pair.scope() instanceof Scope.Same)) {
            if (!claim.place().equals(other.place())) {
                claim.place().ifPresent(place -> scene.append(" in ").append(speech.place(place)));
            }
            if (!claim.times().validFrom().equals(other.times().validFrom())
                    || !claim.times().validTo().equals(other.times().validTo())) {
                scene.append(speech.period(claim.times()));
            }
        }
        if (inTime) {
            scene.append(moment(claim, other));
        }
        return scene.toString();
    }

    /** The as-of times where both have one, else those of print. */
    private static String moment(Claim claim, Claim other) {
        boolean described =
                claim.times().asOf().isPresent() && other.times().asOf().isPresent();
        return Speech.moment(
                described ? claim.times().effective() : claim.times().published(),
                described ? other.times().effective() : other.times().published());
    }
}
