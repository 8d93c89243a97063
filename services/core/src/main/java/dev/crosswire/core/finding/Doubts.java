package dev.crosswire.core.finding;

import dev.crosswire.core.claim.Claim;
import dev.crosswire.core.claim.ClaimType;
import dev.crosswire.core.claim.ClaimType.Anchor;
import dev.crosswire.core.claim.ClaimTypes;
import dev.crosswire.core.claim.Content;
import dev.crosswire.core.claim.Part;
import dev.crosswire.core.quantity.Bound;
import dev.crosswire.core.quantity.Quantity;
import dev.crosswire.core.quantity.Ratio;
import dev.crosswire.core.quantity.Rational;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What casts doubt on two numbers of an event being of one thing, although no rule sets them apart. Placing asks what an
 * article is about; a number in it may still be of something else: the dead of the whole war, of yesterday's attack, of
 * another noun of the same name. Whoever raises an alarm asks here first.
 */
final class Doubts {

    /** From this ratio on two numbers are not of one event: the dead of a day, and those of the war. */
    private static final Rational OTHER_ORDER = Rational.of(100);

    /** "Millions" and "more than ten million" touch. */
    private static final Rational CLEAR_OF_VAGUE = Rational.of(3, 2);

    /** Two reports of a toll that name no day speak of the same day when they are as near as this. */
    private static final Duration ONE_DAY_APART = Duration.ofHours(36);

    /** What part of the words of the shorter sentence the longer must have, for a number that is known by a noun alone. */
    private static final double ENOUGH_WORDS = 0.34;

    private static final int FEWEST_WORDS = 4;
    private static final int FEWEST_WORDS_OF_A_ROLE = 2;
    private static final int SHORTEST = 4;
    private static final int STEM = 5;
    private static final Pattern WORD = Pattern.compile("\\p{L}+");

    private final ClaimTypes types;

    Doubts(ClaimTypes types) {
        this.types = types;
    }

    /** Whether what the two say may be set against each other. */
    boolean areCleared(Agreement a, Agreement b) {
        return areOfOneOrder(a, b) && areCleared(a.example(), b.example());
    }

    /** Whether what two claims say may be set against each other; symmetric. */
    boolean areCleared(Claim a, Claim b) {
        ClaimType type = types.of(a);
        if (type.anchor() != Anchor.EVENT) {
            return true;
        }
        return switch (a.content()) {
            case Content.Figure(Quantity quantity) ->
                !(type.monotone() && areDaysApart(a, b))
                        && !a.evidence().sentence().equals(b.evidence().sentence())
                        && !arePartsOfTwoWholes(a, b)
                        && !isOneOnlyInTheCountry(a, b)
                        && !isOneNumber(quantity, b)
                        && (types.lists(a.type()) || (sharedWords(a, b) >= FEWEST_WORDS && areWordedAlike(a, b)));
            case Content.Statement(String predicate, Optional<String> holder) ->
                holder.isEmpty()
                        || (b.content() instanceof Content.Statement other && holder.equals(other.holder()))
                        || sharedWords(a, b) >= FEWEST_WORDS_OF_A_ROLE;
        };
    }

    /** The country is where an article takes place, rather than the whole that its number counts. */
    private static boolean isOneOnlyInTheCountry(Claim a, Claim b) {
        boolean nested =
                a.place().isPresent() && b.place().isPresent() && !a.place().equals(b.place());
        return nested && (isCountry(a.place().get()) != isCountry(b.place().get()));
    }

    private static boolean isCountry(String place) {
        return place.indexOf('/') < 0;
    }

    /** "30" and "more than 30" are one number, told with a shrug; and five years of war are nearly six. */
    private static boolean isOneNumber(Quantity one, Claim b) {
        if (!(b.content() instanceof Content.Figure(Quantity other))
                || one.stated().isEmpty()
                || other.stated().isEmpty()
                || !one.unit().equals(other.unit())) {
            return false;
        }
        Rational apart = one.stated().get().minus(other.stated().get()).abs();
        boolean years = one.unit().symbol().equals("y");
        return years ? apart.compareTo(Rational.ONE) <= 0 : apart.signum() == 0;
    }

    private boolean areOfOneOrder(Agreement a, Agreement b) {
        boolean event = types.of(a.example()).anchor() == Anchor.EVENT;
        if (!event || a.example().content() instanceof Content.Statement) {
            return true;
        }
        Ratio ratio = Printing.gap(a, b)
                .filter(gap -> gap.low().signum() > 0)
                .map(Gap::ratio)
                .orElseGet(() -> ratio(a.example(), b.example()));
        boolean vague = isVague(a) || isVague(b);
        return !ratio.isAtLeast(OTHER_ORDER) && (!vague || ratio.isAtLeast(CLEAR_OF_VAGUE));
    }

    /** Of the numbers as stated; even where one states none or is not above zero. */
    private static Ratio ratio(Claim a, Claim b) {
        return stated(a)
                .flatMap(one -> stated(b).map(other -> Ratio.of(one, other)))
                .orElseGet(Ratio::even);
    }

    private static Optional<Rational> stated(Claim claim) {
        return claim.content() instanceof Content.Figure(Quantity quantity)
                ? quantity.stated().filter(number -> number.signum() > 0)
                : Optional.empty();
    }

    private static boolean isVague(Agreement agreement) {
        return agreement.example().content() instanceof Content.Figure(Quantity quantity)
                && quantity.bound() == Bound.VAGUE;
    }

    /** Of a toll only: what stands for a while may be given on any day. */
    private static boolean areDaysApart(Claim a, Claim b) {
        Optional<Instant> from = a.times().validFrom();
        Optional<Instant> other = b.times().validFrom();
        if (from.isPresent() && other.isPresent()) {
            return Duration.between(from.get(), other.get()).abs().compareTo(ONE_DAY_APART) > 0;
        }
        return Duration.between(a.times().published(), b.times().published())
                        .abs()
                        .compareTo(ONE_DAY_APART)
                > 0;
    }

    /** Four of the nineteen and five of the twenty-three are no rivals. */
    private static boolean arePartsOfTwoWholes(Claim a, Claim b) {
        Optional<String> one = a.part().flatMap(Part::whole);
        Optional<String> other = b.part().flatMap(Part::whole);
        return one.isPresent()
                && other.isPresent()
                && !one.equals(other)
                && a.article().id().equals(b.article().id());
    }

    private static boolean areWordedAlike(Claim a, Claim b) {
        return sharedWords(a, b) >= ENOUGH_WORDS * Math.min(words(a).size(), words(b).size());
    }

    private static long sharedWords(Claim a, Claim b) {
        Set<String> other = words(b);
        return words(a).stream().filter(other::contains).count();
    }

    /** The words of the sentence that are long enough to mean something, without their endings. */
    private static Set<String> words(Claim claim) {
        Set<String> words = new TreeSet<>();
        Matcher matcher = WORD.matcher(claim.evidence().sentence().toLowerCase(Locale.ROOT));
        while (matcher.find()) {
            String word = matcher.group();
            if (word.length() >= SHORTEST) {
                words.add(word.substring(0, Math.min(word.length(), STEM)));
            }
        }
        return words;
    }
}
