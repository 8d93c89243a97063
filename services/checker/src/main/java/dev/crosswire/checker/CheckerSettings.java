package dev.crosswire.checker;

import dev.crosswire.extraction.settings.Settings;
import dev.crosswire.wire.Topics;
import dev.crosswire.wire.WireSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.StreamsConfig;

/**
 * How this checker runs. Settings are system properties, or the environment in upper case with underscores.
 *
 * @param host address of the HTTP port ({@code crosswire.http.host}); any address, since health and metrics are all that is there
 * @param port {@code crosswire.http.port}; 0 for any free one
 * @param stateDir folder of the state stores ({@code crosswire.state.dir}); may be lost, it is restored from Kafka
 * @param instance name of this checker among those of one cluster ({@code crosswire.checker.instance}); kept over a
 *     restart, so that it comes back as the member that it was
 * @param threads stream threads ({@code crosswire.checker.threads})
 * @param catalogue file of claim types instead of the built-in ones ({@code crosswire.catalogue}); ingest's must be the
 *     same
 * @param readyLag how long a record may wait before the checker says that it is not ready
 *     ({@code crosswire.checker.ready-lag})
 * @param rules thresholds of the rules
 */
record CheckerSettings(
        WireSettings wire,
        String host,
        int port,
        Path stateDir,
        String instance,
        int threads,
        Optional<Path> catalogue,
        Duration readyLag,
        RuleSettings rules) {

    private static final int MOST_THREADS = 64;
    private static final long CACHE = 2L * 1024 * 1024;

    CheckerSettings {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("crosswire.http.port is " + port + ", ports go from 0 to 65535");
        }
        if (threads < 1 || threads > MOST_THREADS) {
            throw new IllegalArgumentException(
                    "crosswire.checker.threads is " + threads + ", between 1 and " + MOST_THREADS + " make sense");
        }
        if (!instance.matches("[A-Za-z0-9._-]{1,50}")) {
            throw new IllegalArgumentException(
                    "crosswire.checker.instance may hold letters, digits, dots, hyphens and underscores, not \""
                            + instance + "\"");
        }
    }

    /** Of this process: its system properties, then its environment. */
    static CheckerSettings ofThisProcess() {
        return from(WireSettings.ofThisProcess(), Settings.ofThisProcess());
    }

    static CheckerSettings from(WireSettings wire, Settings settings) {
        return new CheckerSettings(
                wire,
                settings.text("crosswire.http.host", "127.0.0.1"),
                settings.whole("crosswire.http.port", 8082),
                Path.of(settings.text("crosswire.state.dir", ".crosswire/checker")),
                settings.text("crosswire.checker.instance", "1"),
                settings.whole("crosswire.checker.threads", 2),
                settings.text("crosswire.catalogue").map(Path::of),
                settings.duration("crosswire.checker.ready-lag", Duration.ofSeconds(30)),
                RuleSettings.from(settings));
    }

    /** What Kafka Streams is started with. */
    Properties streams(CheckerMetrics metrics) {
        Properties streams = new Properties();
        streams.putAll(wire.kafka());
        streams.put(StreamsConfig.APPLICATION_ID_CONFIG, group());
        // Instead of a random one, by which every start would add new series to what is measured.
        streams.put(StreamsConfig.CLIENT_ID_CONFIG, group() + "-" + instance);
        streams.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        // Two commits lie between an article and its alert; a shorter interval buys little and costs transactions.
        streams.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, 100);
        // For the counts of sources only: every other store goes without, see CheckerTopology.
        streams.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, CACHE);
        streams.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, threads);
        streams.put(StreamsConfig.STATE_DIR_CONFIG, stateDir.toString());
        streams.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        streams.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, BoundedRocksDb.class);
        streams.put(StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG, UnreadableRecords.class);
        streams.put(
                StreamsConfig.ERRORS_DEAD_LETTER_QUEUE_TOPIC_NAME_CONFIG,
                wire.topicPrefix() + "crosswire.dead-letter.v1");
        streams.put(UnreadableRecords.METRICS, metrics);
        // Static membership: a checker that is restarted within the session takes up its own tasks without a rebalance.
        streams.put(
                StreamsConfig.consumerPrefix(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG), "crosswire-checker-" + instance);
        streams.put(StreamsConfig.consumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), 10_000);
        streams.put(StreamsConfig.consumerPrefix(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG), 1_000);
        streams.put(StreamsConfig.consumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");
        streams.put(StreamsConfig.producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG), Topics.LARGEST_RECORD);
        // Streams' default of 100 ms waits for company that news does not bring.
        streams.put(StreamsConfig.producerPrefix(ProducerConfig.LINGER_MS_CONFIG), 2);
        streams.put(StreamsConfig.producerPrefix(ProducerConfig.COMPRESSION_TYPE_CONFIG), "lz4");
        return streams;
    }

    /** Of the checkers that divide the topics among them. */
    String group() {
        return wire.topicPrefix() + "crosswire-checker";
    }

    /** A client that asks how far the group is. */
    Map<String, Object> admin() {
        Map<String, Object> admin = new HashMap<>(wire.kafka());
        admin.put("client.id", group() + "-" + instance + "-lag");
        admin.put("default.api.timeout.ms", 5_000);
        admin.put("request.timeout.ms", 4_000);
        admin.put("reconnect.backoff.max.ms", 1_000);
        return admin;
    }
}
