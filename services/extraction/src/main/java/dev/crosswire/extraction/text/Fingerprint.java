package dev.crosswire.extraction.text;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * 64-bit SimHash (Charikar 2002) over pairs of neighbouring words in lower case: near-duplicate texts differ in few bits.
 * An outlet that reprints a text cuts its tail and edits words, so an early pair weighs more than a late one, half as
 * much every 120 words on, and pairs are short, since an edited word spoils only two. Both were chosen by measurement
 * (decision record 0012). A text of fewer than 40 words has none, since a few common phrases would decide it.
 */
public final class Fingerprint {

    private static final int SHINGLE = 2;
    private static final int FEWEST_WORDS = 40;

    /** Weight of the first pair; the next one's is less by one part in 173, which halves it every 120. */
    private static final long FIRST = 1L << 24;

    private static final long LESS = 173;
    private static final long LEAST = 1L << 14;

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
        long[] votes = new long[Long.SIZE];
        long weight = FIRST;
        for (int i = 0; i + SHINGLE <= words.size(); i++) {
            long hash = hash(words.subList(i, i + SHINGLE));
            for (int bit = 0; bit < Long.SIZE; bit++) {
                votes[bit] += (hash >>> bit & 1) == 1 ? weight : -weight;
            }
            weight = Math.max(LEAST, weight - weight / LESS);
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
