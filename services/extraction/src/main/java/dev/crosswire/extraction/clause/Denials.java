package dev.crosswire.extraction.clause;

import dev.crosswire.core.claim.Polarity;
import dev.crosswire.extraction.entries.WordLists;
import dev.crosswire.extraction.text.Lemmas;
import dev.crosswire.extraction.text.Sentence;
import java.util.Set;

/** Whether a clause denies what it says of a number. "Without power" and "no fewer than" deny nothing. */
final class Denials {

    private static final Lemmas REFUSALS = Lemmas.of(
            "deny",
            "refuse to",
            "rule out",
            "decline to",
            "fail to agree",
            "fail to reach",
            "fail to sign",
            "fail to approve");

    private static final Lemmas REJECTIONS = Lemmas.of("deny", "reject", "dismiss", "refute", "dispute", "debunk");

    private static final Set<String> CLAIMS = WordLists.of(Denials.class, "claims");

    /** After "not", these set a limit or leave a question open and deny nothing. */
    private static final Set<String> LIMITING = WordLists.of(Denials.class, "limiting");

    private static final Set<String> UNTRUE = Set.of("untrue", "false", "wrong", "incorrect", "nonsense");

    private Denials() {}

    static Polarity of(Sentence sentence, Clauses clauses, Clause clause, int number) {
        boolean denied = false;
        boolean neither = false;
        for (int i : clauses.tokensOf(clause).takeWhile(token -> token < number).toArray()) {
            neither |= sentence.is(i, "neither");
            denied |= isNegation(sentence, i) || REFUSALS.has(sentence, i) || isRejection(sentence, i, number);
        }
        return denied || neither || isReportDenied(sentence, clauses, clause) ? Polarity.DENIED : Polarity.ASSERTED;
    }

    private static boolean isNegation(Sentence sentence, int i) {
        String word = sentence.token(i).lower();
        boolean longer = word.equals("no") && sentence.is(i + 1, "longer");
        boolean negation = longer
                || word.equals("not")
                || word.equals("never")
                || word.equals("nor")
                || word.endsWith("n't")
                || word.equals("cannot");
        return negation && !isLimit(sentence, i);
    }

    private static boolean isLimit(Sentence sentence, int negation) {
        int next = sentence.is(negation + 1, "yet") || sentence.is(negation + 1, "been") ? negation + 2 : negation + 1;
        return next < sentence.size() && LIMITING.contains(sentence.token(next).lower());
    }

    /** "rejected claims of 12 deaths". */
    private static boolean isRejection(Sentence sentence, int i, int number) {
        if (!REJECTIONS.has(sentence, i)) {
            return false;
        }
        for (int next = i + 1; next < Math.min(i + 5, number); next++) {
            if (CLAIMS.contains(sentence.token(next).lower())) {
                return true;
            }
        }
        return false;
    }

    /** "denied that …", "rejected claims that …", "it is not true that …". */
    private static boolean isReportDenied(Sentence sentence, Clauses clauses, Clause clause) {
        boolean report = clause.kind() == Clause.Kind.REPORTED;
        if (report && clause.head() >= 0 && REFUSALS.has(sentence, clause.head())) {
            return true;
        }
        int first = clauses.firstOf(clause);
        boolean that = first < sentence.size() && sentence.is(first, "that");
        if (!(report || that)) {
            return false;
        }
        boolean claim = first > 0 && CLAIMS.contains(sentence.token(first - 1).lower());
        for (int i = first - 1; i >= Math.max(0, first - 5); i--) {
            if (claim && REJECTIONS.has(sentence, i)) {
                return true;
            }
        }
        boolean notTrue =
                sentence.is(first - 1, "true") && (sentence.is(first - 2, "not") || isContracted(sentence, first - 2));
        return notTrue
                || (first > 0 && UNTRUE.contains(sentence.token(first - 1).lower()));
    }

    private static boolean isContracted(Sentence sentence, int i) {
        return i >= 0 && sentence.token(i).lower().endsWith("n't");
    }
}
