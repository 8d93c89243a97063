package dev.crosswire.core.comparison;

import dev.crosswire.core.claim.Claim;
import java.util.Optional;

/** How a person calls what claims know by keys; whoever has a catalogue knows more than the keys say. */
public interface Names {

    /** Everything by its key. */
    static Names byKey() {
        return new Names() {};
    }

    /** How a person reads the key of an entity ("CA" as "Canada"), where that is known. */
    default String name(String entity) {
        return entity;
    }

    /**
     * What a claim is of, in the middle of a sentence, with "{value}" where the value belongs: "{value} civilians killed";
     * without it what is measured, "the cap on Ukraine's army"; of a statement a clause, "the US will lead the
     * monitoring". Empty where nobody has words for it.
     */
    default Optional<String> phrase(Claim claim) {
        return Optional.empty();
    }
}
