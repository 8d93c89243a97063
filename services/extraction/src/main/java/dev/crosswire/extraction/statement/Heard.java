package dev.crosswire.extraction.statement;

import dev.crosswire.core.claim.Modality;
import dev.crosswire.core.claim.Supersession;
import java.util.Optional;

/**
 * What is heard of a predicate before it is said of anybody.
 *
 * @param from first token of its words
 * @param to token after the last
 * @param certainty factor of the confidence
 */
record Heard(
        int from, int to, Modality modality, boolean denied, double certainty, Optional<Supersession> supersession) {

    /** Less sure, since a noun or an adjective says it. */
    static final double NOMINAL = 0.8;

    Heard flipped() {
        return new Heard(from, to, modality, !denied, certainty, supersession);
    }

    Heard nominal(Modality other) {
        return new Heard(from, to, other, denied, certainty * NOMINAL, supersession);
    }
}
