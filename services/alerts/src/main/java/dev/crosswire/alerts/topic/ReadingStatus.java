package dev.crosswire.alerts.topic;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The latest {@link Reading}; written by the reader, read by anybody. A change of fortune is logged once. */
public final class ReadingStatus {

    private static final Logger LOG = LoggerFactory.getLogger(ReadingStatus.class);

    private final AtomicReference<Reading> latest = new AtomicReference<>(Reading.NOT_BEGUN);

    public Reading latest() {
        return latest.get();
    }

    /** Reading began anew: nothing is known of how far it is. */
    public void begun() {
        change(reading -> new Reading(false, reading.problem(), reading.lag(), reading.asOf()));
    }

    /** Everything that stood there at the start is read. */
    public void caughtUp() {
        if (!latest.get().caughtUp()) {
            LOG.info("the alert topic is read up to where it ended at the start");
        }
        change(reading -> new Reading(true, reading.problem(), reading.lag(), reading.asOf()));
    }

    /** The broker answered. */
    public void goingWell(long lag, Instant at) {
        if (latest.get().problem().isPresent()) {
            LOG.info("reading the alert topic");
        }
        change(reading -> new Reading(reading.caughtUp(), Optional.empty(), lag, Optional.of(at)));
    }

    /** Something is in the way; what was read stays. */
    public void inTrouble(String sentence) {
        if (!latest.get().problem().equals(Optional.of(sentence))) {
            LOG.warn("{}; trying again", sentence);
        }
        change(reading -> new Reading(reading.caughtUp(), Optional.of(sentence), reading.lag(), reading.asOf()));
    }

    private void change(UnaryOperator<Reading> step) {
        latest.updateAndGet(step);
    }
}
