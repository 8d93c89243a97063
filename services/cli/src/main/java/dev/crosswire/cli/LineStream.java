package dev.crosswire.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;

/**
 * Lines in, an answer out for each and in the order they came, on all processors and with a bounded amount on the
 * way. One thread reads, one for each processor answers, the caller's writes; a line is written as soon as it and those
 * before it are done, also while the input is still silent.
 */
final class LineStream {

    private static final int WAITING_LINES = 64;

    /** Characters on the way at a time; a longer line goes alone. */
    private static final int WAITING_CHARACTERS = 1 << 20;

    private final Answering answering;
    private final int workers;
    private final Listener listener;

    /** Answers a line; called by many threads at a time. */
    @FunctionalInterface
    interface Answering {

        String answer(String line) throws UnreadableLineException;
    }

    /** Hears of what is done; called by one thread. */
    interface Listener {

        /** A line was written. */
        void done();

        /** A line cannot be read. */
        void unreadable(int line, String reason);
    }

    LineStream(Answering answering, int workers, Listener listener) {
        this.answering = answering;
        this.workers = workers;
        this.listener = listener;
    }

    /** What became of a line. */
    private sealed interface Outcome {

        record Read(String json) implements Outcome {}

        record Unreadable(int line, String reason) implements Outcome {}

        record End(Optional<IOException> failure) implements Outcome {}
    }

    private record OnTheWay(Future<Outcome> outcome, int characters) {}

    /**
     * Reads to the end of the input, or until nobody reads the output any more.
     *
     * @throws IOException if the input cannot be read
     */
    void run(InputStream in, OutputStream out) throws IOException, InterruptedException {
        BlockingQueue<OnTheWay> queue = new ArrayBlockingQueue<>(WAITING_LINES);
        Semaphore characters = new Semaphore(WAITING_CHARACTERS);
        ExecutorService pool = Executors.newFixedThreadPool(
                workers, Thread.ofPlatform().daemon().name("answer-", 0).factory());
        Thread reader = Thread.ofPlatform().daemon().name("line-reader").start(() -> read(in, queue, characters, pool));
        try {
            write(queue, characters, new BufferedOutputStream(out, 1 << 16));
        } finally {
            reader.interrupt();
            pool.shutdownNow();
        }
    }

    private void read(InputStream in, BlockingQueue<OnTheWay> queue, Semaphore characters, ExecutorService pool) {
        try {
            Optional<IOException> failure = Optional.empty();
            try {
                LineReader reader = new LineReader(in);
                for (Optional<LineReader.Line> line = reader.next(); line.isPresent(); line = reader.next()) {
                    LineReader.Line next = line.get();
                    if (!next.text().isBlank()) {
                        int weight = Math.min(next.text().length(), WAITING_CHARACTERS);
                        characters.acquire(weight);
                        queue.put(new OnTheWay(pool.submit(() -> read(next)), weight));
                    }
                }
            } catch (IOException e) {
                failure = Optional.of(e);
            }
            FutureTask<Outcome> end = new FutureTask<>(() -> {}, new Outcome.End(failure));
            end.run();
            queue.put(new OnTheWay(end, 0));
        } catch (InterruptedException e) {
            // Nobody reads the answers any more.
            Thread.currentThread().interrupt();
        }
    }

    private Outcome read(LineReader.Line line) {
        if (line.tooLong()) {
            return new Outcome.Unreadable(
                    line.number(), "it has more than " + LineReader.LONGEST + " characters, which no article has");
        }
        try {
            return new Outcome.Read(answering.answer(line.text()));
        } catch (UnreadableLineException e) {
            return new Outcome.Unreadable(line.number(), String.valueOf(e.getMessage()));
        } catch (RuntimeException | StackOverflowError e) {
            return new Outcome.Unreadable(line.number(), "Crosswire failed on it, which is a fault of its own: " + e);
        }
    }

    private void write(BlockingQueue<OnTheWay> queue, Semaphore characters, OutputStream lines)
            throws IOException, InterruptedException {
        while (true) {
            OnTheWay ready = queue.peek();
            if ((ready == null || !ready.outcome().isDone()) && !isTaken(lines::flush)) {
                return;
            }
            OnTheWay next = queue.take();
            Outcome outcome = outcome(next);
            characters.release(next.characters());
            switch (outcome) {
                case Outcome.Read(String json) -> {
                    byte[] line = (json + '\n').getBytes(StandardCharsets.UTF_8);
                    if (!isTaken(() -> lines.write(line))) {
                        return;
                    }
                    listener.done();
                }
                case Outcome.Unreadable(int line, String reason) -> listener.unreadable(line, reason);
                case Outcome.End(Optional<IOException> failure) -> {
                    if (isTaken(lines::flush) && failure.isPresent()) {
                        throw failure.get();
                    }
                    return;
                }
            }
        }
    }

    /** Something that writes. */
    @FunctionalInterface
    private interface Writing {
        void run() throws IOException;
    }

    /** False if whoever read the answers has gone, as `head` does: it has what it wanted. */
    private static boolean isTaken(Writing writing) {
        try {
            writing.run();
            return true;
        } catch (IOException e) {
            String message = String.valueOf(e.getMessage());
            if (message.contains("Broken pipe") || message.contains("closed")) {
                return false;
            }
            throw new CommandFailedException("The answers cannot be written: " + message + ".", e);
        }
    }

    private static Outcome outcome(OnTheWay line) throws InterruptedException {
        try {
            return line.outcome().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(
                    "Not enough memory, or a fault of Crosswire: " + e.getCause(), e.getCause());
        }
    }
}
