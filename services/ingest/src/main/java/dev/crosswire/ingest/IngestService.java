package dev.crosswire.ingest;

import dev.crosswire.access.HttpAddress;
import dev.crosswire.access.HttpAddress.Settings;
import dev.crosswire.access.http.AccessSettings;
import dev.crosswire.ingest.kafka.Reconnection;
import dev.crosswire.ingest.source.SourceWatch;
import dev.crosswire.ingest.spool.SpoolDrain;
import dev.crosswire.wire.SettingsFiles;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.BindException;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The ingest service as a process: listens until it is told to stop; ends with 1 and one sentence if it cannot start. */
public final class IngestService {

    private static final Logger LOG = LoggerFactory.getLogger(IngestService.class);

    /** What Micronaut calls any free port. */
    private static final int ANY_PORT = -1;

    private static final int DEFAULT_PORT = 8081;

    private IngestService() {}

    /** Settings come from system properties, the environment and files of settings; there are no arguments. */
    public static void main(String[] arguments) throws InterruptedException {
        CountDownLatch stopped = new CountDownLatch(1);
        try {
            SettingsFiles.apply();
            Settings settings = Settings.ofThisProcess();
            HttpAddress address = HttpAddress.of(settings, DEFAULT_PORT);
            // Read here for its errors: a bean would wrap them.
            AccessSettings.of(settings).readAccounts();
            ApplicationContext context = ApplicationContext.builder()
                    .banner(false)
                    .properties(Map.of(
                            "micronaut.server.host",
                            address.host(),
                            "micronaut.server.port",
                            address.port() == 0 ? ANY_PORT : address.port()))
                    .build();
            Runtime.getRuntime()
                    .addShutdownHook(new Thread(
                            () -> {
                                context.close();
                                stopped.countDown();
                            },
                            "ingest-stop"));
            context.start();
            EmbeddedServer server = context.getBean(EmbeddedServer.class).start();
            // Only now: whoever cannot listen should not take the topics over from somebody who does.
            context.getBean(Reconnection.class).start();
            context.getBean(SpoolDrain.class).start();
            context.getBean(SourceWatch.class).start();
            LOG.info("Ingest listens on http://{}:{}", address.host(), server.getPort());
        } catch (RuntimeException e) {
            LOG.error("{}", sentence(e));
            System.exit(1);
        }
        stopped.await();
    }

    private static String sentence(RuntimeException failure) {
        if (failure instanceof IllegalArgumentException) {
            return String.valueOf(failure.getMessage());
        }
        String deepest = failure.toString();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BindException) {
                return "Ingest cannot listen on the port that " + HttpAddress.PORT
                        + " names because another program has it; stop that one, or set another port.";
            }
            if (cause.getMessage() != null) {
                deepest = cause.getMessage();
            }
        }
        return "Ingest does not start: " + deepest;
    }
}
