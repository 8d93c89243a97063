package dev.crosswire.sources.fetch;

import java.time.Duration;

/**
 * What one server may cost.
 *
 * @param connect to open a connection, and again for its TLS handshake
 * @param firstByte the longest silence, before the first byte and between any two
 * @param total over all redirects of one fetch, without the waits of politeness; the robots.txt of each site on the way
 *     has as long again
 * @param wireBytes of one answer as sent
 * @param bytes of one answer after decompression
 * @param ratio between the two, once there is more than a mebibyte
 * @param headers in one answer
 * @param headerLine the longest line among them, in bytes
 * @param connectionsPerHost open at once to one host
 * @param connections open at once to all hosts
 * @param redirects followed in one fetch
 */
public record Limits(
        Duration connect,
        Duration firstByte,
        Duration total,
        int wireBytes,
        int bytes,
        int ratio,
        int headers,
        int headerLine,
        int connectionsPerHost,
        int connections,
        int redirects) {

    private static final Limits USUAL = new Limits(
            Duration.ofSeconds(10),
            Duration.ofSeconds(20),
            Duration.ofSeconds(60),
            10 << 20,
            16 << 20,
            200,
            100,
            8192,
            2,
            200,
            5);

    /** @throws IllegalArgumentException where one of them is not positive */
    public Limits {
        for (Duration time : new Duration[] {connect, firstByte, total}) {
            if (!time.isPositive()) {
                throw new IllegalArgumentException("A time limit of fetching is not positive: give it in seconds.");
            }
        }
        if (wireBytes < 1
                || bytes < 1
                || ratio < 1
                || headers < 1
                || headerLine < 1
                || connectionsPerHost < 1
                || connections < 1
                || redirects < 0) {
            throw new IllegalArgumentException("A limit of fetching is not positive: give at least 1.");
        }
    }

    /** For feeds and pages of news. */
    public static Limits usual() {
        return USUAL;
    }

    public Limits withTotal(Duration longest) {
        return new Limits(
                connect,
                firstByte,
                longest,
                wireBytes,
                bytes,
                ratio,
                headers,
                headerLine,
                connectionsPerHost,
                connections,
                redirects);
    }

    public Limits withBytes(int onTheWire, int decompressed) {
        return new Limits(
                connect,
                firstByte,
                total,
                onTheWire,
                decompressed,
                ratio,
                headers,
                headerLine,
                connectionsPerHost,
                connections,
                redirects);
    }
}
