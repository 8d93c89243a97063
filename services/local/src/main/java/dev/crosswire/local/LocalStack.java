package dev.crosswire.local;

import dev.crosswire.wire.TopicSetup;
import dev.crosswire.wire.WireSettings;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The stack on this machine, one process a part. {@link #open} checks everything that can be checked before a process
 * runs; {@link #start} starts the parts and returns when all are ready; {@link #close} stops them in the opposite order,
 * may come at any moment and from any thread, and leaves no process. Nothing a part does ends this process.
 */
public final class LocalStack implements AutoCloseable {

    static final Duration PATIENCE_OF_A_STOP = Duration.ofSeconds(10);
    private static final Duration BETWEEN_PROBES = Duration.ofMillis(50);

    private final StackSettings settings;
    private final DataFolder folder;
    private final FileChannel lock;
    private final Launch launch;
    private final Ports ports;
    private final Map<Part, ChildProcess> children = new EnumMap<>(Part.class);
    private final CompletableFuture<String> failure = new CompletableFuture<>();

    /** Guards the children and the two flags: after a close has begun no process starts. */
    private final Object monitor = new Object();

    private boolean closing;
    private boolean closed;
    private Endpoints.State state = Endpoints.State.STARTING;

    private LocalStack(StackSettings settings, DataFolder folder, FileChannel lock, Ports ports) {
        this.settings = settings;
        this.folder = folder;
        this.lock = lock;
        this.ports = ports;
        this.launch = new Launch(settings, folder, ports);
    }

    /**
     * Takes the folder, ends what a killed supervisor left there, and chooses ports; starts nothing.
     *
     * @throws StackException with one sentence if something stands in the way
     */
    public static LocalStack open(StackSettings settings) {
        Launch.checkJava();
        settings.partsInOrder().forEach(settings::program);
        DataFolder folder = new DataFolder(settings.data());
        FileChannel lock = folder.lock();
        try {
            Leftovers.clear(folder);
            return new LocalStack(settings, folder, lock, Ports.choose(settings));
        } catch (StackException e) {
            release(lock);
            throw e;
        }
    }

    /**
     * Opens and starts; what a test wants. Everything is stopped again if that fails.
     *
     * @throws StackException with one sentence if something stands in the way
     */
    public static LocalStack started(StackSettings settings) {
        LocalStack stack = open(settings);
        try {
            stack.start(StartListener.QUIET);
            return stack;
        } catch (StackException e) {
            stack.close();
            throw e;
        }
    }

    /**
     * Starts every part and waits until all are ready.
     *
     * @throws StackException with one sentence if a part ends, is not ready in time, or the stack is closed meanwhile;
     *     what has been started runs until {@link #close}
     */
    public void start(StartListener listener) {
        Moment begin = Moment.now();
        List<Part> parts = settings.partsInOrder();
        startAndAwait(parts.stream().filter(Part::isInfrastructure).toList(), begin, listener);
        Moment setup = Moment.now();
        listener.done(describe(setUpTopics()), setup.elapsed());
        startAndAwait(parts.stream().filter(part -> !part.isInfrastructure()).toList(), begin, listener);
        synchronized (monitor) {
            state = Endpoints.State.READY;
            record();
        }
    }

    /** Addresses and processes as they are now. */
    public Endpoints endpoints() {
        synchronized (monitor) {
            return endpointsNow();
        }
    }

    /** How a client reaches Kafka and the registry of this stack. */
    public WireSettings wire() {
        return WireSettings.at(launch.bootstrapServers(), launch.registryUrl(), settings.topicPrefix());
    }

    /** Waits until a part ends that nobody asked to; returns one sentence that says which and where its log is. */
    public String awaitFailure() {
        return failure.join();
    }

    /** Stops one part as SIGTERM does and waits for its end. */
    public void stop(Part part) {
        ChildProcess child = child(part);
        child.askToEnd();
        child.awaitEnd(PATIENCE_OF_A_STOP);
    }

    /** Ends one part as kill -9 does. */
    public void kill(Part part) {
        child(part).kill();
    }

    /** Starts one part that was stopped or killed, on its old port, and waits until it is ready. */
    public void startAgain(Part part) {
        if (!child(part).endsWithin(Duration.ZERO)) {
            throw new IllegalStateException("the " + part.description() + " still runs");
        }
        startAndAwait(List.of(part), Moment.now(), StartListener.QUIET);
    }

    /** Stops one part, starts it and waits until it is ready. */
    public void restart(Part part) {
        stop(part);
        startAgain(part);
    }

    private void startAndAwait(List<Part> parts, Moment begin, StartListener listener) {
        Map<Part, Moment> waiting = new EnumMap<>(Part.class);
        for (Part part : parts) {
            waiting.put(part, Moment.now());
            startProcess(part);
        }
        while (!waiting.isEmpty()) {
            for (Part part : List.copyOf(waiting.keySet())) {
                ChildProcess child = child(part);
                if (child.endsWithin(BETWEEN_PROBES)) {
                    throw new StackException(isClosing() ? "The start was stopped." : describeEnd(child));
                }
                if (isReady(part)) {
                    Moment started = java.util.Objects.requireNonNull(waiting.remove(part));
                    listener.done(part.description() + " on " + launch.url(part), started.elapsed());
                } else if (begin.elapsed().compareTo(settings.patience()) > 0) {
                    throw new StackException("The " + part.description() + " was not ready within "
                            + settings.patience().toSeconds() + " s: see " + child.log() + ".");
                }
            }
        }
    }

    private void startProcess(Part part) {
        List<String> command = launch.command(part);
        synchronized (monitor) {
            if (closing) {
                throw new StackException("The start was stopped.");
            }
            ChildProcess child = ChildProcess.start(part, command, folder.path(), folder.log(part));
            children.put(part, child);
            child.whenEnded(() -> ended(child));
            record();
        }
    }

    private void ended(ChildProcess child) {
        if (!child.endWanted() && !isClosing()) {
            failure.complete(describeEnd(child));
        }
    }

    private String describeEnd(ChildProcess child) {
        String sentence = "The " + child.part().description() + " ended by itself with exit code " + child.exitCode();
        return folder.isFull()
                ? sentence + " because the disk that holds " + folder.path()
                        + " is full: free some space and start again, the data is intact."
                : sentence + ": its log is " + child.log() + ".";
    }

    private boolean isReady(Part part) {
        return part == Part.BROKER
                ? Probes.brokerAnswers(launch.bootstrapServers(), ports.port(part))
                : Probes.isUp(launch.health(part));
    }

    private TopicSetup.Outcome setUpTopics() {
        try {
            return TopicSetup.run(wire());
        } catch (TopicSetup.SetupException e) {
            throw new StackException(isClosing() ? "The start was stopped." : String.valueOf(e.getMessage()), e);
        }
    }

    private static String describe(TopicSetup.Outcome outcome) {
        int topics = outcome.topicsCreated().size();
        int schemas = outcome.schemasRegistered().size();
        return topics + schemas == 0
                ? "topics and schemas as they were"
                : topics + " topics created, " + schemas + " schemas registered";
    }

    private ChildProcess child(Part part) {
        synchronized (monitor) {
            ChildProcess child = children.get(part);
            if (child == null) {
                throw new IllegalStateException("the " + part.description() + " was not started");
            }
            return child;
        }
    }

    private boolean isClosing() {
        synchronized (monitor) {
            return closing;
        }
    }

    private void record() {
        folder.write(endpointsNow());
    }

    private Endpoints endpointsNow() {
        Map<String, Endpoints.Running> running = new HashMap<>();
        children.forEach((part, child) -> running.put(
                part.label(),
                new Endpoints.Running(
                        launch.url(part),
                        launch.health(part),
                        ports.port(part),
                        child.mark(),
                        child.log().toString())));
        return new Endpoints(
                state,
                ProcessMark.of(ProcessHandle.current()),
                launch.bootstrapServers(),
                launch.registryUrl(),
                settings.topicPrefix(),
                running);
    }

    /** Stops what runs, the last first; each is killed if it does not end in time. Closing again waits for the first. */
    @Override
    public void close() {
        synchronized (monitor) {
            closing = true;
        }
        synchronized (lock) {
            if (closed) {
                return;
            }
            closed = true;
            end(part -> !part.isInfrastructure());
            end(Part.REGISTRY::equals);
            end(Part.BROKER::equals);
            folder.forgetEndpoints();
            release(lock);
            failure.complete("The stack was stopped.");
        }
    }

    /** Asks all of a stage at once: the services do not depend on one another. */
    private void end(Predicate<Part> stage) {
        List<ChildProcess> ending = new ArrayList<>();
        Arrays.stream(Part.values())
                .filter(stage)
                .sorted(Comparator.reverseOrder())
                .forEach(part -> {
                    synchronized (monitor) {
                        ChildProcess child = children.get(part);
                        if (child != null) {
                            child.askToEnd();
                            ending.add(child);
                        }
                    }
                });
        ending.forEach(child -> child.awaitEnd(PATIENCE_OF_A_STOP));
    }

    private static void release(@Nullable FileChannel lock) {
        try {
            if (lock != null) {
                lock.close();
            }
        } catch (IOException e) {
            // The system releases it when this process ends.
        }
    }
}
