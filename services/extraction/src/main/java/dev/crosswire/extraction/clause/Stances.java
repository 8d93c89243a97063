package dev.crosswire.extraction.clause;

import dev.crosswire.core.claim.Modality;
import dev.crosswire.core.claim.ModalityClass;
import dev.crosswire.extraction.clause.Documents.Named;
import dev.crosswire.extraction.clause.ModalityCues.Cue;
import dev.crosswire.extraction.entity.Entity;
import dev.crosswire.extraction.text.Sentence;
import java.util.List;
import java.util.Optional;

/**
 * Reads the stance of a clause towards one of its numbers. The first verb or modal of the clause that says how firm it
 * is governs what comes after it ("agreed to a proposed cap" is agreed), except that a modal makes what it governs
 * conditional ("could agree"). A draft stays a draft, whatever it seeks.
 */
public final class Stances {

    private Stances() {}

    /** The stance towards the number whose words are the tokens {@code [from, to)}. */
    public static Stance of(Sentence sentence, Clauses clauses, List<Entity> entities, int from, int to) {
        Clause clause = clauses.of(from);
        Clause parent = clauses.parentOf(clause);
        Optional<Cue> cue = ModalityCues.first(sentence, clauses, clause, entities, from);
        Optional<Named> document = Documents.last(sentence, clauses, clause, entities, 0, sentence.size());
        boolean compared = clause.kind() == Clause.Kind.COMPARED;
        if (cue.isEmpty() && compared) {
            // governs from outside the clause, so it stands before all of it
            cue = ModalityCues.first(sentence, clauses, parent, entities, from);
        }
        if (document.isEmpty() && clause.kind() == Clause.Kind.RELATIVE) {
            document = Documents.last(sentence, clauses, parent, entities, clause.head() - 6, clause.head() + 1);
            Optional<Cue> governing = ModalityCues.first(sentence, clauses, parent, entities, from);
            boolean agreed = governing.isPresent() && governing.get().modality() == Modality.AGREED;
            if (document.isPresent() && agreed && !document.get().draft()) {
                cue = governing;
            }
        }
        Modality ofClause = modality(cue, document, clause);
        return new Stance(
                ofClause.modalityClass() == ModalityClass.FACT
                        ? fact(ofClause, sentence, clauses, clause, from, to)
                        : ofClause,
                Denials.of(sentence, clauses, clause, from),
                document.map(Named::key),
                Supersessions.of(sentence, clauses, clause, document, from, to));
    }

    /** What the clause leaves a fact the words at the number, the reporting verb or a condition may say more of. */
    private static Modality fact(
            Modality ofClause, Sentence sentence, Clauses clauses, Clause clause, int from, int to) {
        Optional<Modality> near = ModalityCues.atNumber(sentence, clauses, from, to);
        if (near.isPresent()) {
            return near.get();
        }
        if (ofClause != Modality.ACTUAL) {
            return ofClause;
        }
        return ModalityCues.reported(sentence, clause)
                .orElse(ModalityCues.isConditional(sentence, clauses, clause) ? Modality.CONDITIONAL : Modality.ACTUAL);
    }

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
}
