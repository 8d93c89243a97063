package dev.crosswire.benchmarks;

import dev.crosswire.wire.Topics;
import dev.crosswire.wire.WireSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What comparing a claim costs, against what it costs only to read it and write it down again. In each round every
 * program reads the same claims from the same topic, one after another, the order reversed from round to round, so that
 * what else the machine does meets all of them alike.
 */
final class Comparing implements Measurement {

    private static final String NAME = "comparing";
    private static final String BYTES = "pass-through, bytes";
    private static final String DECODED = "pass-through, decoded and encoded";
    private static final String CHECKER = "checker";

    /** What comparing itself keeps; the checker's other steps have stores too. */
    private static final Set<String> STORES =
            Set.of("earlier-claims", "subject-summaries", "open-revisions", "subjects-to-compare");

    private final Map<String, List<Double>> app = new LinkedHashMap<>();
    private final Map<String, List<Double>> broker = new LinkedHashMap<>();
    private final Map<String, List<Double>> rate = new LinkedHashMap<>();
    private final Map<String, List<Double>> changelogs = new LinkedHashMap<>();
    private final List<Double> comparing = new ArrayList<>();
    private final List<Double> findings = new ArrayList<>();

    @Override
    public void run(Ground ground, Work work, Report report) {
        for (int round = 1; round <= work.rounds(); round++) {
            WireSettings wire = ground.prepared("comparing-" + round + ".");
            report.progress("comparing, round %d: writing %,d claims".formatted(round, work.warmUp() + work.claims()));
            write(wire, work);
            List<String> programs = List.of(BYTES, CHECKER, DECODED);
            for (String program : round % 2 == 1 ? programs : programs.reversed()) {
                measure(program, ground, wire, work, report);
            }
            ground.clear(wire);
        }
        app.forEach((program, each) -> {
            report.add(NAME, program + ": CPU per claim", each, "µs", "");
            report.add(NAME, program + ": CPU of the broker per claim", times(broker, program), "µs", "");
            report.add(NAME, program + ": claims a second", times(rate, program), "", "");
        });
        report.add(NAME, "checker ÷ pass-through, bytes, CPU of the program", ratios(BYTES), "×", "≤ 4.0, aim 3.3");
        report.add(NAME, "checker ÷ pass-through, decoded and encoded", ratios(DECODED), "×", "");
        report.add(NAME, "changelog records per claim, the stores of comparing", comparing, "", "≤ 2.0");
        changelogs.forEach((store, each) -> report.add(NAME, "changelog records per claim, " + store, each, "", ""));
        report.add(NAME, "findings written per claim", findings, "", "");
    }

    /** Writes the claims of a round. */
    static void write(WireSettings wire, Work work) {
        long all = (long) work.warmUp() + work.claims();
        SyntheticClaims claims = new SyntheticClaims(work, "any", SyntheticClaims.beginning(all));
        try (ClaimFeed feed = new ClaimFeed(wire)) {
            feed.sendAll(Math.toIntExact(all), claims::any);
        }
    }

    private void measure(String program, Ground ground, WireSettings wire, Work work, Report report) {
        Path folder = ground.folder().resolve(wire.topicPrefix() + program.replaceAll("[^a-z]+", "-"));
        Course.Cost cost = program.equals(CHECKER)
                ? checker(ground, wire, work, folder)
                : passThrough(program.equals(DECODED), ground, wire, work, folder);
        report.progress("  %s: %.1f µs of CPU a claim, broker %.1f µs, %,.0f claims/s"
                .formatted(program, cost.appMicros(), cost.brokerMicros(), cost.perSecond()));
        times(app, program).add(cost.appMicros());
        times(broker, program).add(cost.brokerMicros());
        times(rate, program).add(cost.perSecond());
        Ground.delete(folder);
    }

    private static Course.Cost passThrough(boolean decoded, Ground ground, WireSettings wire, Work work, Path folder) {
        String name = decoded ? "decoded" : "bytes";
        // A measurement's topics have their schemas in the registry, so the copy is one of such a measurement.
        String output = placed(ground.prepared(wire.topicPrefix() + name + "."));
        String group = wire.topicPrefix() + name;
        Map<String, String> properties = Map.of(
                StreamsProgram.APPLICATION, group,
                StreamsProgram.OUTPUT, output,
                PassThrough.DECODED, Boolean.toString(decoded));
        try (AppProcess process =
                AppProcess.start(PassThrough.class.getName(), wire, folder, properties, work.machine())) {
            return complete(ground, process, group, wire, List.of(output), work);
        }
    }

    private Course.Cost checker(Ground ground, WireSettings wire, Work work, Path folder) {
        String group = AppProcess.checkerGroup(wire);
        List<String> output = List.of(placed(wire).replace("placed-claim", "finding"));
        try (AppProcess process = AppProcess.checker(wire, folder, work)) {
            Course.Cost cost = complete(ground, process, group, wire, output, work);
            double claims = work.warmUp() + work.claims();
            countChangelogs(ground, group, claims);
            findings.add(ground.written(output) / claims);
            return cost;
        }
    }

    private void countChangelogs(Ground ground, String group, double claims) {
        double sum = 0;
        for (String topic : ground.topics(group)) {
            if (topic.endsWith("-changelog")) {
                String store = topic.substring(group.length() + 1, topic.length() - "-changelog".length());
                double records = ground.written(List.of(topic)) / claims;
                times(changelogs, store).add(records);
                sum += STORES.contains(store) ? records : 0;
            }
        }
        comparing.add(sum);
    }

    private static Course.Cost complete(
            Ground ground, AppProcess process, String group, WireSettings wire, List<String> outputs, Work work) {
        Course course = Course.follow(ground, process, group, placed(wire), outputs, work.patience());
        if (!course.complete()) {
            throw new IllegalStateException(group + " did not read all claims: " + process.lastWords());
        }
        return course.after(work.warmUp());
    }

    private static String placed(WireSettings wire) {
        try (Topics topics = new Topics(wire)) {
            return topics.placedClaims().name();
        }
    }

    /** Of each round, since what else the machine does changes from one to the next. */
    private List<Double> ratios(String to) {
        List<Double> ratios = new ArrayList<>();
        List<Double> below = times(app, to);
        List<Double> above = times(app, CHECKER);
        for (int round = 0; round < above.size(); round++) {
            ratios.add(above.get(round) / below.get(round));
        }
        return ratios;
    }

    private static List<Double> times(Map<String, List<Double>> of, String program) {
        return of.computeIfAbsent(program, any -> new ArrayList<>());
    }
}
