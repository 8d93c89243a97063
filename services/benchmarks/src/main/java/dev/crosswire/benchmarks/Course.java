package dev.crosswire.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * How far a program came on a topic, looked at every twentieth of a second together with the processor time that it and
 * the broker had used by then.
 *
 * @param samples in order; the last is the one at which the program had read all and written its last
 * @param complete whether it read all
 */
record Course(List<Sample> samples, boolean complete) {

    private static final long BETWEEN_LOOKS = TimeUnit.MILLISECONDS.toNanos(50);

    /** Longer than a program rests between two rounds of comparing. */
    private static final long QUIET = TimeUnit.SECONDS.toNanos(2);

    /**
     * One look.
     *
     * @param nanos when
     * @param claims how many claims it had committed
     * @param app its processor time
     * @param broker the broker's
     * @param written records in the topics that it writes to
     */
    record Sample(long nanos, long claims, Duration app, Duration broker, long written) {}

    /**
     * What a stretch cost.
     *
     * @param claims how many claims it had
     * @param seconds on the clock
     * @param appMicros processor time of the program for each of them
     * @param brokerMicros processor time of the broker for each of them
     */
    record Cost(long claims, double seconds, double appMicros, double brokerMicros) {

        double perSecond() {
            return claims / seconds;
        }
    }

    Course {
        samples = List.copyOf(samples);
    }

    /**
     * Follows a program until it has read all of a topic and then been quiet, or ends, or patience does.
     *
     * @param outputs topics that it writes to
     */
    static Course follow(
            Ground ground, AppProcess app, String group, String topic, List<String> outputs, Duration patience) {
        long all = ground.written(List.of(topic));
        long end = System.nanoTime() + patience.toNanos();
        List<Sample> samples = new ArrayList<>();
        samples.add(look(ground, app, group, topic, outputs));
        int last = 0;
        while (app.isAlive() && System.nanoTime() < end) {
            LockSupport.parkNanos(BETWEEN_LOOKS);
            Sample now = look(ground, app, group, topic, outputs);
            samples.add(now);
            Sample changed = samples.get(last);
            if (now.claims() != changed.claims() || now.written() != changed.written()) {
                last = samples.size() - 1;
            } else if (now.claims() == all && now.nanos() - changed.nanos() > QUIET) {
                return new Course(samples.subList(0, last + 1), true);
            }
        }
        return new Course(samples, false);
    }

    /** The same with an earlier look before it. */
    Course from(Sample begin) {
        List<Sample> all = new ArrayList<>(samples);
        all.addFirst(begin);
        return new Course(all, complete);
    }

    static Sample look(Ground ground, AppProcess app, String group, String topic, List<String> outputs) {
        long claims = ground.committed(group, topic);
        long written = outputs.isEmpty() ? 0 : ground.written(outputs);
        return new Sample(System.nanoTime(), claims, app.cpu(), ground.brokerCpu(), written);
    }

    /** What all claims after so many cost. */
    Cost after(long claims) {
        return between(claims, samples.getLast().claims());
    }

    /** What the claims cost from the first look that saw so many to the first that saw all of them, or to the end. */
    Cost between(long from, long to) {
        Sample begin = firstWith(from);
        Sample end = to >= samples.getLast().claims() ? samples.getLast() : firstWith(to);
        long claims = Math.max(1, end.claims() - begin.claims());
        return new Cost(
                claims,
                (end.nanos() - begin.nanos()) / 1e9,
                end.app().minus(begin.app()).toNanos() / 1e3 / claims,
                end.broker().minus(begin.broker()).toNanos() / 1e3 / claims);
    }

    private Sample firstWith(long claims) {
        return samples.stream()
                .filter(sample -> sample.claims() >= claims)
                .findFirst()
                .orElse(samples.getLast());
    }
}
