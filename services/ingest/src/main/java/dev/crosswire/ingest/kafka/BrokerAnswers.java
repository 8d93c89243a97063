package dev.crosswire.ingest.kafka;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;

/** Whether the broker answers, asked anew each time; false after three seconds of silence. */
public final class BrokerAnswers implements BooleanSupplier, AutoCloseable {

    private static final long PATIENCE_SECONDS = 3;

    private final Supplier<Admin> admins;
    private @Nullable Admin admin;

    public BrokerAnswers(Supplier<Admin> admins) {
        this.admins = admins;
    }

    @Override
    public synchronized boolean getAsBoolean() {
        try {
            Admin asked = admin == null ? admins.get() : admin;
            admin = asked;
            return !asked.describeCluster()
                    .nodes()
                    .get(PATIENCE_SECONDS, TimeUnit.SECONDS)
                    .isEmpty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException | TimeoutException | RuntimeException e) {
            return false;
        }
    }

    @Override
    public synchronized void close() {
        if (admin != null) {
            admin.close(java.time.Duration.ofSeconds(1));
        }
    }
}
