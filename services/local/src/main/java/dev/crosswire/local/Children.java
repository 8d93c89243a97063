package dev.crosswire.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The processes of one stack. After an end has begun no process starts, so that none is left behind. */
final class Children {

    private final Map<Part, ChildProcess> byPart = new EnumMap<>(Part.class);
    private boolean ending;

    /**
     * Starts one, in the place of an earlier one of the same part.
     *
     * @throws StackException if it cannot be started or the end has begun
     */
    synchronized ChildProcess start(Part part, List<String> command, Path workingDirectory, Path log) {
        if (ending) {
            throw new StackException("The start was stopped.");
        }
        ChildProcess child = ChildProcess.start(part, command, workingDirectory, log);
        byPart.put(part, child);
        return child;
    }

    synchronized ChildProcess get(Part part) {
        ChildProcess child = byPart.get(part);
        if (child == null) {
            throw new IllegalStateException("the " + part.description() + " was not started");
        }
        return child;
    }

    /** In the order of their start. */
    synchronized List<ChildProcess> all() {
        return List.copyOf(byPart.values());
    }

    synchronized boolean areEnding() {
        return ending;
    }

    synchronized void refuseMore() {
        ending = true;
    }

    /** Stops all, those that others need last, and kills what does not end in time. */
    void stopAll(Duration patience) {
        refuseMore();
        // The services do not depend on one another, so they end together.
        stop(part -> !part.isInfrastructure(), patience);
        stop(Part.REGISTRY::equals, patience);
        stop(Part.BROKER::equals, patience);
    }

    private void stop(Predicate<Part> stage, Duration patience) {
        List<ChildProcess> stopping = new ArrayList<>(all());
        stopping.removeIf(child -> !stage.test(child.part()));
        stopping.reversed().forEach(ChildProcess::askToEnd);
        stopping.reversed().forEach(child -> child.awaitEnd(patience));
    }
}
