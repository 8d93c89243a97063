package dev.crosswire.alerts.stream;

import dev.crosswire.alerts.index.AlertIndex;
import dev.crosswire.alerts.index.Arrival;
import dev.crosswire.alerts.index.IndexPosition;
import dev.crosswire.alerts.index.IndexedAlert;
import dev.crosswire.alerts.index.TopicPosition;
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

    /** What the client knows. */
    private StreamCursor known = StreamCursor.at(IndexPosition.START);

    /** What the client knew when it came: what of the past it is not sent again. */
    private StreamCursor knownBefore = known;

    /** The moment at which the stream took its place: what had arrived by then is the past. */
    private IndexPosition joined = IndexPosition.START;

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

    /** A cursor can only be judged, and the present only be told from the past, once the past is read. */
    private void waitForIndex() throws InterruptedException {
        while (!reading.get().caughtUp() && !ended.get()) {
            Thread.sleep(CATCHING_UP);
            heartbeatIfDue();
        }
    }

    private void takePlace() throws InterruptedException {
        joined = index.position();
        sequence = 0;
        switch (start) {
            case StreamStart.Now() -> reachPresent();
            case StreamStart.After after when after.canBeServedAt(joined) -> known = after.cursor();
            case StreamStart.After after -> resync("the cursor is not of the alerts that are there now");
            case StreamStart.Unknown() -> resync("the event id is not one of this stream");
        }
        knownBefore = known;
    }

    private void reachPresent() {
        sequence = joined.sequence();
        known = StreamCursor.at(joined);
    }

    private void resync(String reason) throws InterruptedException {
        known = new StreamCursor(
                TopicPosition.beginningOf(joined.alerts().epoch()),
                TopicPosition.beginningOf(joined.actions().epoch()));
        send(format.resync(reason));
    }

    private void sendNext() throws InterruptedException {
        heartbeatIfDue();
        IndexPosition now = index.position();
        if (now.generation() != joined.generation()) {
            waitForIndex();
            joined = index.position();
            sequence = 0;
            resync("a topic was replaced");
            knownBefore = known;
            return;
        }
        boolean past = sequence < joined.sequence();
        Optional<Arrival> next =
                past ? index.next(sequence, knownBefore.alerts(), knownBefore.actions()) : index.next(sequence);
        if (past && next.map(Arrival::sequence).orElse(Long.MAX_VALUE) > joined.sequence()) {
            reachPresent();
        } else if (next.isEmpty()) {
            index.await(
                    sequence, joined.generation(), Duration.ofNanos(Math.max(1, nextHeartbeat - System.nanoTime())));
        } else {
            sequence = next.get().sequence();
            send(next.get(), past);
        }
    }

    /**
     * Sends what arrived, with how far the client is then. In order of arrival the offsets of a partition grow, so all
     * before them have been sent. Of the past that holds for the alerts only: where the topics were read anew, an action
     * may have been read before the alert that it was done to.
     */
    private void send(Arrival arrival, boolean past) throws InterruptedException {
        switch (arrival) {
            case Arrival.Changed(IndexedAlert entry) -> {
                known = new StreamCursor(known.alerts().with(entry.partition(), entry.offset()), known.actions());
                send(format.alert(entry, known));
            }
            case Arrival.Acted acted -> {
                if (!past) {
                    known = new StreamCursor(known.alerts(), known.actions().with(acted.partition(), acted.offset()));
                }
                send(format.action(acted.action(), known));
            }
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
}
