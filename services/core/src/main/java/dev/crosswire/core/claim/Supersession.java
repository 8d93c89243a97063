package dev.crosswire.core.claim;

/**
 * An explicit marker in the text that one figure replaces another ("raised from", "corrected", "an earlier draft").
 *
 * @param side whether this claim is the replacing or the replaced one
 * @param words the marker as written
 */
public record Supersession(Side side, String words) {

    /** Which of the two figures the claim is. */
    public enum Side {
        /** This claim replaces an earlier figure. */
        REPLACES_EARLIER,
        /** This claim is the earlier figure, named beside the one that replaces it. */
        IS_EARLIER
    }
}
