package dev.crosswire.core.claim;

/**
 * The exact words that make a claim.
 *
 * @param before the sentence before, empty string at the start of a paragraph or text
 * @param sentence the sentence as published
 * @param after the sentence after, or empty
 * @param start UTF-16 offset in {@code sentence} where the number or predicate starts
 * @param end offset after its last character
 * @param extractor name and version of what read it
 * @param confidence 0 to 1: how sure the extractor is of the whole claim
 */
public record Evidence(
        String before, String sentence, String after, int start, int end, String extractor, double confidence) {

    /** Checks that the offsets lie in the sentence and the confidence between 0 and 1. */
    public Evidence {
        if (start < 0 || end < start || end > sentence.length()) {
            throw new IllegalArgumentException("evidence from " + start + " to " + end
                    + " does not lie in its sentence of " + sentence.length() + " characters");
        }
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence " + confidence + " is not between 0 and 1");
        }
    }

    /** The number or predicate as published. */
    public String surface() {
        return sentence.substring(start, end);
    }
}
