package dev.crosswire.extraction;

import dev.crosswire.extraction.text.Sentence;
import java.util.List;
import java.util.Set;

/** Words beside a number that make it one of several like it, or so much per period: "150 from each side", "12 a day". */
final class PerUnit {

    private static final Set<String> PERIODS =
            Set.of("day", "week", "month", "year", "hour", "minute", "night", "annum", "quarter", "season");

    private static final List<List<String>> EACH = List.of(
            List.of("each"),
            List.of("apiece"),
            List.of("from", "each"),
            List.of("by", "each"),
            List.of("on", "each"),
            List.of("for", "each"),
            List.of("from", "either"),
            List.of("on", "either"),
            List.of("per", "side"),
            List.of("a", "side"),
            List.of("per", "person"),
            List.of("per", "capita"),
            List.of("a", "head"),
            List.of("per", "head"),
            List.of("per", "household"),
            List.of("a", "share"),
            List.of("per", "share"),
            List.of("a", "barrel"),
            List.of("per", "barrel"));

    private static final List<List<String>> TOTAL = List.of(
            List.of("in", "all"),
            List.of("in", "total"),
            List.of("altogether"),
            List.of("overall"),
            List.of("on", "both"));

    private static final Set<String> COMPARING = Set.of("earlier", "ago", "before", "later", "after", "from");

    private static final Set<String> SHIFTS = Set.of("earlier", "ago", "before", "prior", "previously");

    private PerUnit() {}

    /** Whether the number is that of each of several. */
    static boolean isEach(Sentence sentence, Counted counted) {
        return startsAny(EACH, sentence, counted.mention().to()) || startsAny(EACH, sentence, counted.to());
    }

    /** Whether the number is called one of all together. */
    static boolean isTotal(Sentence sentence, Counted counted) {
        int from = counted.mention().from();
        return startsAny(TOTAL, sentence, counted.to())
                || startsAny(TOTAL, sentence, counted.mention().to())
                || (sentence.is(from - 1, "of") && sentence.is(from - 2, "total"));
    }

    /** "12 a day", "5 per cent a year", "annually". */
    static boolean isPerPeriod(Sentence sentence, Counted counted) {
        if (counted.mention().unit().dimension().endsWith(" per time")) {
            return true;
        }
        for (int at : new int[] {counted.from(), counted.to()}) {
            boolean link = sentence.is(at, "a")
                    || sentence.is(at, "per")
                    || sentence.is(at, "every")
                    || sentence.is(at, "an")
                    || sentence.is(at, "each");
            boolean period = link
                    && at + 1 < sentence.size()
                    && PERIODS.contains(sentence.token(at + 1).lower());
            boolean compared = at + 2 < sentence.size()
                    && COMPARING.contains(sentence.token(at + 2).lower());
            boolean adverb = sentence.is(at, "daily")
                    || sentence.is(at, "annually")
                    || sentence.is(at, "monthly")
                    || sentence.is(at, "weekly")
                    || sentence.is(at, "yearly");
            if ((period && !compared) || adverb) {
                return true;
            }
        }
        return false;
    }

    /** "£190m the year before", "2.9m a year earlier": a figure of another period than the text's. */
    static boolean isOfAnotherPeriod(Sentence sentence, Counted counted) {
        for (int at = counted.mention().to(); at <= counted.to() + 1; at++) {
            boolean in = sentence.is(at, "in");
            int start = in ? at + 1 : at;
            boolean determined = sentence.is(start, "a") || sentence.is(start, "the");
            boolean unit = determined
                    && start + 2 < sentence.size()
                    && PERIODS.contains(sentence.token(start + 1).lower());
            boolean shifted = unit && SHIFTS.contains(sentence.token(start + 2).lower());
            boolean previous = sentence.is(start, "the")
                    && (sentence.is(start + 1, "previous")
                            || sentence.is(start + 1, "same")
                            || sentence.is(start + 1, "prior"));
            boolean ago = start + 2 < sentence.size()
                    && PERIODS.contains(singular(sentence.token(start + 1).lower()))
                    && SHIFTS.contains(sentence.token(start + 2).lower());
            if (shifted || previous || ago) {
                return true;
            }
        }
        return false;
    }

    private static String singular(String word) {
        return word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    }

    private static boolean startsAny(List<List<String>> phrases, Sentence sentence, int at) {
        return phrases.stream().anyMatch(words -> sentence.startsWith(at, words));
    }
}
