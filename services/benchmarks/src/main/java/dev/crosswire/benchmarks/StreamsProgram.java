package dev.crosswire.benchmarks;

import dev.crosswire.wire.Topics;
import dev.crosswire.wire.WireSettings;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;

/** Runs a topology to compare with as the checker runs its own: the same guarantee, threads, commits and producers. */
final class StreamsProgram {

    static final String APPLICATION = "benchmark.application";
    static final String OUTPUT = "benchmark.output";

    private StreamsProgram() {}

    /** Runs until SIGTERM, or with 1 as exit code until it fails. */
    static void run(WireSettings wire, Topology topology) throws InterruptedException {
        CountDownLatch stopped = new CountDownLatch(1);
        try (KafkaStreams streams = new KafkaStreams(topology, settings(wire))) {
            streams.setStateListener((now, before) -> {
                if (now.hasCompletedShutdown() || now == KafkaStreams.State.PENDING_ERROR) {
                    stopped.countDown();
                }
            });
            streams.setUncaughtExceptionHandler(failure -> {
                System.err.println("stopped by " + rootOf(failure));
                return org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse
                        .SHUTDOWN_CLIENT;
            });
            Runtime.getRuntime().addShutdownHook(new Thread(streams::close, "stop-program"));
            streams.start();
            stopped.await();
            if (streams.state() == KafkaStreams.State.NOT_RUNNING) {
                return;
            }
        }
        System.exit(1);
    }

    /** The topic that the program writes to. */
    static String output() {
        return System.getProperty(OUTPUT, "");
    }

    private static Properties settings(WireSettings wire) {
        Properties streams = new Properties();
        streams.putAll(wire.kafka());
        streams.put(StreamsConfig.APPLICATION_ID_CONFIG, System.getProperty(APPLICATION, "benchmark"));
        streams.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        streams.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, 100);
        streams.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, 0);
        streams.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, 2);
        streams.put(StreamsConfig.STATE_DIR_CONFIG, System.getProperty("crosswire.state.dir", ""));
        streams.put(StreamsConfig.consumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");
        streams.put(StreamsConfig.producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG), Topics.LARGEST_RECORD);
        streams.put(StreamsConfig.producerPrefix(ProducerConfig.LINGER_MS_CONFIG), 2);
        streams.put(StreamsConfig.producerPrefix(ProducerConfig.COMPRESSION_TYPE_CONFIG), "lz4");
        return streams;
    }

    private static String rootOf(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getClass().getSimpleName() + ": " + root.getMessage();
    }
}
