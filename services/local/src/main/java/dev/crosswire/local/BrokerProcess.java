package dev.crosswire.local;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A Kafka broker with its controller in one process, on loopback only, for one machine and not for production. Settings
 * are the system properties {@code crosswire.broker.dir}, {@code crosswire.broker.port} and
 * {@code crosswire.broker.controller-port}; the folder is formatted when it is new and its data is kept.
 */
public final class BrokerProcess {

    static final String DIR = "crosswire.broker.dir";
    static final String PORT = "crosswire.broker.port";
    static final String CONTROLLER_PORT = "crosswire.broker.controller-port";
    static final String HOST = "127.0.0.1";

    /** The largest article, its markup and the claims of its transaction fit with room to spare. */
    private static final int LARGEST_RECORD = 8 << 20;

    /** Any identifier does: it only has to stay the same as long as the folder lives. */
    static final String CLUSTER_ID = "MkU3OEVBNTcwNTJENDM2Qg";

    private static final String NODE = "1";

    private static final Logger LOG = LoggerFactory.getLogger(BrokerProcess.class);

    private BrokerProcess() {}

    /** Runs until SIGTERM; exits with 1 and a sentence in the log if the broker cannot start. */
    public static void main(String[] arguments) {
        Path dir = Path.of(System.getProperty(DIR, "kafka")).toAbsolutePath();
        int port = Integer.getInteger(PORT, Part.BROKER.defaultPort());
        int controllerPort = Integer.getInteger(CONTROLLER_PORT, port + 1);
        try {
            run(dir, port, controllerPort);
        } catch (Exception e) {
            LOG.error("The broker in {} could not run on port {}: {}.", dir, port, Sentences.causeOf(e), e);
            System.exit(1);
        }
    }

    private static void run(Path dir, int port, int controllerPort) throws Exception {
        Files.createDirectories(dir);
        format(dir);
        KafkaRaftServer server =
                new KafkaRaftServer(new KafkaConfig(settings(dir, port, controllerPort), false), Time.SYSTEM);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            server.shutdown();
                            server.awaitShutdown();
                        },
                        "stop-broker"));
        server.startup();
        LOG.info("The broker listens on {}:{} and keeps its data in {}.", HOST, port, dir);
        server.awaitShutdown();
    }

    private static void format(Path dir) throws Exception {
        new Formatter()
                .setNodeId(Integer.parseInt(NODE))
                .setClusterId(CLUSTER_ID)
                .setControllerListenerName("CONTROLLER")
                .setMetadataLogDirectory(dir.toString())
                .addDirectory(dir.toString())
                .setIgnoreFormatted(true)
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                .run();
    }

    private static Properties settings(Path dir, int port, int controllerPort) {
        Map<String, String> settings = new HashMap<>();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", NODE);
        settings.put("controller.quorum.voters", NODE + "@" + HOST + ":" + controllerPort);
        settings.put("listeners", "PLAINTEXT://" + HOST + ":" + port + ",CONTROLLER://" + HOST + ":" + controllerPort);
        settings.put("advertised.listeners", "PLAINTEXT://" + HOST + ":" + port);
        settings.put("controller.listener.names", "CONTROLLER");
        settings.put("log.dirs", dir.toString());
        settings.put("auto.create.topics.enable", "false");
        settings.put("message.max.bytes", Integer.toString(LARGEST_RECORD));
        settings.put("replica.fetch.max.bytes", Integer.toString(LARGEST_RECORD));
        // One node: its inner topics have one copy, and few partitions start faster.
        settings.put("default.replication.factor", "1");
        settings.put("offsets.topic.replication.factor", "1");
        settings.put("offsets.topic.num.partitions", "4");
        settings.put("transaction.state.log.replication.factor", "1");
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("transaction.state.log.num.partitions", "4");
        settings.put("share.coordinator.state.topic.replication.factor", "1");
        settings.put("share.coordinator.state.topic.min.isr", "1");
        // Nobody else will join the group: waiting for them would only delay the first claim.
        settings.put("group.initial.rebalance.delay.ms", "0");
        settings.put("group.min.session.timeout.ms", "1000");
        // Preallocated indexes of 10 MiB a partition are for larger machines.
        settings.put("log.segment.bytes", Integer.toString(64 << 20));
        settings.put("log.index.size.max.bytes", Integer.toString(1 << 20));
        settings.put("log.cleaner.dedupe.buffer.size", Integer.toString(4 << 20));
        settings.put("log.cleaner.threads", "1");
        settings.put("num.network.threads", "2");
        settings.put("num.io.threads", "4");
        settings.put("background.threads", "2");
        Properties properties = new Properties();
        properties.putAll(settings);
        return properties;
    }
}
