package dev.crosswire.alerts;

import dev.crosswire.access.HttpAddress;
import dev.crosswire.access.HttpAddress.Settings;
import dev.crosswire.access.http.AccessSettings;
import dev.crosswire.alerts.index.IndexUnwritableException;
import dev.crosswire.wire.SettingsFiles;
import dev.crosswire.wire.WireSettings;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.exceptions.BeanInstantiationException;
import io.micronaut.runtime.server.EmbeddedServer;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The alerts service as a process. */
public final class AlertsService {

    private static final Logger LOG = LoggerFactory.getLogger(AlertsService.class);

    static final int DEFAULT_PORT = 8080;

    private AlertsService() {}

    /** Serves until the process is told to stop; a start that fails ends in one sentence and exit code 1. */
    public static void main(String[] arguments) throws InterruptedException {
        HttpAddress address;
        ApplicationContext context;
        try {
            SettingsFiles.apply();
            Settings settings = Settings.ofThisProcess();
            address = HttpAddress.of(settings, DEFAULT_PORT);
            // Read here for their errors: a bean would wrap them.
            AccessSettings.of(settings).readAccounts();
            WireSettings wire = WireSettings.ofThisProcess();
            PushWiring.settings(address);
            LOG.info("starting; {}", wire);
            context = start(address);
        } catch (IllegalArgumentException e) {
            fail(String.valueOf(e.getMessage()));
            return;
        } catch (BeanInstantiationException e) {
            fail(unwritableIndex(e).orElseThrow(() -> e));
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

    private static Optional<String> unwritableIndex(Throwable failure) {
        return Stream.<Throwable>iterate(failure, Objects::nonNull, Throwable::getCause)
                .filter(IndexUnwritableException.class::isInstance)
                .findFirst()
                .map(it -> "Nothing can be indexed: " + it.getMessage() + ".");
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
