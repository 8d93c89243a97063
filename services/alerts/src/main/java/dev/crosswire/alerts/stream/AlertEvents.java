package dev.crosswire.alerts.stream;

import dev.crosswire.alerts.index.AlertIndex;
import dev.crosswire.alerts.index.IndexPosition;
import dev.crosswire.alerts.index.IndexedAlert;
import dev.crosswire.alerts.index.Positions;
import dev.crosswire.alerts.topic.Reading;
import io.micronaut.http.sse.Event;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/**
 * One client's stream of events. It keeps no buffer: it remembers its place in the index's order of arrival and fetches
 * the next alert when the client has taken the last one. A client that falls behind gets the latest state of what it
 * missed, and one that takes nothing for longer than the settings allow is cut off; neither costs anybody else.
 *
 * <p>Its own virtual thread sends: a heartbeat at once, since the response's headers only leave with the first event;
 * then, as soon as the index has caught up, what changed after the client's cursor; then what changes.
 */
final class AlertEvents implements Subscription {

    private static final Duration CATCHING_UP = Duration.ofMillis(200);

    private final AlertIndex index;
    private final Supplier<Reading> reading;
    private final AlertEventFormat format;
    private final StreamSettings settings;
    private final StreamStart start;
    private final Subscriber<? super Event<String>> subscriber;
    private final Runnable atCut;
    private final Consumer<AlertEvents> atEnd;
    private final Semaphore demand = new Semaphore(0);
    private final AtomicBoolean ended = new AtomicBoolean();
    private final Thread thread;

    private Positions known = Positions.NONE;
    private long epoch = IndexPosition.NO_EPOCH;
    private int generation;
    private long sequence;
    private long nextHeartbeat;

    /** A stream that waits to be {@linkplain #begin() begun}. */
    AlertEvents(
            AlertIndex index,
            Supplier<Reading> reading,
            AlertEventFormat format,
            StreamSettings settings,
            StreamStart start,
            Subscriber<? super Event<String>> subscriber,
            Runnable atCut,
            Consumer<AlertEvents> atEnd) {
        this.index = index;
        this.reading = reading;
        this.format = format;
        this.settings = settings;
        this.start = start;
        this.subscriber = subscriber;
        this.atCut = atCut;
        this.atEnd = atEnd;
        this.thread = Thread.ofVirtual().name("alert-stream").unstarted(this::run);
    }

    /** The client has left what was due unread for too long. */
    static final class SlowClientException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        SlowClientException() {
            super("the client did not take what was sent");
        }
    }

    void begin() {
        subscriber.onSubscribe(this);
        thread.start();
    }

    @Override
    public void request(long events) {
        // The permits of a semaphore are an int; a client never has so many events in flight.
        int more = (int) Math.min(events, Integer.MAX_VALUE / 4);
        if (events > 0 && demand.availablePermits() < Integer.MAX_VALUE / 2) {
            demand.release(more);
        }
    }

    @Override
    public void cancel() {
        if (ended.compareAndSet(false, true)) {
            thread.interrupt();
            atEnd.accept(this);
        }
    }

    /** Ends the stream in good order, as the service closes. */
    void complete() {
        if (ended.compareAndSet(false, true)) {
            thread.interrupt();
            atEnd.accept(this);
            subscriber.onComplete();
        }
    }

    private void run() {
        try {
            epoch = cursorEpoch();
            sendHeartbeat();
            waitForIndex();
            takePlace();
            while (!ended.get()) {
                sendNext();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            if (ended.compareAndSet(false, true)) {
                atEnd.accept(this);
                subscriber.onError(e);
            }
        }
    }

    private long cursorEpoch() {
        if (start instanceof StreamStart.After(StreamCursor cursor)) {
            known = cursor.positions();
            return cursor.epoch();
        }
        return IndexPosition.NO_EPOCH;
    }

    /** A cursor can only be judged, and the present only be told from the past, once the past is read. */
    private void waitForIndex() throws InterruptedException {
        while (!reading.get().caughtUp() && !ended.get()) {
            Thread.sleep(CATCHING_UP);
            heartbeatIfDue();
        }
    }

    private void takePlace() throws InterruptedException {
        IndexPosition now = index.position();
        generation = now.generation();
        epoch = now.epoch();
        sequence = 0;
        switch (start) {
            case StreamStart.Now() -> known = now.positions();
            case StreamStart.After after
            when after.canBeServedAt(now) -> known = after.cursor().positions();
            case StreamStart.After after -> resync("the cursor is not of the alerts that are there now");
            case StreamStart.Unknown() -> resync("the event id is not one of this stream");
        }
    }

    private void resync(String reason) throws InterruptedException {
        known = Positions.NONE;
        send(format.resync(reason));
    }

    private void sendNext() throws InterruptedException {
        heartbeatIfDue();
        IndexPosition now = index.position();
        if (now.generation() != generation) {
            generation = now.generation();
            epoch = now.epoch();
            resync("the alert topic was replaced");
            waitForIndex();
            return;
        }
        Optional<IndexedAlert> next = index.next(sequence);
        if (next.isEmpty()) {
            index.await(sequence, generation, Duration.ofNanos(Math.max(1, nextHeartbeat - System.nanoTime())));
            return;
        }
        IndexedAlert entry = next.get();
        sequence = entry.sequence();
        if (!known.cover(entry.partition(), entry.offset())) {
            // In order of arrival the offsets of a partition grow, so all before this one have been sent.
            known = known.with(entry.partition(), entry.offset());
            send(format.alert(entry.alert(), cursor()));
        }
    }

    private void heartbeatIfDue() throws InterruptedException {
        if (System.nanoTime() - nextHeartbeat >= 0) {
            sendHeartbeat();
        }
    }

    private void sendHeartbeat() throws InterruptedException {
        nextHeartbeat = System.nanoTime() + settings.heartbeat().toNanos();
        send(format.heartbeat(reading.get()));
    }

    private void send(Event<String> event) throws InterruptedException {
        if (!demand.tryAcquire(settings.patience().toNanos(), TimeUnit.NANOSECONDS)) {
            atCut.run();
            throw new SlowClientException();
        }
        if (!ended.get()) {
            subscriber.onNext(event);
        }
    }

    private StreamCursor cursor() {
        return new StreamCursor(epoch, known);
    }
}
