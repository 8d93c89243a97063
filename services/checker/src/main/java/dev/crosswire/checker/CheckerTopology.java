package dev.crosswire.checker;

import dev.crosswire.core.claim.ClaimEvent;
import dev.crosswire.core.claim.ClaimTypes;
import dev.crosswire.core.comparison.Comparison;
import dev.crosswire.core.finding.FindingLife;
import dev.crosswire.core.finding.FindingSettings;
import dev.crosswire.core.finding.Findings;
import dev.crosswire.core.finding.SourceTally;
import dev.crosswire.core.finding.SubjectLabels;
import dev.crosswire.core.subject.PlacedClaim;
import dev.crosswire.wire.Received;
import dev.crosswire.wire.StoreSerdes;
import dev.crosswire.wire.Topic;
import dev.crosswire.wire.Topics;
import java.util.Map;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
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
    static final String NAME_OWNERS = "name-owners-of-sources";
    static final String ROUTE_FINDINGS = "route-findings";
    static final String WRITE_FINDINGS = "write-findings";
    static final String WRITE_ALERTS = "write-alerts";

    static final String COUNT_PLACED_CLAIMS = "count-placed-claims";
    static final String COUNT_FINDINGS = "count-findings-by-source";

    static final String ACTIVE_SUBJECTS = "active-subjects";
    static final String ARTICLES = "articles";
    static final String ARTICLE_CLAIMS = "article-claims";
    static final String PLACING_EXPIRIES = "placing-expiries";
    static final String EARLIER_CLAIMS = "earlier-claims";
    static final String SUBJECT_SUMMARIES = "subject-summaries";
    static final String OPEN_REVISIONS = "open-revisions";
    static final String SUBJECTS_TO_COMPARE = "subjects-to-compare";
    static final String SUBJECT_EXPIRIES = "subject-expiries";
    static final String PLACED_CLAIM_COUNTS = "placed-claim-counts";
    static final String FINDING_COUNTS = "finding-counts";
    static final String COUNTED_FINDINGS = "counted-findings";
    static final String SOURCE_RECORDS = "source-records";

    private static final String READ_CLAIMS = "read-claims";
    private static final String SET_ASIDE = "set-aside-unusable-claims";
    private static final String READ_PLACED_CLAIMS = "read-placed-claims";
    private static final String COMPARE = "compare-with-earlier-claims";
    static final String WRITE_INCOMPARABLE_CLAIMS = "write-claims-that-could-not-be-compared";

    private final Topics topics;
    private final ClaimTypes types;
    private final SubjectLabels labels;
    private final RuleSettings rules;
    private final Newsroom newsroom;
    private final CheckerMetrics metrics;

    /** Without desks and sources. */
    CheckerTopology(Topics topics, ClaimTypes types, SubjectLabels labels, RuleSettings rules, CheckerMetrics metrics) {
        this(topics, types, labels, rules, Newsroom.NONE, metrics);
    }

    /** @param topics made with the newsroom's desks */
    CheckerTopology(
            Topics topics,
            ClaimTypes types,
            SubjectLabels labels,
            RuleSettings rules,
            Newsroom newsroom,
            CheckerMetrics metrics) {
        this.newsroom = newsroom;
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
        record(topology);
        return topology;
    }

    private void place(Topology topology) {
        Topic<String, Received<ClaimEvent>> claims = topics.receivedClaims();
        topology.addSource(
                READ_CLAIMS,
                claims.keySerde().deserializer(),
                claims.valueSerde().deserializer(),
                claims.name());
        topology.addProcessor(SET_ASIDE, () -> new SetAsideUnusableClaims(rules.observedAhead(), metrics), READ_CLAIMS);
        KnownSources sources = new KnownSources(newsroom.list(), newsroom.sources());
        topology.addProcessor(NAME_OWNERS, () -> new NameOwners(sources), SET_ASIDE);
        topology.addProcessor(
                PLACE_CLAIMS, () -> new PlaceClaimsOnSubjects(types, rules.placing(), metrics), NAME_OWNERS);
        topology.addProcessor(COUNT_PLACED_CLAIMS, CountPlacedClaims::new, PLACE_CLAIMS);
        topology.addStateStore(store(ACTIVE_SUBJECTS, Serdes.String(), StoreSerdes.activeSubjects()), PLACE_CLAIMS);
        topology.addStateStore(store(ARTICLES, Serdes.String(), StoreSerdes.articles()), PLACE_CLAIMS);
        topology.addStateStore(store(ARTICLE_CLAIMS, Serdes.Bytes(), StoreSerdes.placements()), PLACE_CLAIMS);
        topology.addStateStore(store(PLACING_EXPIRIES, Serdes.Bytes(), Serdes.ByteArray()), PLACE_CLAIMS);
        topology.addStateStore(counts(PLACED_CLAIM_COUNTS), COUNT_PLACED_CLAIMS);
        write(topology, "write-counts-of-placed-claims", topics.sourceTallies(), COUNT_PLACED_CLAIMS);
        write(topology, WRITE_PLACED_CLAIMS, topics.placedClaims(), PLACE_CLAIMS);
        write(topology, WRITE_REJECTED_CLAIMS, topics.rejectedClaims(), SET_ASIDE, PLACE_CLAIMS);
    }

    private void compare(Topology topology) {
        Topic<String, PlacedClaim> placed = topics.placedClaims();
        FindingSettings settings = rules.finding();
        Findings findings = new Findings(types, new Comparison(types, rules.comparison(), labels), settings, labels);
        FindingLife life = new FindingLife(settings, newsroom.desks());
        topology.addSource(
                READ_PLACED_CLAIMS,
                placed.keySerde().deserializer(),
                placed.valueSerde().deserializer(),
                placed.name());
        topology.addProcessor(
                COMPARE, () -> new CompareWithEarlierClaims(types, findings, life, rules, metrics), READ_PLACED_CLAIMS);
        topology.addStateStore(store(EARLIER_CLAIMS, Serdes.Bytes(), StoreSerdes.standingClaims()), COMPARE);
        topology.addStateStore(store(SUBJECT_SUMMARIES, Serdes.Bytes(), StoreSerdes.findings()), COMPARE);
        topology.addStateStore(store(OPEN_REVISIONS, Serdes.Bytes(), Serdes.ByteArray()), COMPARE);
        topology.addStateStore(store(SUBJECTS_TO_COMPARE, Serdes.Bytes(), StoreSerdes.changedSubjects()), COMPARE);
        topology.addStateStore(store(SUBJECT_EXPIRIES, Serdes.Bytes(), Serdes.ByteArray()), COMPARE);
        topology.addProcessor(ROUTE_FINDINGS, RouteFindings::new, COMPARE);
        write(topology, WRITE_FINDINGS, topics.findings(), ROUTE_FINDINGS);
        write(topology, WRITE_ALERTS, topics.alerts(), ROUTE_FINDINGS, COMPARE);
        newsroom.desks().ids().forEach(desk -> write(topology, writeDesk(desk), topics.desk(desk), ROUTE_FINDINGS));
        topology.addProcessor(COUNT_FINDINGS, () -> new CountFindings(types), ROUTE_FINDINGS);
        topology.addStateStore(counts(FINDING_COUNTS), COUNT_FINDINGS);
        topology.addStateStore(store(COUNTED_FINDINGS, Serdes.Bytes(), StoreSerdes.countedClaims()), COUNT_FINDINGS);
        write(topology, "write-counts-of-findings", topics.sourceTallies(), COUNT_FINDINGS);
        write(topology, WRITE_INCOMPARABLE_CLAIMS, topics.rejectedClaims(), COMPARE);
    }

    /** All parts of the stream meet on the one partition of the tallies: sources lie across subjects. */
    private void record(Topology topology) {
        Topic<String, SourceTally> tallies = topics.sourceTallies();
        topology.addSource(
                "read-source-tallies",
                tallies.keySerde().deserializer(),
                tallies.valueSerde().deserializer(),
                tallies.name());
        topology.addProcessor("add-up-source-records", AddUpSourceRecords::new, "read-source-tallies");
        topology.addStateStore(
                store(SOURCE_RECORDS, Serdes.Bytes(), StoreSerdes.sourceParts()), "add-up-source-records");
        write(topology, "write-source-records", topics.sourceRecords(), "add-up-source-records");
    }

    /** The sink of a desk. */
    static String writeDesk(String desk) {
        return "write-desk-" + desk;
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

    private static StoreBuilder<KeyValueStore<Bytes, SourceTally>> counts(String name) {
        // With a cache: a few rows change with every claim, and only what they are at a commit is worth writing.
        return store(name, Serdes.Bytes(), StoreSerdes.sourceTallies()).withCachingEnabled();
    }
}
