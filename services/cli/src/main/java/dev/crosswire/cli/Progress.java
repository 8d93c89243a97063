package dev.crosswire.cli;

import java.util.Optional;
import java.util.function.UnaryOperator;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** How far a long command has come, on standard error and only where a person watches it. */
final class Progress implements AutoCloseable {

    private static final int MILLIS = 200;
    private static final int UNKNOWN = -1;

    private final ProgressBar bar;

    private Progress(ProgressBar bar) {
        this.bar = bar;
    }

    /** A number of things that is not known before. */
    static Optional<Progress> ofWatchedTerminal(String what) {
        return watched(what, UNKNOWN, builder -> builder);
    }

    /** How far a file has been read. */
    static Optional<Progress> ofBytes(String file, long total) {
        return watched(Printable.of(file), total, builder -> builder.setUnit(" MB", 1 << 20));
    }

    /** A known number of things. */
    static Optional<Progress> ofTotal(String what, int total) {
        return watched(what, total, builder -> builder);
    }

    private static Optional<Progress> watched(String what, long total, UnaryOperator<ProgressBarBuilder> more) {
        if (!Terminal.isWatched()) {
            return Optional.empty();
        }
        return Optional.of(new Progress(more.apply(new ProgressBarBuilder()
                        .setTaskName(what)
                        .setInitialMax(total)
                        .setStyle(ProgressBarStyle.ASCII)
                        .setUpdateIntervalMillis(MILLIS))
                .build()));
    }

    void to(long now) {
        bar.stepTo(now);
    }

    void step(int more) {
        bar.stepBy(more);
    }

    @Override
    public void close() {
        bar.close();
    }
}
