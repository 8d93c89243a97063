package dev.crosswire.benchmarks;

import dev.crosswire.wire.WireSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@link PlacingBenchmark} in a virtual machine of its own, like everything else that is measured; it needs no broker. */
final class PlacingInItsProcess implements Measurement {

    private static final String NAME = "placing";
    private static final int FEWEST = 1_000;
    private static final int MOST = 50_000;

    /** A line as it prints them: "stores: 50,000 active subjects (50,000 after), CPU 21.2 us/claim (47,000 claims/s) …". */
    private static final Pattern LINE =
            Pattern.compile("(\\w+): ([\\d,]+) active subjects .*?CPU ([\\d.]+) us/claim \\(([\\d,]+) claims/s\\).*");

    @Override
    public void run(Ground ground, Work work, Report report) {
        Path folder = ground.folder().resolve(NAME);
        try (AppProcess process = AppProcess.start(
                PlacingBenchmark.class.getName(),
                WireSettings.ofThisProcess(),
                folder,
                Map.of("user.language", "en"),
                work.machine())) {
            if (!process.endsWithin(work.patience())) {
                throw new IllegalStateException("placing did not come to its end: " + process.lastWords());
            }
            // The first line of each kind is its warm-up: the last of a size counts.
            for (String kind : List.of("memory", "stores")) {
                double few = add(process, kind, FEWEST, report);
                double many = add(process, kind, MOST, report);
                report.add(NAME, kind + ": CPU with 50,000 active subjects ÷ with 1,000", many / few, "×", "≤ 1.5");
            }
        }
        Ground.delete(folder);
    }

    /** CPU per claim in microseconds. */
    private static double add(AppProcess process, String kind, int active, Report report) {
        String size = "%,d".formatted(active);
        Matcher line = LINE.matcher(process.lastWords(kind + ": " + size));
        if (!line.matches()) {
            throw new IllegalStateException("placing said nothing of " + size + " subjects: " + process.lastWords());
        }
        double micros = Double.parseDouble(line.group(3));
        String goal = active == MOST ? "≥ 30,000 claims/s, 33 µs" : "";
        report.add(NAME, kind + ": CPU per claim with " + size + " active subjects", micros, "µs", goal);
        return micros;
    }
}
