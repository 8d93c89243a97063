package dev.crosswire.benchmarks;

import dev.crosswire.core.subject.PlacedClaim;
import dev.crosswire.wire.Topic;
import dev.crosswire.wire.Topics;
import dev.crosswire.wire.WireSettings;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Produced;

/**
 * What reading and writing costs alone: placed claims from one topic to another, exactly once, as the bytes that they
 * are, or with {@code -Dbenchmark.decoded=true} read and written with the serdes of the product.
 */
public final class PassThrough {

    static final String DECODED = "benchmark.decoded";

    private PassThrough() {}

    /** Runs until it is stopped. */
    public static void main(String[] arguments) throws InterruptedException {
        WireSettings wire = WireSettings.ofThisProcess();
        try (Topics topics = new Topics(wire)) {
            Topic<String, PlacedClaim> claims = topics.placedClaims();
            StreamsBuilder builder = new StreamsBuilder();
            if (Boolean.getBoolean(DECODED)) {
                pass(builder, claims.name(), claims.keySerde(), claims.valueSerde());
            } else {
                pass(builder, claims.name(), Serdes.ByteArray(), Serdes.ByteArray());
            }
            StreamsProgram.run(wire, builder.build());
        }
    }

    private static <K, V> void pass(StreamsBuilder builder, String from, Serde<K> keys, Serde<V> values) {
        builder.stream(from, Consumed.with(keys, values)).to(StreamsProgram.output(), Produced.with(keys, values));
    }
}
