package dev.crosswire.ingest.spool;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** Where it is told what was fetched and cannot be used, so that nothing is lost without a trace. An edge: Kafka stands behind it. */
public interface Rejections {

    /**
     * Tells of an article that cannot be used.
     *
     * @param source id of the outlet
     * @param articleId as far as it could be read, or an empty string
     * @param reason one sentence
     * @return done once it stands there, and failed if it must be told again
     */
    Future<?> article(String source, Origin origin, String articleId, String reason);

    /**
     * Waits until all that was told is known to have arrived.
     *
     * @return whether all of it did
     */
    static boolean arrived(List<Future<?>> told) throws InterruptedException {
        boolean all = true;
        for (Future<?> each : told) {
            try {
                // Bounded by the time that the producer has for a delivery.
                each.get();
            } catch (ExecutionException e) {
                // Logged where it failed.
                all = false;
            }
        }
        return all;
    }
}
