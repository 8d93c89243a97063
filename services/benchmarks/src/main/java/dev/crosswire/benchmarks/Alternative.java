package dev.crosswire.benchmarks;

import dev.crosswire.core.claim.Claim;
import dev.crosswire.core.claim.ClaimTypes;
import dev.crosswire.core.comparison.Comparison;
import dev.crosswire.core.comparison.ComparisonSettings;
import dev.crosswire.core.comparison.Verdict;
import dev.crosswire.core.subject.PlacedClaim;
import dev.crosswire.wire.Topics;
import dev.crosswire.wire.WireSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.JoinWindows;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.StreamJoined;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * What a user of Kafka Streams would write instead of the checker: the claims of a minute joined with themselves, or a
 * list of claims per subject. Both ask the rules of the product for each pair and write down what they say; neither
 * knows slots, origins, strands or one finding that evolves.
 */
public final class Alternative {

    static final String KIND = "benchmark.alternative";
    static final String SELF_JOIN = "self-join";
    static final String LIST = "list";

    private static final Duration WINDOW = Duration.ofSeconds(60);

    private final Comparison comparison = new Comparison(new ClaimTypes(Map.of()), ComparisonSettings.DEFAULT);
    private final String topic;
    private final Serde<PlacedClaim> values;

    private Alternative(Topics topics) {
        topic = topics.placedClaims().name();
        values = new UnderOneName<>(topic, topics.placedClaims().valueSerde());
    }

    /** Runs until it is stopped or fails. */
    public static void main(String[] arguments) throws InterruptedException {
        WireSettings wire = WireSettings.ofThisProcess();
        try (Topics topics = new Topics(wire)) {
            Alternative alternative = new Alternative(topics);
            StreamsProgram.run(
                    wire,
                    System.getProperty(KIND, LIST).equals(SELF_JOIN)
                            ? alternative.selfJoin()
                            : alternative.listPerSubject());
        }
    }

    private Topology selfJoin() {
        StreamsBuilder builder = new StreamsBuilder();
        KStream<String, PlacedClaim> claims = claims(builder);
        claims.join(
                        claims,
                        this::verdict,
                        JoinWindows.ofTimeDifferenceWithNoGrace(WINDOW),
                        StreamJoined.with(Serdes.String(), values, values)
                                .withName("join-claims-with-themselves")
                                .withStoreName("claims-of-a-minute"))
                .filter((subject, verdict) -> !verdict.isEmpty())
                .to(StreamsProgram.output(), Produced.with(Serdes.String(), Serdes.String()));
        return builder.build();
    }

    private Topology listPerSubject() {
        StreamsBuilder builder = new StreamsBuilder();
        claims(builder)
                .groupByKey()
                .<List<PlacedClaim>>aggregate(
                        ArrayList::new,
                        (subject, claim, list) -> {
                            list.add(claim);
                            return list;
                        },
                        Materialized.<String, List<PlacedClaim>, KeyValueStore<Bytes, byte[]>>as("claims-of-a-subject")
                                .withKeySerde(Serdes.String())
                                .withValueSerde(lists()))
                .toStream()
                .flatMapValues(this::verdictsOfTheLast)
                .to(StreamsProgram.output(), Produced.with(Serdes.String(), Serdes.String()));
        return builder.build();
    }

    @SuppressWarnings("unchecked") // A class has no type arguments.
    private Serde<List<PlacedClaim>> lists() {
        return Serdes.ListSerde((Class<ArrayList<PlacedClaim>>) (Class<?>) ArrayList.class, values);
    }

    private KStream<String, PlacedClaim> claims(StreamsBuilder builder) {
        return builder.stream(topic, Consumed.with(Serdes.String(), values));
    }

    private List<String> verdictsOfTheLast(List<PlacedClaim> list) {
        List<String> verdicts = new ArrayList<>();
        for (PlacedClaim earlier : list.subList(0, list.size() - 1)) {
            String verdict = verdict(earlier, list.getLast());
            if (!verdict.isEmpty()) {
                verdicts.add(verdict);
            }
        }
        return verdicts;
    }

    /** What the rules say of a contradiction of two sources; empty for anything else. */
    private String verdict(PlacedClaim a, PlacedClaim b) {
        if (a instanceof PlacedClaim.Placed(var subjectA, Claim first)
                && b instanceof PlacedClaim.Placed(var subjectB, Claim second)
                && !first.source().equals(second.source())
                && comparison.compare(first, second) instanceof Verdict.Contradict contradiction) {
            return first.id() + " " + second.id() + " " + contradiction.reason().text();
        }
        return "";
    }
}
