package dev.crosswire.local;

import dev.crosswire.wire.TopicSetup;
import dev.crosswire.wire.WireSettings;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
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
    private final StartCaches caches;
    private final Children children = new Children();
    private final CompletableFuture<Optional<String>> end = new CompletableFuture<>();

    private volatile boolean closed;
    private volatile Endpoints.State state = Endpoints.State.STARTING;

    private LocalStack(StackSettings settings, DataFolder folder, FileChannel lock, Ports ports) {
        this.settings = settings;
        this.folder = folder;
        this.lock = lock;
        this.ports = ports;
        this.caches = new StartCaches(settings.home(), settings.caches());
        this.launch = new Launch(settings, folder, ports, caches);
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
        state = Endpoints.State.READY;
        record();
        caches.createInBackground();
    }

    /** Addresses and processes as they are now. */
    public Endpoints endpoints() {
        Map<String, Endpoints.Running> running = new HashMap<>();
        children.all()
                .forEach(child -> running.put(
                        child.part().label(),
                        new Endpoints.Running(
                                launch.url(child.part()),
                                launch.health(child.part()),
                                ports.port(child.part()),
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

    /** How a client reaches Kafka and the registry of this stack. */
    public WireSettings wire() {
        return WireSettings.at(launch.bootstrapServers(), launch.registryUrl(), settings.topicPrefix());
    }

    /** Waits until a part ends that nobody asked to: a sentence that says which; empty once the stack is closed. */
    public Optional<String> awaitFailure() {
        return end.join();
    }

    /** Stops one part as SIGTERM does and waits for its end. */
    public void stop(Part part) {
        ChildProcess child = children.get(part);
        child.askToEnd();
        child.awaitEnd(PATIENCE_OF_A_STOP);
    }

    /** Ends one part as kill -9 does. */
    public void kill(Part part) {
        children.get(part).kill();
    }

    /** Starts one part that was stopped or killed, on its old port, and waits until it is ready. */
    public void startAgain(Part part) {
        if (!children.get(part).endsWithin(Duration.ZERO)) {
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
                ChildProcess child = children.get(part);
                if (child.endsWithin(BETWEEN_PROBES)) {
                    throw new StackException(children.areEnding() ? "The start was stopped." : describeEnd(child));
                }
                if (isReady(part)) {
                    Moment started = Objects.requireNonNull(waiting.remove(part));
                    listener.done(part.description() + " on " + launch.url(part), started.elapsed());
                } else if (begin.elapsed().compareTo(settings.patience()) > 0) {
                    throw new StackException("The " + part.description() + " was not ready within "
                            + settings.patience().toSeconds() + " s: see " + child.log() + ".");
                }
            }
        }
    }

    private void startProcess(Part part) {
        ChildProcess child = children.start(part, launch.command(part), folder.path(), folder.log(part));
        child.whenEnded(() -> ended(child));
        record();
    }

    private void ended(ChildProcess child) {
        if (!child.endWanted() && !children.areEnding()) {
            end.complete(Optional.of(describeEnd(child)));
        }
    }

    private String describeEnd(ChildProcess child) {
        String sentence = "The " + child.part().description() + " ended by itself with exit code " + child.exitCode();
        return folder.isFull()
                ? sentence + " because the disk that holds " + folder.path()
                        + " is full: free some space and start again, the data is intact."
                : sentence + ": its log is " + child.log()
                        + child.lastError().map(" and says: "::concat).orElse(".");
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
            throw new StackException(
                    children.areEnding() ? "The start was stopped." : String.valueOf(e.getMessage()), e);
        }
    }

    private static String describe(TopicSetup.Outcome outcome) {
        int topics = outcome.topicsCreated().size();
        int schemas = outcome.schemasRegistered().size();
        return topics + schemas == 0
                ? "topics and schemas as they were"
                : topics + " topics created, " + schemas + " schemas registered";
    }

    private void record() {
        // Parts start one after another, but a close may run beside them and has the last word.
        synchronized (folder) {
            if (!children.areEnding()) {
                folder.write(endpoints());
            }
        }
    }

    /** Whether a close is through. */
    public boolean isClosed() {
        return closed;
    }

    /** Stops what runs, the last first; each is killed if it does not end in time. Closing again waits for the first. */
    @Override
    public void close() {
        children.refuseMore();
        synchronized (lock) {
            if (closed) {
                return;
            }
            caches.stopCreating();
            children.stopAll(PATIENCE_OF_A_STOP);
            children.all().forEach(child -> caches.keepRecording(child.part(), child.endedAsAsked()));
            synchronized (folder) {
                folder.forgetEndpoints();
            }
            release(lock);
            closed = true;
            end.complete(Optional.empty());
        }
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
