package dev.crosswire.extraction.text;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * 64-bit SimHash (Charikar 2002) over shingles of five words in lower case: near-duplicate texts differ in few bits. A
 * text of fewer than 40 words has none, since a few common phrases would decide it.
 */
public final class Fingerprint {

    private static final int SHINGLE = 5;
    private static final int FEWEST_WORDS = 40;

    private Fingerprint() {}

    /** The fingerprint of the sentences, which are expected to be distinct paragraphs' ({@link Paragraphs}). */
    public static OptionalLong of(List<Sentence> sentences) {
        List<String> words = new ArrayList<>();
        for (Sentence sentence : sentences) {
            for (Token token : sentence.tokens()) {
                if (!token.isMark()) {
                    words.add(token.lower());
                }
            }
        }
        if (words.size() < FEWEST_WORDS) {
            return OptionalLong.empty();
        }
        int[] votes = new int[Long.SIZE];
        for (int i = 0; i + SHINGLE <= words.size(); i++) {
            long hash = hash(words.subList(i, i + SHINGLE));
            for (int bit = 0; bit < Long.SIZE; bit++) {
                votes[bit] += (hash >>> bit & 1) == 1 ? 1 : -1;
            }
        }
        long fingerprint = 0;
        for (int bit = 0; bit < Long.SIZE; bit++) {
            if (votes[bit] > 0) {
                fingerprint |= 1L << bit;
            }
        }
        return OptionalLong.of(fingerprint);
    }

    /** FNV-1a over the words, then the finaliser of MurmurHash3, which spreads it over all bits. */
    private static long hash(List<String> words) {
        long hash = 0xcbf29ce484222325L;
        for (String word : words) {
            for (int i = 0; i < word.length(); i++) {
                hash = (hash ^ word.charAt(i)) * 0x100000001b3L;
            }
            hash = (hash ^ ' ') * 0x100000001b3L;
        }
        hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return hash ^ (hash >>> 33);
    }
}
