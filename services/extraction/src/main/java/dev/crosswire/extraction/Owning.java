package dev.crosswire.extraction;

import dev.crosswire.extraction.clause.Clause;
import dev.crosswire.extraction.quantity.Mention;
import dev.crosswire.extraction.text.Lemmas;
import dev.crosswire.extraction.text.Sentence;
import java.util.Set;

/** Finds the verb whose subject or object a counted noun is, without a parse: by order, nearness and prepositions. */
final class Owning {

    /** From the verb to its object, and from the subject to its verb, in tokens. */
    private static final int TO_OBJECT = 10;

    private static final int TO_VERB = 8;

    private Owning() {}

    /** The trigger's token, or -1. */
    static int trigger(Lemmas lemma, ReadSentence read, Mention mention, int nounAt, Set<String> oblique) {
        Sentence sentence = read.sentence();
        Clause clause = read.clauses().of(mention.number());
        int before = mention.from() - 1;
        while (sentence.is(before, "the")
                || sentence.is(before, "other")
                || sentence.is(before, "an")
                || sentence.is(before, "another")) {
            before--;
        }
        boolean isOblique =
                before >= 0 && oblique.contains(sentence.token(before).lower());
        if (isOblique) {
            return -1;
        }
        for (int i = before; i >= Math.max(0, mention.from() - TO_OBJECT); i--) {
            if (read.clauses().isIn(clause, i) && lemma.has(sentence, i)) {
                return i;
            }
        }
        for (int i = nounAt + 1; i <= Math.min(nounAt + TO_VERB, sentence.size() - 1); i++) {
            Clause there = read.clauses().of(i);
            boolean relative = there.kind() == Clause.Kind.RELATIVE && there.head() == nounAt;
            if ((there.id() == clause.id() || relative) && lemma.has(sentence, i)) {
                return i;
            }
        }
        return -1;
    }
}
