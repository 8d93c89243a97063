package dev.crosswire.alerts.stream;

import dev.crosswire.alerts.index.IndexedAlert;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The alerts that arrived last, as text: with a thousand clients each is written once and not a thousand times. A client
 * that is far behind, or two that come at one moment, write it for themselves; that costs time and changes nothing.
 */
final class EncodedAlerts {

    /** So many of the last arrivals are kept; clients that keep up are never further apart. */
    private static final int KEPT = 256;
    /** What is written of an alert holds for a moment only: a mute may begin or end. */
    private static final long HOLDS = TimeUnit.SECONDS.toNanos(2);

    private final Function<IndexedAlert, String> writing;
    private final AtomicReferenceArray<@Nullable Encoded> latest = new AtomicReferenceArray<>(KEPT);

    /** Text by rank of arrival, which is never used twice; written then, in nanoseconds of this machine. */
    private record Encoded(long sequence, long written, String text) {}

    EncodedAlerts(Function<IndexedAlert, String> writing) {
        this.writing = writing;
    }

    String of(IndexedAlert alert) {
        int place = Math.floorMod(alert.sequence(), KEPT);
        Encoded known = latest.get(place);
        long now = System.nanoTime();
        if (known != null && known.sequence() == alert.sequence() && now - known.written() < HOLDS) {
            return known.text();
        }
        String text = writing.apply(alert);
        if (known == null || known.sequence() <= alert.sequence()) {
            latest.set(place, new Encoded(alert.sequence(), now, text));
        }
        return text;
    }
}
