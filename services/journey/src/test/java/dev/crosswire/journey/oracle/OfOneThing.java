package dev.crosswire.journey.oracle;

import dev.crosswire.core.claim.Claim;
import dev.crosswire.core.claim.ClaimType;
import dev.crosswire.core.claim.ClaimType.Anchor;
import dev.crosswire.core.claim.ClaimTypes;
import dev.crosswire.core.claim.Content;
import dev.crosswire.core.claim.Part;
import dev.crosswire.core.quantity.Quantity;
import dev.crosswire.core.quantity.Rational;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Whether two claims about an event may be set against each other, read from the model: they give numbers of one thing and
 * one time, in other sentences, that are not one number told twice; a number known by a noun alone must be worded alike.
 */
record OfOneThing(ClaimTypes types) {

    private static final Duration A_DAY_AND_A_HALF = Duration.ofHours(36);
    private static final double A_THIRD = 0.34;

    boolean test(Claim a, Claim b) {
        if (types.of(a).anchor() != Anchor.EVENT) {
            return true;
        }
        Set<String> wordsOfA = stems(a.evidence().sentence());
        Set<String> wordsOfB = stems(b.evidence().sentence());
        Set<String> shared = new HashSet<>(wordsOfA);
        shared.retainAll(wordsOfB);
        if (a.content() instanceof Content.Statement one) {
            boolean ofARole = one.holder().isPresent();
            boolean sameHolder = ofARole
                    && b.content() instanceof Content.Statement other
                    && one.holder().equals(other.holder());
            return !ofARole || sameHolder || shared.size() >= 2;
        }
        boolean wordedAlike =
                shared.size() >= 4 && shared.size() >= A_THIRD * Math.min(wordsOfA.size(), wordsOfB.size());
        return !oneSentence(a, b)
                && !isTollOfOtherDays(types.of(a), a, b)
                && !countsOtherWholes(a, b)
                && !onlyOneIsAbout(a, b)
                && !isOneNumber(a, b)
                && (types.lists(a.type()) || wordedAlike);
    }

    private static boolean oneSentence(Claim a, Claim b) {
        return a.evidence().sentence().equals(b.evidence().sentence());
    }

    /** By the days that both name, else by the days of print. */
    private static boolean isTollOfOtherDays(ClaimType type, Claim a, Claim b) {
        boolean bothNameOne =
                a.times().validFrom().isPresent() && b.times().validFrom().isPresent();
        Instant one = bothNameOne ? a.times().validFrom().get() : a.times().published();
        Instant other = bothNameOne ? b.times().validFrom().get() : b.times().published();
        Instant latest = one.isAfter(other) ? one : other;
        Instant earliest = one.isAfter(other) ? other : one;
        return type.monotone() && latest.isAfter(earliest.plus(A_DAY_AND_A_HALF));
    }

    private static boolean countsOtherWholes(Claim a, Claim b) {
        String one = a.part().flatMap(Part::whole).orElse("");
        String other = b.part().flatMap(Part::whole).orElse("");
        boolean sameArticle = a.article().id().equals(b.article().id());
        return sameArticle && !one.isEmpty() && !other.isEmpty() && !one.equals(other);
    }

    /** The one names a country, the other a place in one. */
    private static boolean onlyOneIsAbout(Claim a, Claim b) {
        String one = a.place().orElse("");
        String other = b.place().orElse("");
        return !one.isEmpty() && !other.isEmpty() && one.contains("/") != other.contains("/");
    }

    private static boolean isOneNumber(Claim a, Claim b) {
        if (!(a.content() instanceof Content.Figure(Quantity one))
                || !(b.content() instanceof Content.Figure(Quantity other))) {
            return false;
        }
        Optional<Rational> first = one.stated();
        Optional<Rational> second = other.stated();
        if (first.isEmpty() || second.isEmpty() || !one.unit().equals(other.unit())) {
            return false;
        }
        Rational apart = first.get().minus(second.get()).abs();
        // Five years of war are nearly six.
        Rational allowed = one.unit().symbol().equals("y") ? Rational.ONE : Rational.of(0);
        return apart.compareTo(allowed) <= 0;
    }

    /** The first five letters of each word that has four. */
    private static Set<String> stems(String sentence) {
        Set<String> stems = new HashSet<>();
        for (String word : sentence.toLowerCase(Locale.ROOT).split("[^\\p{L}]+", -1)) {
            if (word.length() >= 4) {
                stems.add(word.length() > 5 ? word.substring(0, 5) : word);
            }
        }
        return stems;
    }
}
