package dev.crosswire.alerts.topic;

import dev.crosswire.wire.Refusal;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The latest {@link Reading} of one topic; written by its reader, read by anybody. A change of fortune is logged once.
 */
public final class ReadingStatus {

    private static final Logger LOG = LoggerFactory.getLogger(ReadingStatus.class);

    private final String noun;
    private final String topic;
    private final AtomicReference<Reading> latest;

    /**
     * Of a topic that has not been read yet.
     *
     * @param noun what stands on it ("alert"), as sentences and metrics call it
     * @param topic its full name
     */
    public ReadingStatus(String noun, String topic) {
        this.noun = noun;
        this.topic = topic;
        this.latest = new AtomicReference<>(new Reading(
                false, Optional.of(called() + " has not been read yet"), 0, Optional.empty(), Optional.empty()));
    }

    public Reading latest() {
        return latest.get();
    }

    /** What stands on the topic: a short word that never changes, fit for a metric's tag. */
    public String noun() {
        return noun;
    }

    /** The topic's full name. */
    public String topic() {
        return topic;
    }

    /** The topic as a sentence names it: "the alert topic". */
    public String called() {
        return "the " + noun + " topic";
    }

    /** Reading began anew: nothing is known of how far it is. */
    public void begun() {
        change(it -> new Reading(false, it.problem(), it.lag(), it.asOf(), Optional.empty()));
    }

    /** Everything that stood there at the start is read. */
    public void caughtUp() {
        if (!latest.get().caughtUp()) {
            LOG.info("{} is read up to where it ended at the start", called());
        }
        change(it -> new Reading(true, it.problem(), it.lag(), it.asOf(), it.newest()));
    }

    /** The broker answered. */
    public void goingWell(long lag, Instant at) {
        if (latest.get().problem().isPresent()) {
            LOG.info("reading {}", called());
        }
        change(it -> new Reading(it.caughtUp(), Optional.empty(), lag, Optional.of(at), it.newest()));
    }

    /** A record that came to Kafka at that moment was read. */
    public void read(Instant at) {
        change(it -> new Reading(it.caughtUp(), it.problem(), it.lag(), it.asOf(), Optional.of(at)));
    }

    /** Something is in the way; what was read stays. */
    public void inTrouble(String sentence) {
        if (!latest.get().problem().equals(Optional.of(sentence))) {
            LOG.warn("{}; trying again", sentence);
        }
        change(it -> new Reading(it.caughtUp(), Optional.of(sentence), it.lag(), it.asOf(), it.newest()));
    }

    /** A broker or registry does not let it be read; what was read stays. */
    public void refused(Refusal refusal) {
        if (!latest.get().problem().equals(Optional.of(refusal.brief()))) {
            LOG.error("{} cannot be read, trying again until it can: {}", called(), refusal.sentence());
        }
        change(it -> new Reading(it.caughtUp(), Optional.of(refusal.brief()), it.lag(), it.asOf(), it.newest()));
    }

    private void change(UnaryOperator<Reading> step) {
        latest.updateAndGet(step);
    }
}
