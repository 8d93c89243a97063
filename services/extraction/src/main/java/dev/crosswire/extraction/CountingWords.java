package dev.crosswire.extraction;

import dev.crosswire.core.comparison.text.Counting;
import dev.crosswire.extraction.entries.WordLists;
import dev.crosswire.extraction.text.Lemmas;
import dev.crosswire.extraction.text.Sentence;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.IntPredicate;

/** How a sentence says that its count is kept: brought up to date, raised, a first one, or some more. */
final class CountingWords {

    private static final Lemmas RUNNING = list("running count");
    private static final Lemmas RISEN = list("risen");
    private static final Lemmas TOLLS = list("tolls");
    private static final Lemmas LIFTING = list("lifting");
    private static final Lemmas LIFTED = list("lifted");
    private static final Lemmas UPDATED = list("updated");
    private static final Lemmas FIRST = list("first count");
    private static final Lemmas BEFORE = list("count before");
    private static final Lemmas ADDED = list("added");

    private static final Lemmas DAYS = Lemmas.of("day", "week", "month");
    private static final Lemmas WEEKS = Lemmas.of("week", "weekend", "month");

    /** Tokens from the verb to what it lifts, and from there to the number, at most. */
    private static final int REACH = 8;

    private CountingWords() {}

    private static Lemmas list(String id) {
        return new Lemmas(WordLists.of(CountingWords.class, id));
    }

    /** @param isNumber whether the token belongs to a number, in digits or words */
    static Set<Counting> in(Sentence sentence, IntPredicate isNumber) {
        Set<Counting> found = EnumSet.noneOf(Counting.class);
        int end = sentence.size();
        boolean lifted = isLifted(sentence, isNumber);
        if (lifted || RUNNING.isIn(sentence, 0, end)) {
            found.add(Counting.RUNNING);
        }
        boolean ofAToll = TOLLS.isIn(sentence, 0, end);
        if (lifted || (ofAToll && RISEN.isIn(sentence, 0, end))) {
            found.add(Counting.RISEN);
        }
        if (UPDATED.has(sentence, 0) || (ofAToll && UPDATED.isIn(sentence, 0, end))) {
            found.add(Counting.UPDATED);
        }
        if (FIRST.isIn(sentence, 0, end) || BEFORE.has(sentence, 0)) {
            found.add(Counting.FIRST);
        }
        if (isRecalled(sentence)) {
            found.add(Counting.RECALLED);
        }
        if (ADDED.has(sentence, 0)) {
            found.add(Counting.ADDED);
        }
        return found;
    }

    private static boolean isRecalled(Sentence sentence) {
        for (int i = 1; i < sentence.size(); i++) {
            boolean daysBack = sentence.is(i, "ago") && DAYS.has(sentence, i - 1);
            if (daysBack || (sentence.is(i - 1, "last") && WEEKS.has(sentence, i))) {
                return true;
            }
        }
        return false;
    }

    /** "Brought the total number of dead to over 300", "took to 89 the number of dead". */
    private static boolean isLifted(Sentence sentence, IntPredicate isNumber) {
        for (int i = LIFTING.first(sentence, 0, sentence.size());
                i >= 0;
                i = LIFTING.first(sentence, i + 1, sentence.size())) {
            int what = LIFTED.first(sentence, i + 1, i + REACH);
            int to = toNumber(sentence, i + 1, i + 2 * REACH, isNumber);
            if (to < 0 || what < 0) {
                continue;
            }
            boolean after = what < to && to <= what + REACH;
            boolean before = to == i + 1 && isNumber.test(what - 2) && sentence.is(what - 1, "the");
            if (after || before) {
                return true;
            }
        }
        return false;
    }

    /** Where "to 300", "to more than 300" stands. */
    private static int toNumber(Sentence sentence, int from, int end, IntPredicate isNumber) {
        for (int i = from; i < Math.min(end, sentence.size() - 1); i++) {
            if (sentence.is(i, "to") && isNumber.test(i + 1)) {
                return i;
            }
        }
        return -1;
    }
}
