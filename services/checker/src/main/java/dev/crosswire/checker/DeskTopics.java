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

    /** @throws TopicSetup.SetupException if a person must mend something first */
    static void make(WireSettings wire, Desks desks) {
        if (isAway(wire, desks)) {
            Thread.ofVirtual().name("make-desk-topics").start(() -> makeWhenTheyAnswer(wire, desks));
        }
    }

    private static void makeWhenTheyAnswer(WireSettings wire, Desks desks) {
        try {
            do {
                LockSupport.parkNanos(AGAIN_AFTER.toNanos());
            } while (isAway(wire, desks));
            LOG.info("the topics of the desks are there now");
        } catch (TopicSetup.SetupException e) {
            LOG.error("the topics of the desks cannot be made. {}", e.getMessage());
        }
    }

    private static boolean isAway(WireSettings wire, Desks desks) {
        try {
            TopicSetup.run(wire, desks.ids());
            return false;
        } catch (TopicSetup.AwayException e) {
            LOG.warn("the topics of the desks are not made yet. {}", e.getMessage());
            return true;
        } catch (TopicSetup.SetupException e) {
            throw e;
        } catch (KafkaException e) {
            // A broker that has just come back refuses in other ways than by not answering.
            LOG.warn("the topics of the desks are not made yet: {}", e.getMessage());
            return true;
        }
    }
}
