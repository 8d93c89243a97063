package dev.crosswire.wire;

import dev.crosswire.core.alert.AlertAction;
import dev.crosswire.core.article.Article;
import dev.crosswire.core.article.SourceListing;
import dev.crosswire.core.article.SourceStatus;
import dev.crosswire.core.claim.ClaimEvent;
import dev.crosswire.core.claim.RejectedClaim;
import dev.crosswire.core.finding.Finding;
import dev.crosswire.core.finding.SourceRecord;
import dev.crosswire.core.finding.SourceTally;
import dev.crosswire.core.subject.PlacedClaim;
import io.confluent.kafka.schemaregistry.avro.AvroSchemaProvider;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClientFactory;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/**
 * Every topic of Crosswire in the order of the path, with one registry client behind its serdes. One instance serves a
 * whole process; its serdes are thread-safe.
 */
public final class Topics implements AutoCloseable {

    /** The one beat until a setting divides claims by language or region. */
    public static final String ALL = "all";

    private static final int SCHEMAS_REMEMBERED = 1000;
    private static final int PATH_PARTITIONS = 4;
    private static final Duration KEPT = Duration.ofDays(30);
    private static final Duration KEPT_OF_PEOPLE = Duration.ofDays(365);
    private static final Duration KEPT_FOR_DESKS = Duration.ofDays(7);
    private static final Map<String, String> COMPACTED = Map.of("cleanup.policy", "compact");

    /**
     * Largest record of a topic that holds whole articles, or findings with the sentences of many claims; what a
     * producer of these topics sets as {@code max.request.size}.
     */
    public static final int LARGEST_RECORD = 16 * 1024 * 1024;

    private final WireSettings settings;
    private final SchemaRegistryClient registry;
    private final Map<String, Schema> schemas = new LinkedHashMap<>();

    private final Topic<String, Article> articles;
    private final Topic<String, ClaimEvent> claims;
    private final Topic<String, Received<ClaimEvent>> receivedClaims;
    private final Topic<String, PlacedClaim> placedClaims;
    private final Topic<String, Finding> findings;
    private final Topic<String, Finding> alerts;
    private final Map<String, Topic<String, Finding>> desks = new LinkedHashMap<>();
    private final Topic<String, AlertAction> alertActions;
    private final Topic<String, SourceTally> sourceTallies;
    private final Topic<String, SourceListing> sources;
    private final Topic<String, SourceStatus> sourceStatuses;
    private final Topic<String, SourceRecord> sourceRecords;
    private final Topic<String, RejectedClaim> rejectedClaims;
    private final Topic<byte[], byte[]> deadLetters;

    /**
     * Topics that reach the registry of the settings; nothing is asked of it before the first record. An address
     * {@code mock://<name>} is the client's own registry in memory, one a name, for tests.
     */
    public Topics(WireSettings settings) {
        this(settings, List.of());
    }

    /**
     * The same with the topics of desks.
     *
     * @param desks ids of the desks
     */
    public Topics(WireSettings settings, List<String> desks) {
        this(
                settings,
                desks,
                SchemaRegistryClientFactory.newClient(
                        settings.registryUrls(),
                        SCHEMAS_REMEMBERED,
                        List.of(new AvroSchemaProvider()),
                        settings.registry(),
                        Map.of()));
    }

    /** Topics over a given registry client; what tests use with the client's own mock. */
    public Topics(WireSettings settings, SchemaRegistryClient registry) {
        this(settings, List.of(), registry);
    }

    Topics(WireSettings settings, List<String> desks, SchemaRegistryClient registry) {
        this.settings = settings;
        this.registry = registry;
        articles = avro("article", ArticleRecords.ARTICLES, PATH_PARTITIONS, large(deleteAfter(KEPT)));
        AvroSerde<ClaimEvent, ?> claimSerde = serde(ClaimRecords.EVENTS);
        claims = topic("claim", PATH_PARTITIONS, deleteAfter(KEPT), claimSerde, ClaimRecords.EVENTS);
        receivedClaims = new Topic<>(
                claims.name(), claims.partitions(), claims.settings(), Serdes.String(), claimSerde.received());
        placedClaims = avro("placed-claim", SubjectRecords.PLACED_CLAIMS, PATH_PARTITIONS, deleteAfter(KEPT));
        findings = avro("finding", FindingRecords.FINDINGS, PATH_PARTITIONS, large(deleteAfter(KEPT)));
        alerts = avro("alert", FindingRecords.FINDINGS, PATH_PARTITIONS, large(COMPACTED));
        for (String desk : desks) {
            this.desks.put(desk, avro("desk." + desk, FindingRecords.FINDINGS, 1, large(deleteAfter(KEPT_FOR_DESKS))));
        }
        // One partition: the order in which people acted is the order in which their actions count.
        alertActions = avro("alert-action", AlertActionRecords.ALERT_ACTIONS, 1, deleteAfter(KEPT_OF_PEOPLE));
        sourceTallies = new Topic<>(named("source-tally"), 1, COMPACTED, Serdes.String(), StoreSerdes.sourceTallies());
        sources = avro("source", SourceListingRecords.SOURCES, 1, COMPACTED);
        sourceStatuses = avro("source-status", SourceListingRecords.STATUSES, 1, COMPACTED);
        sourceRecords = avro("source-record", SourceRecords.SOURCE_RECORDS, 1, COMPACTED);
        rejectedClaims = avro("claim-rejected", RejectedClaimRecords.REJECTED_CLAIMS, 1, deleteAfter(KEPT));
        deadLetters = new Topic<>(named("dead-letter"), 1, deleteAfter(KEPT), Serdes.ByteArray(), Serdes.ByteArray());
    }

    /**
     * Asks the registry whether it is there.
     *
     * @throws RegistryUnavailableException if it does not answer, or refuses to
     */
    public void askRegistry() {
        try {
            registry.getAllSubjects();
        } catch (RestClientException e) {
            throw new RegistryUnavailableException("the registry answered " + e.getStatus(), e);
        } catch (java.io.IOException | RuntimeException e) {
            throw new RegistryUnavailableException("the registry did not answer", e);
        }
    }

    /** Article versions as ingested, by article id. */
    public Topic<String, Article> articles() {
        return articles;
    }

    /** Claims and completed article versions, by beat; as a producer writes them. */
    public Topic<String, ClaimEvent> claims() {
        return claims;
    }

    /** The claim topic as a consumer reads it: what is unusable comes as a value with a reason. */
    public Topic<String, Received<ClaimEvent>> receivedClaims() {
        return receivedClaims;
    }

    /** Claims with their subject, by subject key. */
    public Topic<String, PlacedClaim> placedClaims() {
        return placedClaims;
    }

    /** Every change of a finding, by subject key. */
    public Topic<String, Finding> findings() {
        return findings;
    }

    /** The latest state of each finding, by finding id; a null value says that it is gone. */
    public Topic<String, Finding> alerts() {
        return alerts;
    }

    /**
     * Every change of a finding that goes to the desk, by subject key.
     *
     * @throws IllegalArgumentException if these topics were made without the desk
     */
    public Topic<String, Finding> desk(String desk) {
        Topic<String, Finding> topic = desks.get(desk);
        if (topic == null) {
            throw new IllegalArgumentException("there is no desk " + desk);
        }
        return topic;
    }

    /** The topics of all desks that these topics were made with. */
    List<Topic<String, Finding>> desks() {
        return List.copyOf(desks.values());
    }

    /** What people did to alerts, by action id, in the order in which it counts. */
    public Topic<String, AlertAction> alertActions() {
        return alertActions;
    }

    /**
     * What each part of the checker counted of a source, by part and source: between two steps of the checker and no
     * contract. Compacted, since every tally tells all that its part has counted.
     */
    public Topic<String, SourceTally> sourceTallies() {
        return sourceTallies;
    }

    /** The sources as the newsroom lists them, by source id; a null value says that one is no longer listed. */
    public Topic<String, SourceListing> sources() {
        return sources;
    }

    /** How it goes with each source, by source id; a null value says that it is not heard of any more. */
    public Topic<String, SourceStatus> sourceStatuses() {
        return sourceStatuses;
    }

    /** How the claims of each source fared, by source id; a null value says that it has not been heard of for long. */
    public Topic<String, SourceRecord> sourceRecords() {
        return sourceRecords;
    }

    /** Claims that can be read but not used. */
    public Topic<String, RejectedClaim> rejectedClaims() {
        return rejectedClaims;
    }

    /** Bytes that cannot be read, with Kafka's error headers. */
    public Topic<byte[], byte[]> deadLetters() {
        return deadLetters;
    }

    /** All topics to create, in the order of the path. */
    public List<Topic<?, ?>> all() {
        List<Topic<?, ?>> all = new ArrayList<>(List.of(articles, claims, placedClaims, findings, alerts));
        all.addAll(desks.values());
        all.addAll(List.of(
                alertActions, sources, sourceStatuses, sourceTallies, sourceRecords, rejectedClaims, deadLetters));
        return List.copyOf(all);
    }

    /** Schemas by registry subject ({@code <topic>-value}), in the order of the path. */
    Map<String, Schema> schemas() {
        return Map.copyOf(schemas);
    }

    SchemaRegistryClient registry() {
        return registry;
    }

    WireSettings settings() {
        return settings;
    }

    private <D, R extends SpecificRecord> Topic<String, D> avro(
            String noun, AvroMapping<D, R> mapping, int partitions, Map<String, String> topicSettings) {
        return topic(noun, partitions, topicSettings, serde(mapping), mapping);
    }

    private <D> Topic<String, D> topic(
            String noun, int partitions, Map<String, String> topicSettings, Serde<D> serde, AvroMapping<D, ?> mapping) {
        Topic<String, D> topic = new Topic<>(named(noun), partitions, topicSettings, Serdes.String(), serde);
        schemas.put(topic.valueSubject(), mapping.schema());
        return topic;
    }

    private <D, R extends SpecificRecord> AvroSerde<D, R> serde(AvroMapping<D, R> mapping) {
        return new AvroSerde<>(mapping, registry, settings.registry());
    }

    private String named(String noun) {
        return settings.topicPrefix() + "crosswire." + noun + ".v1";
    }

    private static Map<String, String> large(Map<String, String> settings) {
        Map<String, String> more = new LinkedHashMap<>(settings);
        more.put("max.message.bytes", Integer.toString(LARGEST_RECORD));
        return more;
    }

    private static Map<String, String> deleteAfter(Duration kept) {
        return Map.of("cleanup.policy", "delete", "retention.ms", Long.toString(kept.toMillis()));
    }

    @Override
    public void close() {
        try {
            registry.close();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException("the registry client did not close", e);
        }
    }
}
