package dev.crosswire.ingest.intake;

import dev.crosswire.core.claim.Claim;
import dev.crosswire.core.claim.Evidence;
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

    /** Of a UTF-16 unit in UTF-8, at most. */
    private static final long BYTES_OF_A_CHARACTER = 3;

    /** Of a claim, an article or the line that closes it: ids, entities, times, numbers. */
    private static final long BYTES_BESIDE_TEXTS = 4_000;

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

    /** Bytes that its records take on Kafka at most, by the lengths of what they hold. */
    long mostBytes() {
        return read.values().stream()
                .map(outcome -> outcome instanceof Outcome.Read(ReadArticle article) ? mostBytes(article) : 0L)
                .mapToLong(Long::longValue)
                .sum();
    }

    private static long mostBytes(ReadArticle read) {
        long characters = read.article().text().length();
        for (Claim claim : read.claims()) {
            Evidence evidence = claim.evidence();
            characters += evidence.before().length()
                    + evidence.sentence().length()
                    + evidence.after().length()
                    + read.article().title().length()
                    + read.article().url().map(String::length).orElse(0);
        }
        return BYTES_OF_A_CHARACTER * characters
                + BYTES_BESIDE_TEXTS * (read.claims().size() + 2L);
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
