package dev.crosswire.checker;

import dev.crosswire.core.claim.ClaimEvent;
import dev.crosswire.core.claim.ClaimTypes;
import dev.crosswire.core.comparison.Comparison;
import dev.crosswire.core.finding.FindingLife;
import dev.crosswire.core.finding.FindingSettings;
import dev.crosswire.core.finding.Findings;
import dev.crosswire.core.finding.SubjectLabels;
import dev.crosswire.core.subject.PlacedClaim;
import dev.crosswire.wire.Received;
import dev.crosswire.wire.StoreSerdes;
import dev.crosswire.wire.Topic;
import dev.crosswire.wire.Topics;
import java.util.Map;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * From claims to findings, in two steps: placing sees all claims of a beat in order, comparing sees all that is said of
 * a subject. The public topic of placed claims stands between them and is the re-keying step. Every node and store has
 * a name of its own; a change of this text is a change of what runs, and a test compares it.
 */
final class CheckerTopology {

    static final String PLACE_CLAIMS = "place-claims-on-subjects";
    static final String WRITE_PLACED_CLAIMS = "write-placed-claims";
    static final String WRITE_REJECTED_CLAIMS = "write-rejected-claims";
    static final String WRITE_FINDINGS = "write-findings";
    static final String WRITE_ALERTS = "write-alerts";

    static final String ACTIVE_SUBJECTS = "active-subjects";
    static final String ARTICLES = "articles";
    static final String ARTICLE_CLAIMS = "article-claims";
    static final String PLACING_EXPIRIES = "placing-expiries";
    static final String EARLIER_CLAIMS = "earlier-claims";
    static final String SUBJECT_SUMMARIES = "subject-summaries";
    static final String OPEN_REVISIONS = "open-revisions";
    static final String SUBJECTS_TO_COMPARE = "subjects-to-compare";

    private static final String READ_CLAIMS = "read-claims";
    private static final String SET_ASIDE = "set-aside-unusable-claims";
    private static final String READ_PLACED_CLAIMS = "read-placed-claims";
    private static final String COMPARE = "compare-with-earlier-claims";
    static final String WRITE_INCOMPARABLE_CLAIMS = "write-claims-that-could-not-be-compared";

    private final Topics topics;
    private final ClaimTypes types;
    private final SubjectLabels labels;
    private final RuleSettings rules;
    private final CheckerMetrics metrics;

    CheckerTopology(Topics topics, ClaimTypes types, SubjectLabels labels, RuleSettings rules, CheckerMetrics metrics) {
        this.topics = topics;
        this.types = types;
        this.labels = labels;
        this.rules = rules;
        this.metrics = metrics;
    }

    Topology build() {
        Topology topology = new Topology();
        place(topology);
        compare(topology);
        return topology;
    }

    private void place(Topology topology) {
        Topic<String, Received<ClaimEvent>> claims = topics.receivedClaims();
        topology.addSource(
                READ_CLAIMS,
                claims.keySerde().deserializer(),
                claims.valueSerde().deserializer(),
                claims.name());
        topology.addProcessor(SET_ASIDE, () -> new SetAsideUnusableClaims(metrics), READ_CLAIMS);
        topology.addProcessor(
                PLACE_CLAIMS, () -> new PlaceClaimsOnSubjects(types, rules.placing(), metrics), SET_ASIDE);
        topology.addStateStore(store(ACTIVE_SUBJECTS, Serdes.String(), StoreSerdes.activeSubjects()), PLACE_CLAIMS);
        topology.addStateStore(store(ARTICLES, Serdes.String(), StoreSerdes.articles()), PLACE_CLAIMS);
        topology.addStateStore(store(ARTICLE_CLAIMS, Serdes.Bytes(), StoreSerdes.placements()), PLACE_CLAIMS);
        topology.addStateStore(store(PLACING_EXPIRIES, Serdes.Bytes(), Serdes.ByteArray()), PLACE_CLAIMS);
        write(topology, WRITE_PLACED_CLAIMS, topics.placedClaims(), PLACE_CLAIMS);
        write(topology, WRITE_REJECTED_CLAIMS, topics.rejectedClaims(), SET_ASIDE, PLACE_CLAIMS);
    }

    private void compare(Topology topology) {
        Topic<String, PlacedClaim> placed = topics.placedClaims();
        FindingSettings settings = rules.finding();
        Findings findings = new Findings(types, new Comparison(types, rules.comparison(), labels), settings, labels);
        FindingLife life = new FindingLife(settings);
        topology.addSource(
                READ_PLACED_CLAIMS,
                placed.keySerde().deserializer(),
                placed.valueSerde().deserializer(),
                placed.name());
        topology.addProcessor(
                COMPARE,
                () -> new CompareWithEarlierClaims(types, findings, life, settings, metrics),
                READ_PLACED_CLAIMS);
        topology.addStateStore(store(EARLIER_CLAIMS, Serdes.Bytes(), StoreSerdes.standingClaims()), COMPARE);
        topology.addStateStore(store(SUBJECT_SUMMARIES, Serdes.Bytes(), StoreSerdes.findings()), COMPARE);
        topology.addStateStore(store(OPEN_REVISIONS, Serdes.Bytes(), Serdes.ByteArray()), COMPARE);
        topology.addStateStore(store(SUBJECTS_TO_COMPARE, Serdes.Bytes(), StoreSerdes.changedSubjects()), COMPARE);
        write(topology, WRITE_FINDINGS, topics.findings(), COMPARE);
        write(topology, WRITE_ALERTS, topics.alerts(), COMPARE);
        write(topology, WRITE_INCOMPARABLE_CLAIMS, topics.rejectedClaims(), COMPARE);
    }

    private static void write(Topology topology, String node, Topic<?, ?> topic, String... parents) {
        topology.addSink(
                node,
                topic.name(),
                topic.keySerde().serializer(),
                topic.valueSerde().serializer(),
                parents);
    }

    private static <K, V> StoreBuilder<KeyValueStore<K, V>> store(String name, Serde<K> keys, Serde<V> values) {
        // No cache: it made these stores twice slower, and it would hold back what the next step waits for.
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(name), keys, values)
                .withCachingDisabled()
                .withLoggingEnabled(Map.of("max.message.bytes", Integer.toString(Topics.LARGEST_RECORD)));
    }
}
