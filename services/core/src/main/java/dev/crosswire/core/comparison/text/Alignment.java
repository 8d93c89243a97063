package dev.crosswire.core.comparison.text;

import dev.crosswire.core.claim.Claim;
import dev.crosswire.core.claim.ClaimTypes;
import dev.crosswire.core.claim.Content;
import dev.crosswire.core.claim.Modality;
import dev.crosswire.core.claim.Populations;
import dev.crosswire.core.quantity.Bound;
import dev.crosswire.core.quantity.Quantity;
import dev.crosswire.core.quantity.Scale;
import dev.crosswire.core.quantity.Unit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which claims of one text speak of what claims of another speak of. */
final class Alignment {

    private static final double SAME_TYPE = 4;
    private static final double SAME_POPULATION = 2;
    private static final double PART_OF_POPULATION = 1;
    private static final double STATED_AS_PART = -1.5;
    private static final double SHARED_WORD = 0.5;
    private static final double SAME_NUMBER = 0.25;
    private static final double MAY_BE = -1;
    private static final double VAGUE = -3;
    /** Pairs that fit this much worse than the best are not what was asked about. */
    private static final double MARGIN = 0.75;

    /** Where nobody asks, what fits less well may still be what the texts disagree on. */
    private static final double UNASKED_MARGIN = 2.5;

    private static final int MOST_PAIRS = 64;

    private final Populations populations;

    Alignment(ClaimTypes types) {
        this.populations = types.populations();
    }

    /**
     * Two claims that fit.
     *
     * @param asked whether both are taken for one kind because somebody asks about it, or nothing else is there
     */
    record Aligned(ClaimInContext a, ClaimInContext b, double fit, boolean asked) {}

    List<Aligned> of(ReadText a, ReadText b, Optional<ReadText> about) {
        List<Aligned> aligned = new ArrayList<>();
        for (ClaimInContext x : candidates(a, about)) {
            for (ClaimInContext y : candidates(b, about)) {
                if (compatible(x.claim(), y.claim())) {
                    double fit = likeness(x.claim(), y.claim())
                            + about.map(asked -> relevance(x.claim(), asked) + relevance(y.claim(), asked))
                                    .orElse(0.0);
                    aligned.add(new Aligned(x, y, fit, about.isPresent()));
                }
            }
        }
        if (aligned.isEmpty() && about.isEmpty()) {
            return ofNumbers(a, b);
        }
        aligned.sort(Comparator.comparingDouble(Aligned::fit).reversed());
        if (aligned.isEmpty()) {
            return aligned;
        }
        double least = aligned.getFirst().fit() - (about.isPresent() ? MARGIN : UNASKED_MARGIN);
        Set<ClaimInContext> taken = new HashSet<>();
        List<Aligned> best = new ArrayList<>();
        for (Aligned pair : aligned) {
            boolean fits = pair.fit() >= least && best.size() < MOST_PAIRS;
            if (fits && (about.isPresent() || (!taken.contains(pair.a()) && !taken.contains(pair.b())))) {
                best.add(pair);
                taken.add(pair.a());
                taken.add(pair.b());
            }
        }
        return best;
    }

    /** The claims of a text; where none is of the kind that is asked about, numbers that no claim was read from too. */
    private List<ClaimInContext> candidates(ReadText text, Optional<ReadText> about) {
        List<ClaimInContext> read = new ArrayList<>(claims(text, about));
        read.addAll(Sums.of(text.claims(), populations));
        return read;
    }

    private static List<ClaimInContext> claims(ReadText text, Optional<ReadText> about) {
        Optional<Claim> asked = about.flatMap(Alignment::askedFor);
        boolean found = asked.isEmpty()
                || text.claims().stream()
                        .anyMatch(it -> it.claim().type().equals(asked.get().type()));
        if (found) {
            return text.claims();
        }
        return all(text);
    }

    private static Optional<Claim> askedFor(ReadText about) {
        return about.claims().stream()
                .map(ClaimInContext::claim)
                .filter(it -> it.content() instanceof Content.Figure)
                .findFirst();
    }

    /** Where no two claims speak of one thing: counts that no claim was read from, of the same noun or of none. */
    private List<Aligned> ofNumbers(ReadText a, ReadText b) {
        List<Aligned> aligned = new ArrayList<>();
        for (ClaimInContext x : all(a)) {
            for (ClaimInContext y : all(b)) {
                boolean claimed = a.claims().contains(x) || b.claims().contains(y);
                boolean unclaimed = a.unclaimed().contains(x) || b.unclaimed().contains(y);
                boolean counts = unclaimed
                        && x.claim().content() instanceof Content.Figure(Quantity one)
                        && y.claim().content() instanceof Content.Figure(Quantity other)
                        && Scale.converts(one.unit(), other.unit())
                        && (claimed || one.unit().equals(Unit.COUNT))
                        && (one.noun().isEmpty()
                                || other.noun().isEmpty()
                                || one.noun().equals(other.noun()));
                if (counts) {
                    aligned.add(new Aligned(x, y, likeness(x.claim(), y.claim()), true));
                }
            }
        }
        aligned.sort(Comparator.comparingDouble(Aligned::fit).reversed());
        return aligned.stream().limit(1).toList();
    }

    private static List<ClaimInContext> all(ReadText text) {
        List<ClaimInContext> all = new ArrayList<>(text.claims());
        all.addAll(text.unclaimed());
        return all;
    }

    private static boolean compatible(Claim a, Claim b) {
        return switch (a.content()) {
            case Content.Figure(Quantity x) ->
                b.content() instanceof Content.Figure(Quantity y) && Scale.converts(x.unit(), y.unit());
            case Content.Statement x ->
                b.content() instanceof Content.Statement y && x.predicate().equals(y.predicate());
        };
    }

    private double likeness(Claim a, Claim b) {
        double fit = 0;
        if (a.type().equals(b.type())) {
            fit += SAME_TYPE;
        }
        if (a.population().equals(b.population())) {
            fit += SAME_POPULATION;
        } else if (a.population().isEmpty()
                || b.population().isEmpty()
                || populations.isPart(a.population(), b.population())
                || populations.isPart(b.population(), a.population())) {
            fit += PART_OF_POPULATION;
        }
        if (isVague(a) || isVague(b)) {
            fit += VAGUE;
        }
        if (isPart(a) != isPart(b)) {
            fit += STATED_AS_PART;
        }
        if (a.content() instanceof Content.Figure(Quantity x)
                && b.content() instanceof Content.Figure(Quantity y)
                && x.stated().isPresent()
                && x.stated().equals(y.stated())) {
            fit += SAME_NUMBER;
        }
        return fit;
    }

    private static boolean isVague(Claim claim) {
        return claim.content() instanceof Content.Figure(Quantity quantity) && quantity.bound() == Bound.VAGUE;
    }

    /** "Three of them children". */
    private static boolean isPart(Claim claim) {
        return claim.part().filter(part -> part.whole().isPresent()).isPresent();
    }

    private double relevance(Claim claim, ReadText about) {
        double fit = 0;
        Optional<Claim> asked = askedFor(about);
        if (asked.isPresent()) {
            fit += asked.get().type().equals(claim.type()) ? SAME_TYPE : 0;
            String wanted = asked.get().population();
            if (wanted.equals(claim.population())) {
                fit += SAME_POPULATION;
            } else if (claim.population().isEmpty() || populations.isPart(claim.population(), wanted)) {
                fit += PART_OF_POPULATION;
            }
        }
        Set<String> words = new HashSet<>();
        about.words().forEach(word -> words.add(word.stem()));
        String noun = claim.content() instanceof Content.Figure(Quantity quantity) ? quantity.noun() : "";
        fit += words.contains(noun) ? SHARED_WORD : 0;
        boolean mayBe = claim.modality() == Modality.CONDITIONAL || claim.modality() == Modality.FORECAST;
        return fit + (isPart(claim) ? STATED_AS_PART : 0) + (mayBe ? MAY_BE : 0);
    }
}
