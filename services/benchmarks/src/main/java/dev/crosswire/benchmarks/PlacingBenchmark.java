package dev.crosswire.benchmarks;

import dev.crosswire.checker.PlacingOnStores;
import dev.crosswire.core.claim.Claim;
import dev.crosswire.core.claim.ClaimTypes;
import dev.crosswire.core.subject.ActiveSubject;
import dev.crosswire.core.subject.Placing;
import dev.crosswire.core.subject.PlacingSettings;
import dev.crosswire.core.subject.SubjectIndex;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * How long placing one claim takes on one thread with 1,000, 10,000 and 50,000 active subjects: the rule with its index in
 * memory, and the checker's whole processor with its stores in RocksDB. Arguments: how many claims are measured (50,000).
 */
public final class PlacingBenchmark {

    private static final long SEED = 20_260_105;
    private static final List<Integer> ACTIVE = List.of(1_000, 10_000, 50_000);

    private PlacingBenchmark() {}

    /** Prints a line for each number of active subjects. */
    public static void main(String[] arguments) throws Exception {
        int measured = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 50_000;
        // The first round warms the machine up.
        inMemory(ACTIVE.getFirst(), measured);
        for (int active : ACTIVE) {
            inMemory(active, measured);
        }
        onStores(ACTIVE.getFirst(), measured);
        for (int active : ACTIVE) {
            onStores(active, measured);
        }
    }

    private static void onStores(int active, int measured) throws Exception {
        try (PlacingOnStores stores = new PlacingOnStores(Files.createTempDirectory("placing"))) {
            measure("stores", active, measured, stores::place, stores::active);
        }
    }

    private static void inMemory(int active, int measured) {
        Placing placing = new Placing(new ClaimTypes(Map.of()), PlacingSettings.DEFAULT);
        SubjectIndex index = new SubjectIndex(new ClaimTypes(Map.of()), PlacingSettings.DEFAULT);
        Deque<String> inOrder = new ArrayDeque<>();
        int[] joined = new int[1];
        measure(
                "memory",
                active,
                measured,
                claim -> {
                    Optional<ActiveSubject> chosen = placing.choose(claim, index);
                    ActiveSubject subject =
                            chosen.map(one -> placing.joined(one, claim)).orElseGet(() -> placing.found(claim));
                    index.put(subject);
                    if (chosen.isPresent()) {
                        joined[0]++;
                    } else {
                        inOrder.add(subject.subject().key());
                        if (index.size() > active) {
                            index.remove(inOrder.remove());
                        }
                    }
                },
                index::size);
    }

    /** Something that counts. */
    private interface Size {
        int get();
    }

    private static void measure(String what, int active, int measured, Consumer<Claim> place, Size size) {
        ClaimStream stream = new ClaimStream(SEED, active);
        while (size.get() < active) {
            place.accept(stream.next());
        }
        List<Claim> claims = new ArrayList<>();
        for (int i = 0; i < measured; i++) {
            claims.add(stream.next());
        }
        int before = size.get();
        ThreadMXBean thread = ManagementFactory.getThreadMXBean();
        long start = System.nanoTime();
        long cpu = thread.getCurrentThreadCpuTime();
        claims.forEach(place);
        double used = (thread.getCurrentThreadCpuTime() - cpu) / 1_000.0 / measured;
        double micros = (System.nanoTime() - start) / 1_000.0 / measured;
        System.out.printf(
                "%s: %,d active subjects (%,d after), CPU %.1f us/claim (%,.0f claims/s), wall %.1f us/claim%n",
                what, before, size.get(), used, 1_000_000 / used, micros);
    }
}
