package dev.crosswire.ingest.intake;

import dev.crosswire.ingest.article.Submission;
import dev.crosswire.ingest.intake.Reader.Draft;
import dev.crosswire.ingest.intake.Reader.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A request that has been read and waits to be published. Guarded by the lock of {@link Turns} once it waits there. */
final class Turn {

    private final List<Submission> submissions;
    private final Map<Draft, Outcome> read;
    private final Instant came;
    private @Nullable Receipt receipt;
    private @Nullable SinkUnavailableException unavailable;
    private @Nullable RuntimeException failure;

    /**
     * A request.
     *
     * @param read what came of reading those of its articles that were new when it came
     * @param came when it was taken in
     */
    Turn(List<Submission> submissions, Map<Draft, Outcome> read, Instant came) {
        this.submissions = List.copyOf(submissions);
        this.read = read;
        this.came = came;
    }

    List<Submission> submissions() {
        return submissions;
    }

    Map<Draft, Outcome> read() {
        return read;
    }

    Instant came() {
        return came;
    }

    /** The articles that it may publish. */
    Set<String> ids() {
        return submissions.stream()
                .filter(Submission.Usable.class::isInstance)
                .map(each -> ((Submission.Usable) each).article().id())
                .collect(Collectors.toUnmodifiableSet());
    }

    void settle(Receipt outcome) {
        receipt = outcome;
    }

    void refuse(SinkUnavailableException reason) {
        unavailable = reason;
    }

    /** The program failed on it. */
    void fail(RuntimeException reason) {
        failure = reason;
    }

    boolean isSettled() {
        return receipt != null || unavailable != null || failure != null;
    }

    /** What became of it, once it is settled. */
    Receipt receipt() throws SinkUnavailableException {
        if (unavailable != null) {
            throw unavailable;
        }
        if (failure != null) {
            throw failure;
        }
        if (receipt == null) {
            throw new IllegalStateException("a turn was left before it was settled");
        }
        return receipt;
    }
}
