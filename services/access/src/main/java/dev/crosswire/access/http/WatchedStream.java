package dev.crosswire.access.http;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/** One client's stream of events, which somebody else than the two ends of it can end. */
final class WatchedStream<T> implements Subscriber<T>, Subscription {

    private final Caller caller;
    private final String client;
    private final Subscriber<? super T> reader;
    private final Consumer<WatchedStream<T>> atEnd;
    private @Nullable Subscription events;
    private boolean ended;

    WatchedStream(Caller caller, String client, Subscriber<? super T> reader, Consumer<WatchedStream<T>> atEnd) {
        this.caller = caller;
        this.client = client;
        this.reader = reader;
        this.atEnd = atEnd;
    }

    Caller caller() {
        return caller;
    }

    boolean isOf(String other) {
        return client.equals(other);
    }

    /** Ends it for both sides, from any thread. */
    void end() {
        Subscription source = source();
        if (finish()) {
            if (source != null) {
                source.cancel();
            }
            // No event is on its way to the reader any more, and none follows.
            reader.onComplete();
        }
    }

    @Override
    public void onSubscribe(Subscription subscription) {
        synchronized (this) {
            events = subscription;
        }
        reader.onSubscribe(this);
    }

    @Override
    public void request(long count) {
        Subscription source = source();
        if (source != null) {
            source.request(count);
        }
    }

    @Override
    public void cancel() {
        Subscription source = source();
        if (finish() && source != null) {
            source.cancel();
        }
    }

    @Override
    public synchronized void onNext(T event) {
        if (!ended) {
            reader.onNext(event);
        }
    }

    @Override
    public void onError(Throwable failure) {
        if (finish()) {
            reader.onError(failure);
        }
    }

    @Override
    public void onComplete() {
        if (finish()) {
            reader.onComplete();
        }
    }

    private synchronized @Nullable Subscription source() {
        return events;
    }

    /** @return whether it had not ended before */
    private boolean finish() {
        synchronized (this) {
            if (ended) {
                return false;
            }
            ended = true;
        }
        atEnd.accept(this);
        return true;
    }
}
