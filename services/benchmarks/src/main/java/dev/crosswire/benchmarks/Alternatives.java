package dev.crosswire.benchmarks;

import dev.crosswire.wire.Topics;
import dev.crosswire.wire.WireSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** How far the alternatives come on the claims of {@link Comparing}, at what cost, and what ends them. */
final class Alternatives implements Measurement {

    private static final String NAME = "alternatives";

    @Override
    public void run(Ground ground, Work work, Report report) {
        WireSettings wire = ground.prepared(NAME + ".");
        Comparing.write(wire, work);
        for (String kind : List.of(Alternative.SELF_JOIN, Alternative.LIST)) {
            measure(kind, ground, wire, work, report);
        }
        ground.clear(wire);
    }

    private static void measure(String kind, Ground ground, WireSettings wire, Work work, Report report) {
        String group = wire.topicPrefix() + kind;
        String placed;
        String output;
        try (Topics topics = new Topics(wire);
                Topics copies = new Topics(ground.prepared(group + "."))) {
            placed = topics.placedClaims().name();
            output = copies.placedClaims().name();
        }
        Map<String, String> properties =
                Map.of(StreamsProgram.APPLICATION, group, StreamsProgram.OUTPUT, output, Alternative.KIND, kind);
        Path folder = ground.folder().resolve(group);
        try (AppProcess process =
                AppProcess.start(Alternative.class.getName(), wire, folder, properties, work.machine())) {
            Course course = Course.follow(ground, process, group, placed, List.of(output), work.patience());
            // Without a start of its own for what the machine learns: the cost grows with every claim.
            Course.Cost cost = course.after(0);
            String end = course.complete()
                    ? "all claims read"
                    : process.isAlive() ? "given up" : "died: " + process.lastWords("stopped by");
            report.progress("  %s: %s".formatted(kind, end));
            report.add(NAME, kind + ": claims read, " + end, (double) cost.claims(), "", "");
            report.add(NAME, kind + ": CPU per claim", cost.appMicros(), "µs", "");
            report.add(NAME, kind + ": claims a second", cost.perSecond(), "", "");
        }
        Ground.delete(folder);
    }
}
