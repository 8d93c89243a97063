package dev.crosswire.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crosswire.core.alert.AlertAction;
import dev.crosswire.core.article.Article;
import dev.crosswire.core.article.ArticleVersion;
import dev.crosswire.core.claim.Claim;
import dev.crosswire.core.claim.ClaimEvent;
import dev.crosswire.core.claim.RejectedClaim;
import dev.crosswire.core.finding.CountedClaims;
import dev.crosswire.core.finding.Outcome;
import dev.crosswire.core.finding.Outcomes;
import dev.crosswire.core.finding.SourceTallies;
import dev.crosswire.core.subject.PlacedClaim;
import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands on the topics, byte by byte, and what becomes of bytes that should not. */
class WireFormatTest {

    private static final WireSettings SETTINGS = WireSettings.at("127.0.0.1:1", "mock://unused", "");

    private final MockSchemaRegistryClient registry = new MockSchemaRegistryClient();
    private final Topics topics = new Topics(SETTINGS, registry);

    @BeforeEach
    void registerEverySchemaAsTheLauncherDoes() throws Exception {
        for (var schema : topics.schemas().entrySet()) {
            registry.register(schema.getKey(), new AvroSchema(schema.getValue()), 1, idOf(schema.getKey()));
        }
    }

    @Test
    void writesAClaimInTheBytesThatOtherLanguagesExpect() throws Exception {
        byte[] bytes = write(topics.claims(), new ClaimEvent.Claimed(Samples.FULL));

        assertThat(bytes[0]).as("magic").isZero();
        assertThat(ByteBuffer.wrap(bytes, 1, 4).getInt()).as("schema id").isEqualTo(idOf("crosswire.claim.v1-value"));
        assertThat(HexFormat.of().formatHex(bytes, 5, bytes.length))
                .isEqualTo(golden("claim-event.hex", HexFormat.of().formatHex(bytes, 5, bytes.length)));
    }

    @Test
    void writesASourceRecordInTheBytesThatOtherLanguagesExpect() throws Exception {
        byte[] bytes = write(topics.sourceRecords(), Samples.TALLY.of("northwire"));

        assertThat(HexFormat.of().formatHex(bytes, 5, bytes.length))
                .isEqualTo(golden("source-record.hex", HexFormat.of().formatHex(bytes, 5, bytes.length)));
    }

    @Test
    void writesAnActionInTheBytesThatOtherLanguagesExpect() throws Exception {
        byte[] muted = write(topics.alertActions(), Actions.MUTED);
        byte[] hidden = write(topics.alertActions(), Actions.HIDDEN);

        assertThat(HexFormat.of().formatHex(muted, 5, muted.length))
                .isEqualTo(golden("alert-action.hex", HexFormat.of().formatHex(muted, 5, muted.length)));
        assertThat(HexFormat.of().formatHex(hidden, 5, hidden.length))
                .isEqualTo(golden("alert-action-of-filter.hex", HexFormat.of().formatHex(hidden, 5, hidden.length)));
    }

    @ParameterizedTest
    @MethodSource("dev.crosswire.wire.Actions#all")
    void readsBackEveryAction(AlertAction action) {
        assertThat(read(topics.alertActions(), write(topics.alertActions(), action)))
                .isEqualTo(action);
    }

    @Test
    void setsAnActionAsideThatNamesNothingThatItWasDoneTo() {
        byte[] bytes = write(topics.alertActions(), Actions.HIDDEN);

        assertThatThrownBy(() -> read(topics.alertActions(), replace(bytes, "kind", "mood")))
                .isInstanceOf(UnusableRecordException.class)
                .hasMessageStartingWith("action m-1 cannot be used: a filter has no part \"mood\"");
    }

    @Test
    void keepsWhatItCountsOfSources() {
        SourceTallies tallies = SourceTallies.NONE.with("placing-0", Optional.of(Samples.TALLY));
        CountedClaims counted = CountedClaims.NONE.after(
                new Outcomes(
                        Outcome.CORROBORATED, new TreeMap<>(Map.of("northwire", new TreeSet<>(Set.of("c-1", "c-2"))))),
                false,
                Samples.OBSERVED);

        assertThat(readBack(StoreSerdes.sourceTallies(), Samples.TALLY)).isEqualTo(Samples.TALLY);
        assertThat(readBack(StoreSerdes.sourceParts(), tallies)).isEqualTo(tallies);
        assertThat(readBack(StoreSerdes.countedClaims(), counted)).isEqualTo(counted);
    }

    private static <D> D readBack(Serde<D> serde, D value) {
        return serde.deserializer().deserialize("store", serde.serializer().serialize("store", value));
    }

    static List<ClaimEvent> claimEvents() {
        return List.of(
                new ClaimEvent.Claimed(Samples.FULL),
                new ClaimEvent.Claimed(Samples.BARE),
                new ClaimEvent.Claimed(Samples.FRACTION),
                new ClaimEvent.VersionCompleted(
                        new ArticleVersion("a-1", 2, "northwire", List.of("c-1", "c-2"), true, Samples.OBSERVED)));
    }

    @ParameterizedTest
    @MethodSource("claimEvents")
    void readsBackEveryClaimEvent(ClaimEvent event) {
        assertThat(read(topics.claims(), write(topics.claims(), event))).isEqualTo(event);
        assertThat(read(topics.receivedClaims(), write(topics.claims(), event)))
                .isEqualTo(new Received.Usable<>(event));
    }

    @Test
    void readsBackWhatStandsOnTheOtherTopics() {
        Article article = new Article(
                "a-1",
                1,
                "northwire",
                Optional.of("https://northwire.example/1"),
                "Talks end",
                Samples.PUBLISHED,
                Samples.OBSERVED,
                "en",
                Optional.of("AP"),
                "They agreed.\n\nAll of them. \uD83D\uDD4A",
                false);
        PlacedClaim placed = new PlacedClaim.Placed(Samples.SUBJECT, Samples.FULL);
        PlacedClaim withdrawn = new PlacedClaim.Withdrawn(Samples.SUBJECT, "c-1", "northwire", true, Samples.OBSERVED);
        RejectedClaim rejected =
                new RejectedClaim("no population", "crosswire.claim.v1", 2, 17, "c-9", "meridian", Samples.OBSERVED);

        assertThat(read(topics.articles(), write(topics.articles(), article))).isEqualTo(article);
        assertThat(read(topics.placedClaims(), write(topics.placedClaims(), placed)))
                .isEqualTo(placed);
        assertThat(read(topics.placedClaims(), write(topics.placedClaims(), withdrawn)))
                .isEqualTo(withdrawn);
        assertThat(read(topics.findings(), write(topics.findings(), Samples.FINDING)))
                .isEqualTo(Samples.FINDING);
        assertThat(read(topics.alerts(), write(topics.alerts(), Samples.FINDING)))
                .isEqualTo(Samples.FINDING);
        assertThat(read(topics.rejectedClaims(), write(topics.rejectedClaims(), rejected)))
                .isEqualTo(rejected);
        assertThat(read(topics.sourceRecords(), write(topics.sourceRecords(), Samples.TALLY.of("northwire"))))
                .isEqualTo(Samples.TALLY.of("northwire"));
        assertThat(read(topics.sources(), write(topics.sources(), Listings.FED)))
                .isEqualTo(Listings.FED);
        assertThat(read(topics.sources(), write(topics.sources(), Listings.POSTED)))
                .isEqualTo(Listings.POSTED);
        assertThat(read(topics.sourceStatuses(), write(topics.sourceStatuses(), Listings.FAILING)))
                .isEqualTo(Listings.FAILING);
        assertThat(read(topics.sourceStatuses(), write(topics.sourceStatuses(), Listings.UNHEARD)))
                .isEqualTo(Listings.UNHEARD);
        assertThat(read(topics.sourceTallies(), write(topics.sourceTallies(), Samples.TALLY)))
                .isEqualTo(Samples.TALLY);
    }

    @Test
    void keepsATombstoneATombstone() {
        assertThat(topics.alerts().valueSerde().deserializer().deserialize("any", null))
                .isNull();
        assertThat(topics.alerts().valueSerde().serializer().serialize("any", null))
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "00", "00000000", "ff00000001", "{\"a\":1}", "0000000063", "00000003e7ffffffffffffffff"})
    void callsBytesThatNoSchemaExplainsUnreadable(String hex) {
        byte[] bytes = hex.startsWith("{")
                ? hex.getBytes(StandardCharsets.UTF_8)
                : HexFormat.of().parseHex(hex);

        assertThatThrownBy(() -> read(topics.receivedClaims(), bytes)).isInstanceOf(SerializationException.class);
    }

    @Test
    void refusesALengthThatWouldReserveGigabytes() {
        byte[] head = Arrays.copyOf(write(topics.claims(), new ClaimEvent.Claimed(Samples.FULL)), 5);
        // Union branch 0, then a string that says it is 1,073,741,823 bytes long.
        byte[] bytes = ByteBuffer.allocate(11)
                .put(head)
                .put(HexFormat.of().parseHex("00feffffff07"))
                .array();

        assertThatThrownBy(() -> read(topics.receivedClaims(), bytes)).isInstanceOf(SerializationException.class);
    }

    @Test
    void cutsNoRecordShortWithoutSayingSo() {
        byte[] whole = write(topics.claims(), new ClaimEvent.Claimed(Samples.FULL));
        for (int length = 5; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> read(topics.receivedClaims(), cut))
                    .as("cut at %d", length)
                    .isInstanceOf(SerializationException.class);
        }
    }

    @Test
    void handsOnAClaimThatTheRulesCannotUseWithItsReason() {
        Claim claim = Samples.FULL;
        byte[] bytes = write(topics.claims(), new ClaimEvent.Claimed(claim));
        byte[] broken = replace(bytes, "800000", "80000O");

        assertThat(read(topics.receivedClaims(), broken))
                .isEqualTo(new Received.Unusable<>(
                        "claim c-1 cannot be used: \"80000O\" is neither a decimal nor a fraction",
                        "c-1",
                        "northwire"));
    }

    @Test
    void doesNotBlameTheRecordForARegistryThatIsAway() {
        byte[] bytes = write(topics.claims(), new ClaimEvent.Claimed(Samples.FULL));
        Topics cutOff = new Topics(SETTINGS, new MockSchemaRegistryClient() {
            @Override
            public io.confluent.kafka.schemaregistry.ParsedSchema getSchemaBySubjectAndId(String subject, int id)
                    throws IOException {
                throw new java.net.ConnectException("Connection refused");
            }
        });
        Topics refused = new Topics(SETTINGS, new MockSchemaRegistryClient() {
            @Override
            public io.confluent.kafka.schemaregistry.ParsedSchema getSchemaBySubjectAndId(String subject, int id)
                    throws RestClientException {
                throw new RestClientException("overloaded", 503, 50301);
            }
        });

        Topics behindAProxy = new Topics(SETTINGS, new MockSchemaRegistryClient() {
            @Override
            public io.confluent.kafka.schemaregistry.ParsedSchema getSchemaById(int id) throws RestClientException {
                throw new RestClientException("<html>not found</html>", 404, 50005);
            }
        });
        Topics garbled = new Topics(SETTINGS, new MockSchemaRegistryClient() {
            @Override
            public io.confluent.kafka.schemaregistry.ParsedSchema getSchemaById(int id) throws IOException {
                throw new java.io.CharConversionException("half an answer");
            }
        });

        assertThatThrownBy(() -> read(behindAProxy.receivedClaims(), bytes))
                .isInstanceOf(RegistryUnavailableException.class);
        assertThatThrownBy(() -> read(garbled.receivedClaims(), bytes))
                .isInstanceOf(RegistryUnavailableException.class);
        assertThatThrownBy(() -> read(cutOff.receivedClaims(), bytes)).isInstanceOf(RegistryUnavailableException.class);
        assertThatThrownBy(() -> read(refused.receivedClaims(), bytes))
                .isInstanceOf(RegistryUnavailableException.class);
    }

    @Test
    void neverRegistersASchemaFromAProducer() {
        Topics empty = new Topics(SETTINGS, new MockSchemaRegistryClient());

        assertThatThrownBy(() -> write(empty.claims(), new ClaimEvent.Claimed(Samples.FULL)))
                .isInstanceOf(SerializationException.class);
    }

    @Test
    void documentsEveryFieldAndGivesEveryEnumItsUnknown() {
        Map<String, String> gaps = SchemaGaps.of(topics.schemas().values());

        assertThat(gaps).isEmpty();
    }

    private static int idOf(String subject) {
        return 1000 + Math.floorMod(subject.hashCode(), 1000);
    }

    private static <V> byte[] write(Topic<String, V> topic, V value) {
        return topic.valueSerde().serializer().serialize(topic.name(), value);
    }

    private static <V> V read(Topic<String, V> topic, byte[] bytes) {
        return topic.valueSerde().deserializer().deserialize(topic.name(), bytes);
    }

    private static byte[] replace(byte[] bytes, String what, String by) {
        String latin = new String(bytes, StandardCharsets.ISO_8859_1);
        assertThat(latin).contains(what);
        return latin.replace(what, by).getBytes(StandardCharsets.ISO_8859_1);
    }

    /** The golden text; {@code -Dcrosswire.golden.write=true} writes it anew, which is a change of contract. */
    private static String golden(String name, String actual) throws IOException {
        Path file = Path.of("src/test/resources/golden", name);
        if (Boolean.getBoolean("crosswire.golden.write")) {
            Files.writeString(file, actual.replaceAll("(.{100})", "$1\n") + "\n");
        }
        return Files.readString(file).replaceAll("\\s", "");
    }
}
