package dev.crosswire.extraction.clause;

import dev.crosswire.core.claim.Modality;
import dev.crosswire.core.claim.ModalityClass;
import dev.crosswire.core.claim.Polarity;
import dev.crosswire.core.claim.Supersession;
import java.util.Optional;

/**
 * How a clause puts a number: how firmly, affirmed or denied, in which document, and whether it replaces another.
 *
 * @param document the proposal, draft or deal it stands in, normalised ("peace-plan")
 */
public record Stance(
        Modality modality, Polarity polarity, Optional<String> document, Optional<Supersession> supersession) {

    /** The stance towards a number that the clause takes for granted: "the 27 states failed to agree". */
    public Stance presupposed() {
        return new Stance(Modality.ACTUAL, Polarity.ASSERTED, Optional.empty(), supersession);
    }

    /** The same of a number that is a fact, whatever is agreed beside it; what lies ahead is still a forecast. */
    public Stance asFact() {
        boolean kept = modality.modalityClass() == ModalityClass.FACT || modality == Modality.FORECAST;
        return new Stance(kept ? modality : Modality.ACTUAL, polarity, Optional.empty(), supersession);
    }
}
