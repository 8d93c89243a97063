package dev.crosswire.checker;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.apache.kafka.streams.KafkaStreams;

/** What Kafka Streams alone knows of the checker: its threads, and the size of its state. */
final class StreamsMeters {

    /** RocksDB's files of one store, by one of Streams' own metrics. */
    private static final String FILES_OF_A_STORE = "total-sst-files-size";

    private StreamsMeters() {}

    static void bind(MeterRegistry registry, KafkaStreams streams, int threads) {
        Gauge.builder("crosswire.checker.threads", streams, StreamsMeters::alive)
                .description("Stream threads that live")
                .register(registry);
        Gauge.builder("crosswire.checker.threads.configured", () -> threads)
                .description("Stream threads that there should be (crosswire.checker.threads)")
                .register(registry);
        Gauge.builder("crosswire.checker.state", streams, StreamsMeters::stateBytes)
                .description("What the state stores of the checker take on disk")
                .baseUnit("bytes")
                .register(registry);
    }

    static int alive(KafkaStreams streams) {
        return (int) streams.metadataForLocalThreads().stream()
                .filter(thread -> !thread.threadState().equals("DEAD"))
                .count();
    }

    private static double stateBytes(KafkaStreams streams) {
        return streams.metrics().values().stream()
                .filter(metric -> metric.metricName().name().equals(FILES_OF_A_STORE))
                .map(metric -> metric.metricValue())
                .mapToDouble(value -> value instanceof Number bytes ? bytes.doubleValue() : 0)
                .sum();
    }
}
