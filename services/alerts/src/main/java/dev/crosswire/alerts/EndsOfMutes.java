package dev.crosswire.alerts;

import dev.crosswire.alerts.index.LuceneAlertIndex;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;

/** Sees that an open page hears within a second that a mute has ended by itself, which no topic says. */
@Singleton
final class EndsOfMutes {

    private final LuceneAlertIndex alerts;
    private final InstantSource clock;
    private Instant looked;

    EndsOfMutes(LuceneAlertIndex alerts, InstantSource clock) {
        this.alerts = alerts;
        this.clock = clock;
        this.looked = clock.instant();
    }

    @Scheduled(fixedDelay = "1s")
    synchronized void look() {
        Instant now = clock.instant();
        alerts.announceEndsOfMutes(looked, now);
        looked = now;
    }
}
