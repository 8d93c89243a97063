package dev.crosswire.alerts;

import dev.crosswire.wire.WireSettings;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The alerts service as a process. */
public final class AlertsService {

    private static final Logger LOG = LoggerFactory.getLogger(AlertsService.class);

    private AlertsService() {}

    /** Serves until the process is told to stop; a start that fails ends in one sentence and exit code 1. */
    public static void main(String[] arguments) throws InterruptedException {
        HttpAddress address;
        ApplicationContext context;
        try {
            address = HttpAddress.ofThisProcess();
            // Read here for its errors: a bean would wrap them.
            WireSettings wire = WireSettings.ofThisProcess();
            LOG.info("starting; {}", wire);
            context = start(address);
        } catch (IllegalArgumentException e) {
            fail(String.valueOf(e.getMessage()));
            return;
        }
        EmbeddedServer server;
        try {
            server = context.getBean(EmbeddedServer.class).start();
        } catch (RuntimeException e) {
            LOG.debug("start failed", e);
            context.close();
            fail("Nothing can listen on " + address.host() + ":" + address.port() + " (" + rootMessage(e)
                    + "): stop what holds the port, or set crosswire.http.port to another.");
            return;
        }
        Runtime.getRuntime().addShutdownHook(new Thread(context::close, "stop"));
        LOG.info("alerts at {}/alerts", server.getURI());
        new CountDownLatch(1).await();
    }

    private static ApplicationContext start(HttpAddress address) {
        return ApplicationContext.builder()
                .banner(false)
                .deduceEnvironment(false)
                .properties(Map.of(
                        "micronaut.server.host",
                        address.host(),
                        // The framework says -1 where everybody else says 0.
                        "micronaut.server.port",
                        address.port() == 0 ? -1 : address.port()))
                .start();
    }

    private static String rootMessage(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage());
    }

    private static void fail(String sentence) {
        LOG.error("{}", sentence);
        System.exit(1);
    }
}
