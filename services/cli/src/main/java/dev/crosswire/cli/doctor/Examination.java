package dev.crosswire.cli.doctor;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/** Asks checks one after the other, each for as long as it may take and no longer. */
public final class Examination {

    private final List<Check> checks;
    private final Function<Throwable, String> words;

    public Examination(List<Check> checks) {
        this(checks, Causes::of);
    }

    /** @param words what a check says that fails by itself, without a secret and without a full stop */
    Examination(List<Check> checks, Function<Throwable, String> words) {
        this.checks = List.copyOf(checks);
        this.words = words;
    }

    /** Hears of it; called by one thread. */
    public interface Listener {

        /** A check begins. */
        void begins(String check);

        /** A check is done. */
        void done(String check, List<Look> looks);
    }

    /** Asks all of them. A check whose needs are at fault is not asked. */
    public void run(Listener listener) {
        Set<String> failed = new HashSet<>();
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        try {
            for (Check check : checks) {
                List<Look> looks;
                List<String> missing =
                        check.needs().stream().filter(failed::contains).toList();
                if (missing.isEmpty()) {
                    listener.begins(check.name());
                    looks = ask(check, threads);
                } else {
                    looks = List.of(Look.notChecked("It needs the " + missing.getFirst() + ", see there.", ""));
                }
                if (looks.stream().anyMatch(it -> it.grade() == Grade.FAULT || it.grade() == Grade.NOT_CHECKED)) {
                    failed.add(check.name());
                }
                listener.done(check.name(), looks);
            }
        } finally {
            // Not closed, which would wait for whatever still waits for somebody.
            threads.shutdownNow();
        }
    }

    private List<Look> ask(Check check, ExecutorService threads) {
        Duration patience = check.patience();
        Future<List<Look>> answer = threads.submit(check::look);
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            return List.of(Look.fault(
                    "There was no answer within " + patience.toMillis() / 1000.0 + " s.",
                    "Look whether the machine or the network is overloaded, and run this again."));
        } catch (ExecutionException e) {
            return List.of(Look.fault(
                    "This could not be looked at: " + words.apply(e) + ".",
                    "If nothing above explains it, report it with this line."));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of(Look.notChecked("The examination was interrupted.", ""));
        }
    }
}
