package dev.crosswire.benchmarks;

import java.time.Duration;
import java.util.List;

/**
 * How much a run measures, and with what.
 *
 * @param claims claims that count
 * @param warmUp claims before them, on which a virtual machine becomes warm; they count for nothing
 * @param subjects subjects, of which the n-th is spoken of n^1.05 times less often than the first
 * @param sources outlets
 * @param conflicting part of the claims that give another number than their subject's
 * @param steady whether an outlet keeps to the number that it gave of a subject; otherwise it may give another each time,
 *     and revise itself back and forth
 * @param seed of everything that is made up
 * @param rounds how often each measurement is repeated
 * @param latencyRate claims a second while latency is measured
 * @param latencySeconds how long
 * @param changelogRecords how many records a restore has to read
 * @param patience after which a measurement is given up
 * @param machine arguments for the virtual machine of what is measured
 */
record Work(
        int claims,
        int warmUp,
        int subjects,
        int sources,
        double conflicting,
        boolean steady,
        long seed,
        int rounds,
        int latencyRate,
        int latencySeconds,
        int changelogRecords,
        Duration patience,
        List<String> machine) {

    Work {
        if (claims < 1 || warmUp < 0 || subjects < 1 || sources < 2 || rounds < 1) {
            throw new IllegalArgumentException("claims, subjects and rounds must be at least 1, sources at least 2");
        }
        if (latencyRate < 1 || latencySeconds < 1 || changelogRecords < 1) {
            throw new IllegalArgumentException("rate, seconds and changelog records must be at least 1");
        }
        if (!(conflicting >= 0 && conflicting <= 1)) {
            throw new IllegalArgumentException("the conflicting part lies between 0 and 1");
        }
        machine = List.copyOf(machine);
    }
}
