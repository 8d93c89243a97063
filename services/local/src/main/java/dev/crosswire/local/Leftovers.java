package dev.crosswire.local;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Processes of a stack that this process did not start: those that {@code endpoints.json} records, known by id and start
 * time, so that an id that the system gave to another program is left alone.
 */
public final class Leftovers {

    private Leftovers() {}

    /**
     * Stops the stack on a folder from outside: its supervisor, which stops the others, or the others one by one if the
     * supervisor is gone.
     *
     * @return whether anything ran
     */
    public static boolean stop(DataFolder folder, Duration patience) {
        Optional<Endpoints> endpoints = folder.endpoints();
        if (endpoints.isEmpty()) {
            return false;
        }
        Optional<ProcessHandle> supervisor = endpoints.get().supervisor().running();
        supervisor.ifPresent(process -> end(process, patience));
        boolean any = endProcesses(endpoints.get()) || supervisor.isPresent();
        folder.forgetEndpoints();
        return any;
    }

    /** Ends what a supervisor left that was killed; the caller holds the folder's lock, so none runs. */
    static void clear(DataFolder folder) {
        folder.endpoints().ifPresent(endpoints -> {
            endProcesses(endpoints);
            folder.forgetEndpoints();
        });
    }

    private static boolean endProcesses(Endpoints endpoints) {
        List<Part> lastFirst = new ArrayList<>(Arrays.asList(Part.values()));
        Collections.reverse(lastFirst);
        boolean any = false;
        for (Part part : lastFirst) {
            Optional<ProcessHandle> process =
                    endpoints.of(part).flatMap(running -> running.process().running());
            process.ifPresent(it -> end(it, LocalStack.PATIENCE_OF_A_STOP));
            any |= process.isPresent();
        }
        return any;
    }

    private static void end(ProcessHandle process, Duration patience) {
        process.destroy();
        if (!endsWithin(process, patience)) {
            process.destroyForcibly();
            if (!endsWithin(process, LocalStack.PATIENCE_OF_A_STOP)) {
                throw new StackException("Process " + process.pid() + " cannot be ended: end it by hand.");
            }
        }
    }

    private static boolean endsWithin(ProcessHandle process, Duration patience) {
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return !process.isAlive();
        } catch (ExecutionException | TimeoutException e) {
            return !process.isAlive();
        }
    }
}
