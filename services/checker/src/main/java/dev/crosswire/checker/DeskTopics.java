package dev.crosswire.checker;

import dev.crosswire.core.finding.Desks;
import dev.crosswire.wire.TopicSetup;
import dev.crosswire.wire.WireSettings;
import java.time.Duration;
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

    private DeskTopics() {}

    /** Makes those that are missing; what keeps it from doing so is logged and tried again. */
    static void make(WireSettings wire, Desks desks) {
        if (areMissing(wire, desks)) {
            Thread.ofVirtual().name("make-desk-topics").start(() -> makeWhenTheyAnswer(wire, desks));
        }
    }

    private static void makeWhenTheyAnswer(WireSettings wire, Desks desks) {
        do {
            LockSupport.parkNanos(AGAIN_AFTER.toNanos());
        } while (areMissing(wire, desks));
        LOG.info("the topics of the desks are there now");
    }

    private static boolean areMissing(WireSettings wire, Desks desks) {
        try {
            TopicSetup.ofDesks(wire, desks.ids());
            return false;
        } catch (TopicSetup.AwayException e) {
            LOG.warn("the topics of the desks are not made yet. {}", e.getMessage());
        } catch (TopicSetup.SetupException e) {
            // What stands in the way of a desk must not end what all others live on.
            LOG.error("the topics of the desks cannot be made. {}", e.getMessage());
        } catch (KafkaException e) {
            // A broker that has just come back refuses in other ways than by not answering.
            LOG.warn("the topics of the desks are not made yet: {}", e.getMessage());
        }
        return true;
    }
}
