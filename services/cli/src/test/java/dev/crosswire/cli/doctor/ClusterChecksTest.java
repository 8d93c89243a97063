package dev.crosswire.cli.doctor;

import static dev.crosswire.cli.doctor.Examined.is;
import static dev.crosswire.cli.doctor.Examined.isFault;
import static dev.crosswire.cli.doctor.Examined.isOk;
import static dev.crosswire.cli.doctor.Examined.isWarning;
import static dev.crosswire.cli.doctor.Examined.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswire.wire.TopicSetup;
import dev.crosswire.wire.WireSettings;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.TopicPartitionInfo;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Topics, partitions, groups and what was set aside, on a real broker; each test has a prefix of its own. */
class ClusterChecksTest {

    private static final InstantSource NOW = InstantSource.system();

    private static TestBroker broker;

    @BeforeAll
    static void start() throws Exception {
        broker = TestBroker.shared();
    }

    private static WireSettings wire(String prefix) {
        return WireSettings.at(broker.plain(), "mock://doctor-" + prefix, prefix);
    }

    private interface Question {
        void about(Cluster cluster, Admin admin) throws Exception;
    }

    private static void on(WireSettings wire, Question question) throws Exception {
        try (Cluster cluster = new Cluster(wire)) {
            question.about(cluster, cluster.admin());
        }
    }

    /** Sets up the topics, changes something and asks until the broker has heard of it. */
    private static void onTopicsOf(String prefix, Question change, Question question) throws Exception {
        TopicSetup.run(wire(prefix));
        on(wire(prefix), (cluster, admin) -> eventually(() -> change.about(cluster, admin)));
        eventually(() -> on(wire(prefix), question));
    }

    private static void eventually(ThrowingRunnable assertion) {
        Awaitility.await()
                .atMost(30, TimeUnit.SECONDS)
                .pollInterval(100, TimeUnit.MILLISECONDS)
                .ignoreExceptions()
                .untilAsserted(assertion);
    }

    private static void make(Admin admin, String name, int partitions, Map<String, String> settings) throws Exception {
        admin.createTopics(List.of(new NewTopic(name, Optional.of(partitions), Optional.empty()).configs(settings)))
                .all()
                .get(30, TimeUnit.SECONDS);
    }

    private static void set(Admin admin, String topic, String name, String value) throws Exception {
        Collection<AlterConfigOp> change =
                List.of(new AlterConfigOp(new ConfigEntry(name, value), AlterConfigOp.OpType.SET));
        admin.incrementalAlterConfigs(Map.of(new ConfigResource(ConfigResource.Type.TOPIC, topic), change))
                .all()
                .get(30, TimeUnit.SECONDS);
    }

    @Test
    void findsNothingWrongWithTopicsAsTheyAreSetUp() throws Exception {
        onTopicsOf(
                "good.",
                (cluster, admin) -> {
                    make(
                            admin,
                            "good.crosswire.desk.world.v1",
                            1,
                            Map.of("retention.ms", "604800000", "max.message.bytes", "33554432"));
                },
                (cluster, admin) -> {
                    isOk(new TopicsCheck(cluster), "13 topics as declared, 28 partitions.");
                    isOk(new PartitionsCheck(cluster), "Every partition has its leader and all of its copies.");
                    assertThat(cluster.topics().desks()).containsExactly("world");
                });
    }

    @Test
    void namesTopicsThatAreNotThere() throws Exception {
        on(wire("none."), (cluster, admin) -> {
            isFault(
                    new TopicsCheck(cluster),
                    "Not there: none.crosswire.article.v1, none.crosswire.claim.v1,"
                            + " none.crosswire.placed-claim.v1, none.crosswire.finding.v1, none.crosswire.alert.v1"
                            + " and 7 more.",
                    "crosswire up");
            assertThat(only(new PartitionsCheck(cluster)).grade()).isEqualTo(Grade.NOT_CHECKED);
        });
    }

    @Test
    void namesWhatIsDifferentAboutEachTopic() throws Exception {
        onTopicsOf(
                "odd.",
                (cluster, admin) -> {
                    admin.deleteTopics(List.of("odd.crosswire.claim.v1")).all().get(30, TimeUnit.SECONDS);
                    make(admin, "odd.crosswire.claim.v1", 1, Map.of("retention.ms", "86400000"));
                    make(admin, "odd.crosswire.claims.v1", 1, Map.of());
                    set(admin, "odd.crosswire.alert.v1", "cleanup.policy", "delete");
                    set(admin, "odd.crosswire.finding.v1", "max.message.bytes", "1000012");
                },
                (cluster, admin) -> {
                    List<Look> looks = new TopicsCheck(cluster).look();
                    assertThat(looks).hasSize(5);
                    is(
                            Grade.FAULT,
                            looks.get(0),
                            "odd.crosswire.claim.v1 has 1 partition where 4 are declared",
                            "Recreate it while the services are stopped");
                    is(
                            Grade.WARNING,
                            looks.get(1),
                            "odd.crosswire.claim.v1 keeps records for 1 d, declared are 30 d.",
                            "--add-config retention.ms=2592000000");
                    is(
                            Grade.FAULT,
                            looks.get(2),
                            "odd.crosswire.finding.v1 takes records of at most 1000012 bytes where 16777216 are declared",
                            "--add-config max.message.bytes=16777216");
                    is(
                            Grade.FAULT,
                            looks.get(3),
                            "odd.crosswire.alert.v1 has cleanup.policy=delete where compact is declared",
                            "--add-config cleanup.policy=compact");
                    is(Grade.WARNING, looks.get(4), "Not declared: odd.crosswire.claims.v1.", "delete them");
                });
    }

    @Test
    void saysThatTopicsAreHiddenFromAUser() throws Exception {
        TopicSetup.run(wire("hidden."));
        on(new WireSettings(broker.signingIn(TestBroker.PASSWORD), Map.of(), "hidden."), (cluster, admin) -> {
            isFault(
                    new TopicsCheck(cluster),
                    "This user may not see hidden.crosswire.article.v1",
                    "the right to DESCRIBE and READ");
            is(
                    Grade.NOT_CHECKED,
                    only(new GroupCheck(cluster, () -> {})),
                    "This user may not see the group hidden.crosswire-checker.",
                    "the right to DESCRIBE");
            assertThat(only(new SetAsideCheck(cluster, NOW)).grade()).isEqualTo(Grade.NOT_CHECKED);
        });
    }

    @Test
    void namesPartitionsThatTakeNoWrites() throws Exception {
        onTopicsOf(
                "few.",
                (cluster, admin) -> {
                    set(admin, "few.crosswire.claim.v1", "min.insync.replicas", "2");
                },
                (cluster, admin) -> {
                    isFault(
                            new PartitionsCheck(cluster),
                            "Fewer copies in step than min.insync.replicas asks for: few.crosswire.claim.v1-0,"
                                    + " few.crosswire.claim.v1-1, few.crosswire.claim.v1-2, few.crosswire.claim.v1-3;"
                                    + " writes are refused.",
                            "Bring back the brokers");
                });
    }

    @Test
    void namesPartitionsWithoutALeaderOrWithFewerCopiesInStep() {
        Node here = new Node(1, "127.0.0.1", 9092);
        Node gone = new Node(2, "127.0.0.1", 9093);
        TopicDescription topic = new TopicDescription(
                "crosswire.claim.v1",
                false,
                List.of(
                        new TopicPartitionInfo(0, here, List.of(here, gone), List.of(here)),
                        new TopicPartitionInfo(1, Node.noNode(), List.of(gone), List.of())),
                Set.of());
        List<Look> looks = PartitionsCheck.judge(List.of(topic), Map.of("crosswire.claim.v1", 1));
        assertThat(looks).hasSize(2);
        is(Grade.FAULT, looks.get(0), "Without a leader: crosswire.claim.v1-1;", "Bring back the brokers");
        is(Grade.WARNING, looks.get(1), "Copies are out of step: crosswire.claim.v1-0.", "a broker is down or slow");
    }

    @Test
    void saysThatNoCheckerReads() throws Exception {
        onTopicsOf(
                "nobody.",
                (cluster, admin) -> {
                    isFault(
                            new GroupCheck(cluster, () -> {}),
                            "No checker has ever read here: there is no group nobody.crosswire-checker.",
                            "Start the checker");
                    commit(admin, "nobody.", 0);
                },
                (cluster, admin) -> {
                    isFault(
                            new GroupCheck(cluster, () -> {}),
                            "No checker reads: the group nobody.crosswire-checker has no member.",
                            "Start the checker");
                });
    }

    private static void commit(Admin admin, String prefix, long offset) throws Exception {
        admin.alterConsumerGroupOffsets(
                        prefix + "crosswire-checker",
                        Map.of(new TopicPartition(prefix + "crosswire.claim.v1", 0), new OffsetAndMetadata(offset)))
                .all()
                .get(30, TimeUnit.SECONDS);
    }

    private static void write(String topic, int records) throws Exception {
        write(topic, 0, records);
    }

    private static void write(String topic, int partition, int records) throws Exception {
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker.plain()), new ByteArraySerializer(), new ByteArraySerializer())) {
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            for (int i = 0; i < records; i++) {
                sent.add(producer.send(new ProducerRecord<>(topic, partition, new byte[0], new byte[] {1})));
            }
            for (Future<RecordMetadata> one : sent) {
                one.get(30, TimeUnit.SECONDS);
            }
        }
    }

    @Test
    void saysHowFarTheCheckerIsBehindAndWhetherItCatchesUp() throws Exception {
        onTopicsOf(
                "lag.",
                (cluster, admin) -> {
                    commit(admin, "lag.", 0);
                },
                (cluster, admin) -> {
                    String claims = "lag.crosswire.claim.v1";
                    Map<String, Object> client = new HashMap<>(Map.of(
                            "bootstrap.servers",
                            broker.plain(),
                            "group.id",
                            "lag.crosswire-checker",
                            "enable.auto.commit",
                            false));
                    try (KafkaConsumer<byte[], byte[]> member =
                            new KafkaConsumer<>(client, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
                        member.subscribe(List.of(claims));
                        while (member.assignment().isEmpty()) {
                            member.poll(Duration.ofMillis(100));
                        }
                        isOk(new GroupCheck(cluster, () -> {}), "1 thread reads, 0 records behind.");
                        write(claims, 1_500);
                        isFault(
                                new GroupCheck(cluster, () -> write(claims, 500)),
                                "The checker is 2000 records behind, and 500 more than a moment ago.",
                                "Stop the source that floods");
                        isWarning(
                                new GroupCheck(cluster, () -> {
                                    member.poll(Duration.ofMillis(100));
                                    member.commitSync(
                                            Map.of(new TopicPartition(claims, 0), new OffsetAndMetadata(700)));
                                }),
                                "The checker is 1300 records behind and catches up.",
                                "ask again");
                    }
                });
    }

    @Test
    void countsWhatNobodyHasBegunToRead() throws Exception {
        onTopicsOf(
                "begun.",
                (cluster, admin) -> {
                    commit(admin, "begun.", 0);
                    write("begun.crosswire.claim.v1", 1, 7);
                },
                (cluster, admin) -> {
                    Map<String, Object> client = new HashMap<>(Map.of(
                            "bootstrap.servers",
                            broker.plain(),
                            "group.id",
                            "begun.crosswire-checker",
                            "enable.auto.commit",
                            false));
                    try (KafkaConsumer<byte[], byte[]> member =
                            new KafkaConsumer<>(client, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
                        member.subscribe(List.of("begun.crosswire.claim.v1"));
                        while (member.assignment().isEmpty()) {
                            member.poll(Duration.ofMillis(100));
                        }
                        isOk(new GroupCheck(cluster, () -> {}), "1 thread reads, 7 records behind.");
                    }
                });
    }

    @Test
    void saysWhichRightToReadWhatWasSetAsideIsMissing() throws Exception {
        String dead = "unread.crosswire.dead-letter.v1";
        onTopicsOf(
                "unread.",
                (cluster, admin) -> {
                    write(dead, 1);
                    admin.createAcls(List.of(new AclBinding(
                                    new ResourcePattern(ResourceType.TOPIC, "unread.", PatternType.PREFIXED),
                                    new AccessControlEntry(
                                            "User:" + TestBroker.USER,
                                            "*",
                                            AclOperation.DESCRIBE,
                                            AclPermissionType.ALLOW))))
                            .all()
                            .get(30, TimeUnit.SECONDS);
                },
                (_, _) -> on(
                        new WireSettings(broker.signingIn(TestBroker.PASSWORD), Map.of(), "unread."),
                        (cluster, admin) -> is(
                                Grade.NOT_CHECKED,
                                only(new SetAsideCheck(cluster, NOW)),
                                "This user may not read " + dead + ".",
                                "the right to READ it")));
    }

    @Test
    void countsWhatWasSetAsideDuringTheLastDay() throws Exception {
        onTopicsOf(
                "aside.",
                (cluster, admin) -> {
                    isOk(new SetAsideCheck(cluster, NOW), "Nothing of the last day was unreadable or unusable.");
                    write("aside.crosswire.dead-letter.v1", 3);
                    write("aside.crosswire.claim-rejected.v1", 1);
                },
                (cluster, admin) -> {
                    List<Look> looks = new SetAsideCheck(cluster, NOW).look();
                    assertThat(looks).hasSize(2);
                    is(
                            Grade.WARNING,
                            looks.get(0),
                            "3 records of the last day could not be read; they stand on aside.crosswire.dead-letter.v1.",
                            "find the producer");
                    is(
                            Grade.WARNING,
                            looks.get(1),
                            "1 record of the last day could be read and not used",
                            "Each says why");
                    Instant later = Instant.now().plusSeconds(86_500);
                    isOk(new SetAsideCheck(cluster, () -> later), "Nothing of the last day");
                });
    }
}
