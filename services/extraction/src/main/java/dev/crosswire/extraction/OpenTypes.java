package dev.crosswire.extraction;

import dev.crosswire.core.quantity.Bound;
import dev.crosswire.core.quantity.Rational;
import dev.crosswire.extraction.entries.WordLists;
import dev.crosswire.extraction.text.Sentence;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Gives a number that no type of the catalogue covers the type {@code open:<unit class>:<head noun>}. */
final class OpenTypes {

    /** Counting these says nothing that two outlets could disagree on. */
    private static final Set<String> IDLE = WordLists.of(OpenTypes.class, "idle");

    /** Units of time say when or how long in passing. */
    private static final Set<String> IDLE_UNITS = Set.of("age", "duration");

    private static final Pattern ADJECTIVE = Pattern.compile("(al|ic|ed|ous|ive|ar|old|strong|long|high|wide|deep)$");

    private OpenTypes() {}

    /** Whether so few are counted that another outlet may well count other ones ("two trains"). */
    static boolean isSmall(Counted counted) {
        return counted.unitClass().equals("count")
                && counted.mention()
                        .stated()
                        .filter(stated -> stated.compareTo(Rational.of(10)) < 0)
                        .isPresent();
    }

    static Optional<Match> of(ReadSentence read, Counted counted) {
        Sentence sentence = read.sentence();
        String unit = counted.unitClass();
        String noun = counted.noun();
        int number = counted.mention().number();
        boolean pronoun = sentence.is(number, "one")
                || (counted.mention().stated().filter(Rational.ONE::equals).isPresent() && unit.equals("count"));
        // "Seven Seas" is a name, "three-dimensional" an adjective
        boolean named = counted.nounAt() > 0 && sentence.token(counted.nounAt()).isCapitalised();
        boolean adjective = counted.nounAt() > 0
                && sentence.token(counted.nounAt() - 1).isHyphen()
                && ADJECTIVE.matcher(noun).find();
        boolean broken = unit.equals("count")
                && counted.mention()
                        .stated()
                        .filter(stated -> !stated.isInteger())
                        .isPresent();
        boolean idle = counted.mention().bound() == Bound.VAGUE
                && counted.mention()
                        .interval()
                        .lowValue()
                        .filter(low -> low.compareTo(Rational.of(20)) < 0)
                        .isPresent();
        boolean share = unit.equals("count") && sentence.is(counted.mention().to(), "of");
        if (noun.length() < 3
                || IDLE.contains(noun)
                || IDLE_UNITS.contains(unit)
                || pronoun
                || share
                || idle
                || named
                || adjective
                || broken
                || !noun.chars().allMatch(c -> Character.isLetter(c) || c == '-')
                || PerUnit.isOfAnotherPeriod(sentence, counted)) {
            return Optional.empty();
        }
        return Optional.of(new Match(
                Match.Type.open("open:" + unit + ":" + noun),
                counted.mention(),
                noun,
                counted.nounAt(),
                counted.nounAt(),
                false,
                noun));
    }
}
