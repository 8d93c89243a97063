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

    private final Runnable setup;
    private volatile Optional<String> refusal = Optional.empty();
    private String said = "";

    /** @param setup makes what is missing, and throws as {@link TopicSetup#ofDesks} does */
    DeskTopics(Runnable setup) {
        this.setup = setup;
    }

    /** Makes those that are missing; what keeps it from doing so is logged and tried again. */
    static DeskTopics make(WireSettings wire, Desks desks) {
        DeskTopics topics = new DeskTopics(() -> TopicSetup.ofDesks(wire, desks.ids()));
        if (topics.areMissing()) {
            Thread.ofVirtual().name("make-desk-topics").start(topics::makeWhenTheyAnswer);
        }
        return topics;
    }

    /**
     * Why the broker or the registry does not let the checker in, in one sentence; empty if it does, or if the last attempt says
     * nothing about that. A right that only desks need is not among it, since all else goes on without: the log says so.
     */
    Optional<String> refusal() {
        return refusal;
    }

    private void makeWhenTheyAnswer() {
        do {
            LockSupport.parkNanos(AGAIN_AFTER.toNanos());
        } while (areMissing());
        LOG.info("the topics of the desks are there now");
    }

    boolean areMissing() {
        Optional<String> refused = Optional.empty();
        try {
            setup.run();
            return false;
        } catch (TopicSetup.RefusedException e) {
            if (!e.isOfARight()) {
                refused = Optional.of(e.refusal().brief());
            }
            sayOnce(e.refusal().sentence());
        } catch (TopicSetup.AwayException e) {
            LOG.warn("the topics of the desks are not made yet. {}", e.getMessage());
        } catch (TopicSetup.SetupException e) {
            // What stands in the way of a desk must not end what all others live on.
            sayOnce(String.valueOf(e.getMessage()));
        } catch (KafkaException e) {
            // A broker that has just come back refuses in other ways than by not answering.
            LOG.warn("the topics of the desks are not made yet: {}", e.getMessage());
        } finally {
            // Whoever was refused and is now not answered has no refusal to mend.
            refusal = refused;
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
