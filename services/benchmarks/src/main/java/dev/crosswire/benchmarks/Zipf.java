package dev.crosswire.benchmarks;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Draws ranks of which the n-th is n^s times rarer than the first. */
final class Zipf {

    private final double[] upTo;

    Zipf(int ranks, double exponent) {
        upTo = new double[ranks];
        double sum = 0;
        for (int rank = 0; rank < ranks; rank++) {
            sum += Math.pow(rank + 1, -exponent);
            upTo[rank] = sum;
        }
    }

    /** From 0, the most frequent. */
    int draw(SplittableRandom random) {
        int found = Arrays.binarySearch(upTo, random.nextDouble() * upTo[upTo.length - 1]);
        return Math.min(found < 0 ? -found - 1 : found, upTo.length - 1);
    }
}
