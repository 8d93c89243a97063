package dev.crosswire.alerts.stream;

import java.time.Duration;

/**
 * How streams behave.
 *
 * @param heartbeat time between two heartbeats
 * @param patience how long a client may leave what is due unread before it is cut off
 * @param mostClients so many may be connected at once
 */
public record StreamSettings(Duration heartbeat, Duration patience, int mostClients) {

    public static final StreamSettings DEFAULT =
            new StreamSettings(Duration.ofSeconds(15), Duration.ofSeconds(30), 1200);
}
