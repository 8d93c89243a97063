package dev.crosswire.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * The macro benchmarks: each on a broker in its own process, the programs it measures in theirs. The table goes to
 * standard output, what is going on to standard error.
 */
@Command(
        name = "crosswire-benchmarks",
        description =
                "Measures ingest and the checker on a broker of their own, the checker against what a user would write instead.",
        sortOptions = false,
        mixinStandardHelpOptions = true)
public final class Benchmarks implements Callable<Integer> {

    /** By the name on the command line, in the order of `all`: a further one needs a line here and a name in the usage. */
    private static final Map<String, Supplier<Measurement>> MEASUREMENTS = new LinkedHashMap<>();

    static {
        MEASUREMENTS.put("comparing", Comparing::new);
        MEASUREMENTS.put("hot-subject", HotSubject::new);
        MEASUREMENTS.put("placing", PlacingInItsProcess::new);
        MEASUREMENTS.put("latency", Latency::new);
        MEASUREMENTS.put("restore", Restore::new);
        MEASUREMENTS.put("alternatives", Alternatives::new);
        MEASUREMENTS.put("ingest", IngestRate::new);
        MEASUREMENTS.put("feeds", FeedRounds::new);
        MEASUREMENTS.put("page", StoredAlerts::new);
    }

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "BENCHMARK",
            description =
                    "comparing, hot-subject, placing, latency, restore, alternatives, ingest, feeds, page, or all.")
    private List<String> benchmarks;

    @Option(
            names = "--claims",
            defaultValue = "200000",
            description = "Claims that count; 2,000,000 for a page of results.")
    private int claims;

    @Option(
            names = "--warm-up",
            defaultValue = "100000",
            description = "Claims before them, for a warm virtual machine.")
    private int warmUp;

    @Option(names = "--subjects", defaultValue = "200000", description = "Subjects, by Zipf 1.05.")
    private int subjects;

    @Option(names = "--sources", defaultValue = "500", description = "Outlets.")
    private int sources;

    @Option(names = "--conflicting", defaultValue = "0.1", description = "Part of the claims with another value.")
    private double conflicting;

    @Option(
            names = "--steady",
            description = "Outlets keep to the number that they gave, instead of revising themselves.")
    private boolean steady;

    @Option(names = "--seed", defaultValue = "42", description = "Of everything that is made up.")
    private long seed;

    @Option(names = "--rounds", defaultValue = "3", description = "How often each measurement is repeated.")
    private int rounds;

    @Option(names = "--rate", defaultValue = "2000", description = "Claims a second while latency is measured.")
    private int rate;

    @Option(names = "--seconds", defaultValue = "30", description = "How long latency is measured.")
    private int seconds;

    @Option(
            names = "--changelog",
            defaultValue = "300000",
            description = "Changelog records that a restore reads; 3,000,000 for a page of results.")
    private int changelog;

    @Option(names = "--patience", defaultValue = "600", description = "Seconds after which a program is given up.")
    private int patience;

    @Option(
            names = "--jvm",
            paramLabel = "ARG",
            description = "Argument for the measured virtual machines; repeatable.")
    private List<String> machine = new ArrayList<>();

    @Option(names = "--json", description = "Print JSON instead of a table.")
    private boolean json;

    /** Runs what is asked for and exits with its code. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Benchmarks()).execute(arguments));
    }

    @Override
    public Integer call() {
        Report report = new Report(System.err);
        Work work = work();
        List<String> chosen = chosen();
        Map<String, Object> circumstances = new LinkedHashMap<>();
        circumstances.put("begin", Instant.now().toString());
        circumstances.put("loadAtBegin", load());
        circumstances.put("processors", Runtime.getRuntime().availableProcessors());
        circumstances.put("java", Runtime.version().toString());
        circumstances.put("work", work.toString());
        try (Ground ground = Ground.started()) {
            for (String name : chosen) {
                report.progress("%s; load %s".formatted(name, load()));
                Objects.requireNonNull(MEASUREMENTS.get(name)).get().run(ground, work, report);
            }
        }
        circumstances.put("end", Instant.now().toString());
        circumstances.put("loadAtEnd", load());
        if (json) {
            System.out.println(report.json(circumstances));
        } else {
            System.out.println(report.table());
            circumstances.forEach((name, value) -> System.out.println(name + ": " + value));
        }
        return 0;
    }

    private List<String> chosen() {
        if (benchmarks.contains("all")) {
            return List.copyOf(MEASUREMENTS.keySet());
        }
        for (String name : benchmarks) {
            if (!MEASUREMENTS.containsKey(name)) {
                throw new CommandLine.ParameterException(
                        spec.commandLine(),
                        "There is no benchmark " + name + ": choose from " + String.join(", ", MEASUREMENTS.keySet())
                                + " or all.");
            }
        }
        return benchmarks;
    }

    private Work work() {
        try {
            return new Work(
                    claims,
                    warmUp,
                    subjects,
                    sources,
                    conflicting,
                    steady,
                    seed,
                    rounds,
                    rate,
                    seconds,
                    changelog,
                    Duration.ofSeconds(patience),
                    machine);
        } catch (IllegalArgumentException e) {
            throw new CommandLine.ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    /** Load averages of the machine, which belong to every figure measured on one that is shared. */
    private static String load() {
        try {
            return Files.readString(Path.of("/proc/loadavg")).strip();
        } catch (IOException e) {
            return "unknown";
        }
    }
}
