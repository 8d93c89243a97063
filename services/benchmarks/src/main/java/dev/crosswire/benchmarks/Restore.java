package dev.crosswire.benchmarks;

import dev.crosswire.wire.Topics;
import dev.crosswire.wire.WireSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * How long the checker takes to run again: after kill -9 amid claims with its stores lost, so that it reads its whole
 * changelog, and after a clean stop with its stores kept. Sessions, transactions and membership are the product's.
 */
final class Restore implements Measurement {

    private static final String NAME = "restore";
    private static final String RUNNING = "the checker is running";
    private static final int STEP = 50_000;

    /** Enough of a subject for rows of claims and of findings, and not so many that comparing takes long. */
    private static final int OF_A_SUBJECT = 4;

    @Override
    public void run(Ground ground, Work work, Report report) {
        WireSettings wire = ground.prepared(NAME + ".");
        Path first = ground.folder().resolve(NAME);
        List<Double> killed = new ArrayList<>();
        List<Double> stopped = new ArrayList<>();
        SyntheticClaims claims =
                new SyntheticClaims(work, NAME, SyntheticClaims.beginning(4L * work.changelogRecords()));
        int[] number = {0};
        try (ClaimFeed feed = new ClaimFeed(wire);
                Topics topics = new Topics(wire)) {
            Path folder = first;
            AppProcess checker = AppProcess.checker(wire, folder, work);
            try {
                String group = AppProcess.checkerGroup(wire);
                long records = 0;
                while (records < work.changelogRecords()) {
                    feed.sendAll(STEP, () -> claims.on(number[0]++ / OF_A_SUBJECT));
                    follow(ground, work, checker, group, topics);
                    records = ground.written(ground.topics(group).stream()
                            .filter(topic -> topic.endsWith("-changelog"))
                            .toList());
                    report.progress("%s: %,d changelog records".formatted(NAME, records));
                }
                for (int round = 1; round <= work.rounds(); round++) {
                    feed.sendAll(STEP / 10, () -> claims.on(number[0]++ / OF_A_SUBJECT));
                    checker.kill();
                    Ground.delete(folder);
                    folder = ground.folder().resolve(NAME + "-" + round);
                    long begin = System.nanoTime();
                    checker = AppProcess.checker(wire, folder, work);
                    checker.awaitLine(RUNNING, 1, work.patience());
                    killed.add(secondsSince(begin));
                    follow(ground, work, checker, group, topics);

                    checker.close();
                    long lines = checker.lines(RUNNING);
                    begin = System.nanoTime();
                    checker = AppProcess.checker(wire, folder, work);
                    checker.awaitLine(RUNNING, Math.toIntExact(lines) + 1, work.patience());
                    stopped.add(secondsSince(begin));
                    report.progress("  after a kill %.1f s, after a stop %.1f s"
                            .formatted(killed.getLast(), stopped.getLast()));
                }
                String of = " with %,d changelog records".formatted(records);
                report.add(NAME, "RUNNING after kill -9, stores lost," + of, killed, "s", "≤ 25 with 3,000,000");
                report.add(NAME, "RUNNING after a clean stop," + of, stopped, "s", "≤ 5");
            } finally {
                checker.close();
            }
        }
        ground.clear(wire);
    }

    private static void follow(Ground ground, Work work, AppProcess checker, String group, Topics topics) {
        Duration patience = work.patience();
        Course course = Course.follow(
                ground,
                checker,
                group,
                topics.placedClaims().name(),
                List.of(topics.findings().name()),
                patience);
        if (!course.complete()) {
            throw new IllegalStateException("the checker did not come through: " + checker.lastWords());
        }
    }

    private static double secondsSince(long nanos) {
        return (System.nanoTime() - nanos) / (double) TimeUnit.SECONDS.toNanos(1);
    }
}
