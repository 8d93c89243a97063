package dev.crosswire.access.http;

import jakarta.inject.Singleton;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.reactivestreams.Publisher;

/** The event streams that are open, so that one ends when its caller may no longer read, and nobody holds too many. */
@Singleton
final class OpenStreams {

    private final Set<WatchedStream<?>> open = ConcurrentHashMap.newKeySet();
    private final Authentication authentication;
    private final AccessSettings settings;

    OpenStreams(Authentication authentication, AccessSettings settings) {
        this.authentication = authentication;
        this.settings = settings;
    }

    int most() {
        return settings.streams();
    }

    /** Whether the client may open one more; several that arrive at one moment may pass by a few. */
    boolean hasRoom(String client) {
        return open.stream().filter(stream -> stream.isOf(client)).count() < settings.streams();
    }

    /** The same events, until they end by themselves or the caller may no longer read them. */
    <T> Publisher<T> watched(Publisher<T> events, Caller caller, String client) {
        return caller instanceof Caller.OnThisMachine
                ? events
                : subscriber -> {
                    WatchedStream<T> stream = new WatchedStream<>(caller, client, subscriber, open::remove);
                    open.add(stream);
                    events.subscribe(stream);
                };
    }

    /** Ends those whose caller is no longer who it was. */
    void sweep() {
        open.stream()
                .filter(stream -> !authentication.isStill(stream.caller()))
                .toList()
                .forEach(WatchedStream::end);
    }
}
