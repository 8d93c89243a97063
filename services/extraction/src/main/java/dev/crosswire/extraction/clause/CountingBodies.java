package dev.crosswire.extraction.clause;

import dev.crosswire.extraction.entity.Entity;
import dev.crosswire.extraction.entries.WordLists;
import dev.crosswire.extraction.text.Lemmas;
import dev.crosswire.extraction.text.Sentence;
import java.util.List;
import java.util.Optional;

/** Who is cited for a number by counting it rather than by saying it. */
final class CountingBodies {

    /** Verbs of counting: a body that does it is cited, a country is not ("Italy recorded 12 cases"). */
    private static final Lemmas CITING = new Lemmas(WordLists.of(CountingBodies.class, "citing"));

    private CountingBodies() {}

    /** "The Observatory put the toll at 12", "the agency's tally stood at 12", "Health ministry data showed 12 cases". */
    static Optional<String> of(
            Sentence sentence, Clauses clauses, Clause clause, List<Entity> entities, Speakers speakers) {
        for (int i : clauses.tokensOf(clause).filter(token -> token > 0).toArray()) {
            boolean possessive = sentence.is(i, "'s") && i + 1 < sentence.size() && isFigures(sentence, i + 1);
            boolean verb = CITING.has(sentence, i) && !Authorities.isImpersonal(sentence, i) && !isNoun(sentence, i);
            boolean puts = sentence.is(i, "put") || sentence.is(i, "puts");
            boolean put = !puts || isPutAt(sentence, i);
            if (!possessive && !(verb && put)) {
                continue;
            }
            int to = i;
            while (to > 0 && Authorities.isAuxiliary(sentence.token(to - 1).lower())) {
                to--;
            }
            int from = Authorities.start(sentence, clauses, clause, to);
            Optional<String> key = from < to ? speakers.phrases().key(sentence, from, to, entities) : Optional.empty();
            // who counts must be a body: a country that records cases has them
            boolean body = possessive || hasBody(sentence, from, to);
            return key.filter(who -> body || !who.endsWith(":government"));
        }
        return Optional.empty();
    }

    private static boolean isNoun(Sentence sentence, int i) {
        String before = i > 0 ? sentence.token(i - 1).lower() : "";
        return before.equals("the")
                || before.equals("a")
                || before.equals("to")
                || before.equals("an")
                || before.equals("'s")
                || sentence.token(i).lower().endsWith("ing");
    }

    private static boolean isFigures(Sentence sentence, int at) {
        for (int i = at; i < Math.min(at + 3, sentence.size()); i++) {
            if (Authorities.FIGURES.contains(sentence.token(i).lower()) && !sentence.is(i, "toll")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPutAt(Sentence sentence, int verb) {
        for (int i = verb + 1; i < Math.min(verb + 10, sentence.size()); i++) {
            if (sentence.is(i, "at")) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasBody(Sentence sentence, int from, int to) {
        for (int i = from; i < to; i++) {
            if (sentence.is(i, "ministry")
                    || sentence.is(i, "government")
                    || sentence.is(i, "authorities")
                    || sentence.is(i, "officials")) {
                return true;
            }
        }
        return false;
    }
}
