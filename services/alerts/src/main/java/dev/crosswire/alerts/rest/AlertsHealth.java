package dev.crosswire.alerts.rest;

import dev.crosswire.alerts.topic.Reading;
import dev.crosswire.alerts.topic.Readings;
import dev.crosswire.alerts.topic.RunningReaders;
import dev.crosswire.vitals.Health;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Ready while the index shows what stands on the topics; lives while all of them are being read. */
@Singleton
final class AlertsHealth implements Health {

    private final Readings readings;
    private final Optional<RunningReaders> readers;

    /** @param readers missing only in tests that fill the index themselves */
    AlertsHealth(Readings readings, Optional<RunningReaders> readers) {
        this.readings = readings;
        this.readers = readers;
    }

    @Override
    public Optional<String> ailment() {
        return readers.flatMap(RunningReaders::ended)
                .map(noun -> "The " + noun + " topic is not read any more; the log says why, and the service has to be "
                        + "started again.");
    }

    @Override
    public Optional<String> obstacle() {
        Reading reading = readings.together();
        return reading.ready()
                ? Optional.empty()
                : Optional.of(reading.problem().orElse("the topics are still being read"));
    }
}
