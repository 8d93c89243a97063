package dev.crosswire.extraction.clause;

import dev.crosswire.core.claim.Modality;
import dev.crosswire.core.claim.Polarity;
import dev.crosswire.core.claim.Supersession;
import dev.crosswire.extraction.clause.Documents.Named;
import dev.crosswire.extraction.entity.Entity;
import dev.crosswire.extraction.text.Lemmas;
import dev.crosswire.extraction.text.Sentence;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the stance of a clause towards one of its numbers. The first verb or modal of the clause that says how firm it
 * is governs what comes after it ("agreed to a proposed cap" is agreed), except that a modal makes what it governs
 * conditional ("could agree"). A draft stays a draft, whatever it seeks.
 */
public final class Stances {

    private static final Lemmas REFUSALS = Lemmas.of("deny", "refuse", "rule out", "decline");

    private static final List<Map.Entry<Modality, Lemmas>> CUES = List.of(
            Map.entry(
                    Modality.AGREED,
                    Lemmas.of("agree", "approve", "sign", "adopt", "endorse", "accept", "decide", "ratify", "settle")),
            Map.entry(Modality.PLEDGED, Lemmas.of("pledge", "promise", "commit", "vow", "offer", "undertake")),
            Map.entry(
                    Modality.PROPOSED,
                    Lemmas.of(
                            "propose",
                            "seek",
                            "suggest",
                            "demand",
                            "call for",
                            "want",
                            "urge",
                            "recommend",
                            "request",
                            "ask",
                            "insist")),
            Map.entry(
                    Modality.PLANNED,
                    Lemmas.of(
                            "plan",
                            "intend",
                            "prepare",
                            "aim",
                            "consider",
                            "ready",
                            "willing",
                            "will",
                            "envisage",
                            "envision",
                            "shall",
                            "mull",
                            "weigh",
                            "poised")),
            Map.entry(Modality.FORECAST, Lemmas.of("expect", "forecast", "predict", "likely", "anticipate", "project")),
            Map.entry(Modality.ESTIMATED, Lemmas.of("estimate", "believe")),
            Map.entry(Modality.REPORTED, Lemmas.of("reportedly", "allegedly")),
            Map.entry(Modality.CONFIRMED, Lemmas.of("confirm")));

    private static final Set<String> MODALS =
            Set.of("could", "may", "might", "would", "wouldn't", "couldn't", "should", "can");

    /** Not "reduce" or "cut": an army that is cut to a size had no other size claimed before. */
    private static final Lemmas RAISING =
            Lemmas.of("raise", "increase", "lift", "revise", "correct", "lower", "update");

    /** After "not", these set a limit and deny nothing. */
    private static final Set<String> LIMITING = Set.of("exceed", "more", "fewer", "less", "only");

    private static final Lemmas DENIAL = Lemmas.of("deny");

    private static final Lemmas CORRECTION = Lemmas.of("correct", "correction", "corrected");

    private Stances() {}

    /** The stance towards the number whose words are the tokens {@code [from, to)}. */
    public static Stance of(Sentence sentence, Clauses clauses, List<Entity> entities, int from, int to) {
        Clause clause = clauses.of(from);
        Clause parent = clauses.parentOf(clause);
        Optional<Cue> cue = cue(sentence, clauses, clause, entities);
        Optional<Named> document = Documents.last(sentence, clauses, clause, entities, 0, sentence.size());
        boolean compared = clause.kind() == Clause.Kind.COMPARED;
        if (cue.isEmpty() && compared) {
            // governs from outside the clause, so it stands before all of it
            cue = cue(sentence, clauses, parent, entities);
        }
        if (document.isEmpty() && clause.kind() == Clause.Kind.RELATIVE) {
            document = Documents.last(sentence, clauses, parent, entities, clause.head() - 6, clause.head() + 1);
            Optional<Cue> governing = cue(sentence, clauses, parent, entities);
            boolean agreed = governing.isPresent() && governing.get().modality() == Modality.AGREED;
            if (document.isPresent() && agreed && !document.get().draft()) {
                cue = governing;
            }
        }
        return new Stance(
                modality(cue, document, clause),
                polarity(sentence, clauses, clause, from),
                document.map(Named::key),
                supersession(sentence, clause, document, from, to));
    }

    private record Cue(int at, Modality modality, boolean would) {}

    private static Modality modality(Optional<Cue> cue, Optional<Named> document, Clause clause) {
        boolean agreedFirst = cue.isPresent()
                && clause.kind() != Clause.Kind.COMPARED
                && cue.get().modality() == Modality.AGREED
                && (document.isEmpty() || cue.get().at() < document.get().at());
        if (document.isPresent() && document.get().draft() && !agreedFirst) {
            return Modality.DRAFT;
        }
        boolean weak = cue.isEmpty()
                || cue.get().modality() == Modality.CONDITIONAL
                || cue.get().modality() == Modality.PLANNED;
        boolean governing = document.isPresent()
                && weak
                && (cue.isEmpty()
                        || document.get().governing()
                        || document.get().at() < cue.get().at());
        if (governing) {
            return document.get().binding() ? Modality.AGREED : Modality.PROPOSED;
        }
        if (cue.isPresent() && cue.get().would() && clause.authority().isPresent()) {
            // in reported speech "would" is the past of "will"
            return Modality.PLANNED;
        }
        return cue.map(Cue::modality).orElse(Modality.ACTUAL);
    }

    private static Optional<Cue> cue(Sentence sentence, Clauses clauses, Clause clause, List<Entity> entities) {
        // the willing of a "Coalition of the Willing" are willing to nothing in particular
        BitSet named = new BitSet();
        entities.forEach(entity -> named.set(entity.from(), entity.to()));
        for (int i = 0; i < sentence.size(); i++) {
            if (!clauses.isIn(clause, i) || named.get(i)) {
                continue;
            }
            String word = sentence.token(i).lower();
            // the month of May, a can of something
            if (MODALS.contains(word) && !sentence.token(i).text().equals("May")) {
                return Optional.of(new Cue(i, Modality.CONDITIONAL, word.equals("would") || word.equals("wouldn't")));
            }
            for (Map.Entry<Modality, Lemmas> entry : CUES) {
                if (entry.getValue().has(sentence, i) && !Documents.isNoun(sentence, i)) {
                    return Optional.of(new Cue(i, entry.getKey(), false));
                }
            }
        }
        return Optional.empty();
    }

    private static Polarity polarity(Sentence sentence, Clauses clauses, Clause clause, int number) {
        boolean denied = false;
        for (int i = 0; i < number; i++) {
            if (!clauses.isIn(clause, i)) {
                continue;
            }
            String word = sentence.token(i).lower();
            boolean limit = i + 1 < sentence.size()
                    && LIMITING.contains(sentence.token(i + 1).lower());
            boolean negation =
                    word.equals("not") || word.equals("never") || word.endsWith("n't") || word.equals("cannot");
            denied |= (negation && !limit) || REFUSALS.has(sentence, i);
        }
        boolean deniedReport =
                clause.kind() == Clause.Kind.REPORTED && clause.head() >= 0 && DENIAL.has(sentence, clause.head());
        return denied || deniedReport ? Polarity.DENIED : Polarity.ASSERTED;
    }

    private static Optional<Supersession> supersession(
            Sentence sentence, Clause clause, Optional<Named> document, int from, int to) {
        if (clause.kind() == Clause.Kind.COMPARED) {
            int first = Math.max(0, clause.head() + 1);
            return marker(Supersession.Side.IS_EARLIER, sentence, first, Math.min(from, first + 3));
        }
        if (document.isPresent() && document.get().earlier().isPresent()) {
            return marker(
                    Supersession.Side.IS_EARLIER,
                    sentence,
                    document.get().earlier().orElseThrow(),
                    document.get().at() + 1);
        }
        for (int next = to; next < Math.min(to + 4, sentence.size()); next++) {
            if (ClauseWords.isComparing(sentence, next)) {
                return marker(Supersession.Side.REPLACES_EARLIER, sentence, next, next + 2);
            }
        }
        int correction = CORRECTION.first(sentence, 0, from);
        if (correction >= 0) {
            return marker(Supersession.Side.REPLACES_EARLIER, sentence, correction, correction + 1);
        }
        if (sentence.is(from - 1, "to")) {
            int raised = RAISING.last(sentence, from - 10, from - 1);
            if (raised >= 0) {
                return marker(Supersession.Side.REPLACES_EARLIER, sentence, raised, from);
            }
        }
        return Optional.empty();
    }

    private static Optional<Supersession> marker(Supersession.Side side, Sentence sentence, int from, int to) {
        int first = sentence.token(Math.max(0, from)).start();
        int end = sentence.token(Math.min(to, sentence.size()) - 1).end();
        return end > first
                ? Optional.of(new Supersession(side, sentence.text().substring(first, end)))
                : Optional.empty();
    }
}
