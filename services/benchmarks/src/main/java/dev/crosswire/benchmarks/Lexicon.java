package dev.crosswire.benchmarks;

import java.util.SplittableRandom;

/**
 * Made-up words, so many that text put together from them compresses about as badly as prose does in small batches: an
 * evidence sentence that repeats would make broker and stores look cheaper than they are.
 */
final class Lexicon {

    private static final int WORDS = 50_000;

    /** About as often as English has them. */
    private static final String LETTERS =
            "eeeeeeeeeeeetttttttttaaaaaaaaooooooooiiiiiiinnnnnnnsssssshhhhhhrrrrrr" + "ddddlllluuucccmmmwwffggyyppbbvk";

    private final String[] words = new String[WORDS];

    Lexicon(SplittableRandom random) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < WORDS; i++) {
            word.setLength(0);
            int letters = 2 + random.nextInt(5) + random.nextInt(5);
            for (int j = 0; j < letters; j++) {
                word.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
            }
            words[i] = word.toString();
        }
    }

    String word(SplittableRandom random) {
        return words[random.nextInt(WORDS)];
    }

    /** Words until the text has so many characters. */
    void append(StringBuilder text, int characters, SplittableRandom random) {
        while (text.length() < characters) {
            if (!text.isEmpty()) {
                text.append(' ');
            }
            text.append(word(random));
        }
    }
}
