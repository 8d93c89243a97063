package dev.crosswire.cli;

import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** How far a long command has come, on standard error and only where a person watches it. */
final class Progress implements AutoCloseable {

    private static final int MILLIS = 200;

    private final ProgressBar bar;

    private Progress(ProgressBar bar) {
        this.bar = bar;
    }

    static Optional<Progress> ofWatchedTerminal(String what) {
        if (!Terminal.isWatched()) {
            return Optional.empty();
        }
        return Optional.of(new Progress(new ProgressBarBuilder()
                .setTaskName(what)
                .setInitialMax(-1)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(MILLIS)
                .build()));
    }

    void step(int more) {
        bar.stepBy(more);
    }

    @Override
    public void close() {
        bar.close();
    }
}
