package dev.crosswire.ingest.kafka;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Whether the schema registry answers, asked anew each time; false after three seconds of silence. A question that is still
 * open is not asked a second time: its client waits for a minute.
 */
public final class RegistryAnswers implements BooleanSupplier {

    private static final long PATIENCE_SECONDS = 3;

    private final Runnable question;
    private @Nullable FutureTask<Boolean> open;

    /** @param question returns if the registry answers, and throws if not */
    public RegistryAnswers(Runnable question) {
        this.question = question;
    }

    @Override
    public synchronized boolean getAsBoolean() {
        FutureTask<Boolean> asked = open;
        if (asked == null) {
            asked = new FutureTask<>(question, true);
            Thread.ofVirtual().name("ask-registry").start(asked);
            open = asked;
        }
        try {
            boolean answered = asked.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            open = null;
            return answered;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            open = null;
            return false;
        }
    }
}
