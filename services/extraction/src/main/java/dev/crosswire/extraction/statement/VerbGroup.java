package dev.crosswire.extraction.statement;

import dev.crosswire.core.claim.Modality;
import dev.crosswire.extraction.statement.Cue.Form;
import dev.crosswire.extraction.text.Sentence;
import java.util.Optional;

/**
 * What stands before a verb and belongs to it, read from the verb to the left: "has not yet agreed to", "will no longer",
 * "is expected to". A denial counts here only, so that none leaks in from another clause.
 *
 * @param joinedByTo "… and to sign": what governs the "to" stands further back
 * @param end last token before the group
 * @param helped whether an auxiliary or a governing verb stands in the group
 * @param would whether "would" governs, which in reported speech is the past of "will"
 * @param undecided whether it leaves open what is done: what can "only" be done on a condition, what is "not ruled out",
 *     and what somebody thinks another "should" do
 * @param marker "no longer", as written
 */
record VerbGroup(
        Opening opening,
        boolean joinedByTo,
        int end,
        Optional<Modality> modality,
        boolean denied,
        boolean passive,
        boolean helped,
        boolean would,
        boolean undecided,
        Optional<String> marker) {

    /** How the group hangs on what stands before it. */
    enum Opening {
        /** Its subject ends right before it. */
        SUBJECT,
        /** It shares the subject of a verb before it: "… and signed", "as well as deploy". */
        SHARED,
        /** "without signing", "including leading": the subject of the clause is its own. */
        GERUND,
        /** "Finland's decision to lead". */
        POSSESSOR,
        /** "plans for establishing": nobody in particular. */
        PLAN,
        /** No verb after all, or nobody's. */
        NONE
    }

    /** The group of the verb at the token. */
    static VerbGroup of(Sentence sentence, int verb, Form form) {
        return VerbGroupReader.read(sentence, verb, form);
    }
}
