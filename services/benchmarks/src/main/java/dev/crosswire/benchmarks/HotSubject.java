package dev.crosswire.benchmarks;

import dev.crosswire.core.subject.PlacedClaim;
import dev.crosswire.wire.Topics;
import dev.crosswire.wire.WireSettings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What a claim costs on a subject of a thousand claims and of a hundred thousand. One checker, warm from other claims,
 * gets subjects one after another; of small ones so many that all sizes have equally many claims and a figure is more
 * than a few ticks of the processor's clock.
 */
final class HotSubject implements Measurement {

    private static final String NAME = "hot-subject";
    private static final List<Integer> SIZES = List.of(1_000, 5_000, 10_000, 100_000);
    private static final int SMALL = 5_000;
    private static final int LARGE = 100_000;
    private static final int AGREEING = 10_000;

    private final Map<Integer, List<Double>> bySize = new LinkedHashMap<>();
    private final Map<Integer, List<Double>> findings = new LinkedHashMap<>();
    private int subjects;
    private long before;

    @Override
    public void run(Ground ground, Work work, Report report) {
        WireSettings wire = ground.prepared(NAME + ".");
        String placed;
        String finding;
        try (Topics topics = new Topics(wire)) {
            placed = topics.placedClaims().name();
            finding = topics.findings().name();
        }
        int largest = Math.min(LARGE, work.claims());
        List<Integer> sizes = SIZES.stream().filter(size -> size <= largest).toList();
        long all = work.warmUp() + (long) work.rounds() * sizes.size() * largest + AGREEING;
        SyntheticClaims claims = new SyntheticClaims(work, "hot", SyntheticClaims.beginning(all));
        try (ClaimFeed feed = new ClaimFeed(wire);
                AppProcess checker = AppProcess.checker(wire, ground.folder().resolve(NAME), work)) {
            Batches batches = new Batches(ground, wire, work, feed, checker, placed, finding);
            report.progress("%s: warming up".formatted(NAME));
            batches.feed(work.warmUp(), claims::any);
            // What the warm-up spoke of stays apart from the hot subjects.
            subjects = work.subjects();
            for (int round = 1; round <= work.rounds(); round++) {
                // The order changes, or the last would gain by all that the machine has learnt.
                for (int size : round % 2 == 1 ? sizes : sizes.reversed()) {
                    int wholes = largest / size * size;
                    Course course = batches.feed(wholes, hot(claims, size));
                    Course.Cost cost = course.after(before);
                    double written = written(course) * (double) size / wholes;
                    bySize.computeIfAbsent(size, any -> new ArrayList<>()).add(cost.appMicros());
                    findings.computeIfAbsent(size, any -> new ArrayList<>()).add(written);
                    report.progress(
                            "  subjects of %,d claims: %.1f µs of CPU a claim, broker %.1f µs, %.0f findings a subject"
                                    .formatted(size, cost.appMicros(), cost.brokerMicros(), written));
                    if (size == LARGE) {
                        report.progress("  its last fifth: %.1f µs"
                                .formatted(
                                        course.after(before + wholes / 5 * 4L).appMicros()));
                    }
                }
            }
            agreeing(batches, claims, report);
        }
        bySize.forEach((size, each) ->
                report.add(NAME, "CPU per claim, subjects of %,d claims".formatted(size), each, "µs", ""));
        findings.forEach(
                (size, each) -> report.add(NAME, "findings of a subject of %,d claims".formatted(size), each, "", ""));
        ratio(report);
        ground.clear(wire);
    }

    private void ratio(Report report) {
        List<Double> large = bySize.getOrDefault(LARGE, List.of());
        List<Double> small = bySize.getOrDefault(SMALL, List.of());
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < large.size(); round++) {
            ratios.add(large.get(round) / small.get(round));
        }
        if (!ratios.isEmpty()) {
            report.add(NAME, "100,000 claims ÷ 5,000", ratios, "×", "≤ 1.2");
        }
    }

    private void agreeing(Batches batches, SyntheticClaims claims, Report report) {
        int subject = subjects++;
        int[] source = {0};
        Course course = batches.feed(AGREEING, () -> claims.on(subject, source[0]++, 0));
        report.add(NAME, "findings of 10,000 agreeing claims of 10,000 sources", written(course), "", "a few dozen");
        report.add(NAME, "CPU per claim of these", course.after(before).appMicros(), "µs", "");
    }

    private static double written(Course course) {
        return course.samples().getLast().written()
                - course.samples().getFirst().written();
    }

    private Supplier<PlacedClaim.Placed> hot(SyntheticClaims claims, int size) {
        int[] left = {0};
        return () -> {
            if (left[0] == 0) {
                left[0] = size;
                subjects++;
            }
            left[0]--;
            return claims.on(subjects);
        };
    }

    /** Writes claims and follows the checker until it is through with them. */
    private final class Batches {

        private final Ground ground;
        private final WireSettings wire;
        private final Work work;
        private final ClaimFeed feed;
        private final AppProcess checker;
        private final String placed;
        private final String finding;

        Batches(
                Ground ground,
                WireSettings wire,
                Work work,
                ClaimFeed feed,
                AppProcess checker,
                String placed,
                String finding) {
            this.ground = ground;
            this.wire = wire;
            this.work = work;
            this.feed = feed;
            this.checker = checker;
            this.placed = placed;
            this.finding = finding;
        }

        Course feed(int claims, Supplier<PlacedClaim.Placed> next) {
            String group = AppProcess.checkerGroup(wire);
            before = ground.committed(group, placed);
            Course.Sample begin = Course.look(ground, checker, group, placed, List.of(finding));
            feed.sendAll(claims, next);
            Course course = Course.follow(ground, checker, group, placed, List.of(finding), work.patience());
            if (!course.complete()) {
                throw new IllegalStateException("the checker did not come through: " + checker.lastWords());
            }
            return course.from(begin);
        }
    }
}
