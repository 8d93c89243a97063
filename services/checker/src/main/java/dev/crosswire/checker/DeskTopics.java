package dev.crosswire.checker;

import dev.crosswire.core.finding.Desks;
import dev.crosswire.wire.TopicSetup;
import dev.crosswire.wire.WireSettings;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The topics of the desks, which the checker makes itself since only it knows the desks. A broker or a registry that is
 * away does not keep it from starting: it waits for both anyway, and the topics follow once they answer.
 */
final class DeskTopics {

    private static final Logger LOG = LoggerFactory.getLogger(DeskTopics.class);
    private static final Duration AGAIN_AFTER = Duration.ofSeconds(5);

    private final WireSettings wire;
    private final Desks desks;
    private volatile Optional<String> refusal = Optional.empty();
    private String said = "";

    private DeskTopics(WireSettings wire, Desks desks) {
        this.wire = wire;
        this.desks = desks;
    }

    /** Makes those that are missing; what keeps it from doing so is logged and tried again. */
    static DeskTopics make(WireSettings wire, Desks desks) {
        DeskTopics topics = new DeskTopics(wire, desks);
        if (topics.areMissing()) {
            Thread.ofVirtual().name("make-desk-topics").start(topics::makeWhenTheyAnswer);
        }
        return topics;
    }

    /** Why the broker or the registry does not let the checker do its work, in one sentence; empty if it does, or was not asked. */
    Optional<String> refusal() {
        return refusal;
    }

    private void makeWhenTheyAnswer() {
        do {
            LockSupport.parkNanos(AGAIN_AFTER.toNanos());
        } while (areMissing());
        LOG.info("the topics of the desks are there now");
    }

    private boolean areMissing() {
        try {
            TopicSetup.ofDesks(wire, desks.ids());
            refusal = Optional.empty();
            return false;
        } catch (TopicSetup.RefusedException e) {
            refusal = Optional.of(e.refusal().brief());
            sayOnce(e.refusal().sentence());
        } catch (TopicSetup.AwayException e) {
            LOG.warn("the topics of the desks are not made yet. {}", e.getMessage());
        } catch (TopicSetup.SetupException e) {
            // What stands in the way of a desk must not end what all others live on.
            sayOnce(String.valueOf(e.getMessage()));
        } catch (KafkaException e) {
            // A broker that has just come back refuses in other ways than by not answering.
            LOG.warn("the topics of the desks are not made yet: {}", e.getMessage());
        }
        return true;
    }

    /** It may stay so for hours. */
    private void sayOnce(String sentence) {
        if (!said.equals(sentence)) {
            LOG.error("the topics of the desks cannot be made. {}", sentence);
            said = sentence;
        }
    }
}
