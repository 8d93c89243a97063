package dev.crosswire.extraction.clause;

import dev.crosswire.core.claim.Supersession;
import dev.crosswire.core.claim.Supersession.Side;
import dev.crosswire.extraction.clause.Documents.Named;
import dev.crosswire.extraction.entries.WordLists;
import dev.crosswire.extraction.text.Lemmas;
import dev.crosswire.extraction.text.Sentence;
import java.util.Optional;
import java.util.Set;

/** The words that say of a number that it replaces an earlier one, or is the earlier one. */
final class Supersessions {

    /** Not "reduce" or "cut": an army that is cut to a size had no other size claimed before. */
    private static final Lemmas RAISING = Lemmas.of(
            "raise",
            "increase",
            "lift",
            "revise",
            "correct",
            "lower",
            "update",
            "restate",
            "amend",
            "upgrade",
            "downgrade");

    private static final Lemmas REVISING = Lemmas.of("revise", "correct", "update", "restate", "amend", "replace");

    private static final Set<String> WITHDRAWN =
            Set.of("corrected", "revised", "withdrawn", "lowered", "raised", "retracted", "updated", "restated");

    private static final Set<String> EARLIER = Set.of("earlier", "previous", "initial", "original", "prior", "former");

    private static final Set<String> PROVISIONAL = Set.of("provisional", "preliminary", "initial");

    private static final Set<String> FORMERLY = Set.of("earlier", "previously", "initially", "originally", "first");

    private static final Set<String> FIGURES = WordLists.of(Supersessions.class, "figures of supersessions");

    private static final Lemmas STATING = new Lemmas(WordLists.of(Supersessions.class, "stating"));

    private static final Lemmas NOW = Lemmas.of("put", "stand", "total", "estimate", "count", "believe", "expect");

    private static final int REACH = 6;

    private Supersessions() {}

    static Optional<Supersession> of(
            Sentence sentence, Clauses clauses, Clause clause, Optional<Named> document, int from, int to) {
        if (clause.kind() == Clause.Kind.COMPARED) {
            int first = Math.max(0, clause.head() + 1);
            return marker(Side.IS_EARLIER, sentence, first, Math.min(from, first + 3));
        }
        if (document.isPresent() && document.get().earlier().isPresent()) {
            return marker(
                    Side.IS_EARLIER,
                    sentence,
                    document.get().earlier().orElseThrow(),
                    document.get().at() + 1);
        }
        for (int next = to; next < Math.min(to + 4, sentence.size()); next++) {
            if (ClauseWords.isComparing(sentence, next) && !isHeldAgainstAnotherYear(sentence, next)) {
                return marker(Side.REPLACES_EARLIER, sentence, next, next + 2);
            }
        }
        return earlier(sentence, clauses, clause, from, to).or(() -> replacing(sentence, clauses, clause, from));
    }

    /** "compared with" and "up from a year earlier" say nothing of an earlier report. */
    private static boolean isHeldAgainstAnotherYear(Sentence sentence, int at) {
        return sentence.is(at, "compared") || sentence.is(at + 2, "a") || sentence.is(at + 2, "last");
    }

    private static Optional<Supersession> earlier(Sentence sentence, Clauses clauses, Clause clause, int from, int to) {
        if (sentence.is(from - 1, "from")) {
            int raised = RAISING.last(sentence, from - 2 * REACH, from - 1);
            if (raised >= 0 && hasWord(sentence, "to", raised, from - 1)) {
                return marker(Side.IS_EARLIER, sentence, from - 1, from);
            }
        }
        for (int i = to; i < Math.min(to + REACH, sentence.size()); i++) {
            boolean as = sentence.is(i, "as") && i + 2 < sentence.size();
            if (as && FORMERLY.contains(sentence.token(i + 1).lower()) && STATING.has(sentence, i + 2)) {
                return marker(Side.IS_EARLIER, sentence, i, i + 3);
            }
            boolean was = sentence.is(i, "was") || sentence.is(i, "were") || sentence.is(i, "been");
            boolean withdrawn = was
                    && i + 1 < sentence.size()
                    && WITHDRAWN.contains(sentence.token(i + 1).lower());
            if (withdrawn && FIGURES.contains(nounBefore(sentence, from))) {
                return marker(Side.IS_EARLIER, sentence, i, i + 2);
            }
        }
        for (int i = from - 1; i >= Math.max(0, from - REACH); i--) {
            String word = sentence.token(i).lower();
            boolean figure = hasFigure(sentence, i + 1);
            boolean adjective = EARLIER.contains(word) && figure && clauses.isIn(clause, i);
            boolean provisional = PROVISIONAL.contains(word) && figure && hasWord(sentence, "was", i, from);
            if ((adjective && !isRevised(sentence, i) && !PROVISIONAL.contains(word)) || provisional) {
                return marker(Side.IS_EARLIER, sentence, i, i + 2);
            }
        }
        int verb = clause.kind() == Clause.Kind.REPORTED && clause.head() >= 0
                ? clause.head()
                : STATING.last(sentence, from - REACH, from);
        boolean former = verb > 0
                && STATING.has(sentence, verb)
                && FORMERLY.contains(sentence.token(verb - 1).lower());
        return former ? marker(Side.IS_EARLIER, sentence, verb - 1, verb + 1) : Optional.empty();
    }

    private static Optional<Supersession> replacing(Sentence sentence, Clauses clauses, Clause clause, int from) {
        int correction = Lemmas.of("correction").first(sentence, 0, Math.min(3, from));
        if (correction >= 0) {
            return marker(Side.REPLACES_EARLIER, sentence, correction, correction + 1);
        }
        for (int i = 0; i < from; i++) {
            boolean revising = REVISING.has(sentence, i) && hasFigure(sentence, i + 1, 4);
            boolean adjective = (sentence.is(i, "corrected") || sentence.is(i, "revised") || sentence.is(i, "updated"))
                    && hasFigure(sentence, i + 1)
                    && clauses.isIn(clause, i);
            boolean earlier = revising && isAnyEarlier(sentence, i + 1, i + 4);
            if (adjective || earlier) {
                return marker(Side.REPLACES_EARLIER, sentence, i, Math.min(i + 3, from));
            }
        }
        boolean towards = sentence.is(from - 1, "to") || sentence.is(from - 1, "at") || sentence.is(from - 1, "as");
        if (towards) {
            int raised = RAISING.last(sentence, from - 10, from - 1);
            boolean restated = sentence.is(from - 1, "to")
                    || (raised >= 0 && sentence.token(raised).lower().startsWith("restat"));
            if (raised >= 0 && restated) {
                return marker(Side.REPLACES_EARLIER, sentence, raised, from);
            }
        }
        for (int i = from - 1; i >= Math.max(0, from - 2 * REACH); i--) {
            if (sentence.is(i, "now") && NOW.has(sentence, i + 1)) {
                return marker(Side.REPLACES_EARLIER, sentence, i, i + 2);
            }
        }
        return Optional.empty();
    }

    private static boolean hasFigure(Sentence sentence, int at) {
        return hasFigure(sentence, at, 3);
    }

    private static boolean hasFigure(Sentence sentence, int at, int reach) {
        for (int i = at; i < Math.min(at + reach, sentence.size()); i++) {
            if (FIGURES.contains(sentence.token(i).lower())) {
                return true;
            }
        }
        return false;
    }

    /** "updating an earlier toll": the number beside it is the later one. */
    private static boolean isRevised(Sentence sentence, int adjective) {
        return REVISING.isIn(sentence, adjective - 3, adjective)
                || sentence.is(adjective - 2, "from")
                || sentence.is(adjective - 1, "than");
    }

    private static boolean isAnyEarlier(Sentence sentence, int from, int to) {
        for (int i = from; i < Math.min(to, sentence.size()); i++) {
            if (EARLIER.contains(sentence.token(i).lower())) {
                return true;
            }
        }
        return false;
    }

    private static String nounBefore(Sentence sentence, int from) {
        int at = sentence.is(from - 1, "of") ? from - 2 : from - 1;
        return at >= 0 ? sentence.token(at).lower() : "";
    }

    private static boolean hasWord(Sentence sentence, String word, int from, int to) {
        for (int i = Math.max(0, from); i < to; i++) {
            if (sentence.is(i, word)) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Supersession> marker(Side side, Sentence sentence, int from, int to) {
        int first = sentence.token(Math.max(0, from)).start();
        int end = sentence.token(Math.min(to, sentence.size()) - 1).end();
        return end > first
                ? Optional.of(new Supersession(side, sentence.text().substring(first, end)))
                : Optional.empty();
    }
}
