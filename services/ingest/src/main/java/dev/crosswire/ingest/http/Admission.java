package dev.crosswire.ingest.http;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Optional;

/**
 * How many bytes of articles may be in the service at the same time: what a client announces, or as much as a body may have
 * where it announces nothing, from the first byte of a request to its answer. Beyond that clients are told to come again,
 * long before memory runs out. A request that never gets its answer, because its client has left, holds its bytes until no
 * request can last as long. Thread-safe.
 */
final class Admission {

    /** Longer than a request waits for its body, for those before it and for Kafka. */
    static final Duration LONGEST = Duration.ofMinutes(2);

    private final long mostBytes;
    private final ArrayDeque<Lease> inside = new ArrayDeque<>();
    private long bytes;

    Admission(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    /** What one request holds until it is answered. */
    final class Lease {

        private final Instant since;
        private final long bytes;
        private boolean held = true;

        private Lease(Instant since, long bytes) {
            this.since = since;
            this.bytes = bytes;
        }

        /** Gives the bytes back; the second time nothing. */
        void release() {
            synchronized (Admission.this) {
                if (held) {
                    held = false;
                    Admission.this.bytes -= bytes;
                }
            }
        }
    }

    /** Admits a request, or does not. One alone is admitted however large it is, since its size has a limit of its own. */
    synchronized Optional<Lease> admit(long announced, Instant now) {
        forget(now);
        if (bytes > 0 && bytes + announced > mostBytes) {
            return Optional.empty();
        }
        Lease lease = new Lease(now, announced);
        bytes += announced;
        inside.add(lease);
        return Optional.of(lease);
    }

    private void forget(Instant now) {
        while (!inside.isEmpty()
                && (!inside.peekFirst().held
                        || inside.peekFirst().since.plus(LONGEST).isBefore(now))) {
            inside.removeFirst().release();
        }
    }

    synchronized long bytes() {
        return bytes;
    }
}
