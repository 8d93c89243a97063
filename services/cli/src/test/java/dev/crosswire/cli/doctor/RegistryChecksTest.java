package dev.crosswire.cli.doctor;

import static dev.crosswire.cli.doctor.Examined.is;
import static dev.crosswire.cli.doctor.Examined.isFault;
import static dev.crosswire.cli.doctor.Examined.isOk;
import static dev.crosswire.cli.doctor.Examined.isWarning;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswire.cli.Answering;
import dev.crosswire.wire.TopicSetup;
import dev.crosswire.wire.Topics;
import dev.crosswire.wire.WireSettings;
import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.avro.AvroSchemaProvider;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.testutil.MockSchemaRegistry;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every way not to reach a registry, and schemas that are not those of the code. */
class RegistryChecksTest {

    private static final String CLAIMS = "crosswire.claim.v1-value";

    private static WireSettings at(String url) {
        return WireSettings.at("127.0.0.1:1", url, "");
    }

    private static void answers(int status, String body, String found, String advice) throws Exception {
        try (Answering web = new Answering(
                exchange -> Answering.answer(exchange, status, "application/vnd.schemaregistry.v1+json", body))) {
            isFault(new RegistryCheck(at(web.address())), found, advice);
        }
    }

    @Test
    void saysHowManySubjectsItHolds() throws Exception {
        try (Answering web = new Answering(
                exchange -> Answering.answer(exchange, 200, "application/json", "[\"a-value\",\"b-value\"]"))) {
            isOk(new RegistryCheck(at(web.address())), web.address() + " holds 2 subjects.");
        }
    }

    @Test
    void namesARegistryThatWantsToKnowWhoAsks() throws Exception {
        answers(
                401,
                "{\"error_code\":401,\"message\":\"Unauthorized\"}",
                "wants to know who asks (401).",
                "crosswire.registry.basic.auth.user.info");
    }

    @Test
    void namesAUserWhoMayNotRead() throws Exception {
        answers(403, "{\"error_code\":403,\"message\":\"Forbidden\"}", "does not let this user read", "right to read");
    }

    @Test
    void namesAWrongPath() throws Exception {
        answers(404, "<html>", "There is no registry at the path of http://127.0.0.1", "/apis/ccompat/v7");
    }

    @Test
    void namesARegistryInTrouble() throws Exception {
        answers(
                500,
                "{\"error_code\":50001,\"message\":\"the store is away\"}",
                "answers 500 (the store is away; error code: 50001).",
                "Look into its log");
    }

    @Test
    void knowsAWebServerFromARegistry() throws Exception {
        answers(200, "<html>welcome</html>", "is no schema registry.", "Correct crosswire.registry.url");
    }

    @Test
    void namesAnAddressWhereNothingListens() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        isFault(
                new RegistryCheck(at("http://127.0.0.1:" + port)),
                "The registry at http://127.0.0.1:" + port + " does not answer (Connection refused).",
                "Start it, or correct crosswire.registry.url (CROSSWIRE_REGISTRY_URL).");
    }

    @Test
    void namesAnAddressThatNoMachineHas() throws Exception {
        isFault(
                new RegistryCheck(at("http://no-such-machine.invalid:8085")),
                "No machine is called as in http://no-such-machine.invalid:8085.",
                "Correct");
    }

    @Test
    void namesOneThatSaysNothing() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            String url = "http://127.0.0.1:" + silent.getLocalPort();
            WireSettings impatient = new WireSettings(
                    Map.of(), Map.of(WireSettings.REGISTRY_URL, url, "http.read.timeout.ms", "300"), "");
            isFault(new RegistryCheck(impatient), "takes connections and says nothing.", "stopped or overloaded");
        }
    }

    @Test
    void namesACertificateThatIsNotTrusted() throws Exception {
        isFault(
                new RegistryCheck(at("https://" + TestBroker.shared().tls())),
                "cannot be reached over TLS",
                "truststore");
    }

    @Test
    void repeatsNoPieceOfAPasswordOfALoginThatItCannotRead() throws Exception {
        WireSettings wire = new WireSettings(
                Map.of(),
                Map.of(
                        WireSettings.REGISTRY_URL,
                        "http://127.0.0.1:9",
                        "basic.auth.credentials.source",
                        "SASL_INHERIT",
                        "sasl.jaas.config",
                        "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"a\""
                                + " password=correct horse-battery;"),
                "");
        Look look = Examined.only(new RegistryCheck(wire));
        assertThat(look.grade()).isEqualTo(Grade.FAULT);
        assertThat(look.found())
                .startsWith("The settings crosswire.registry.* cannot be used: ")
                .doesNotContain("horse");
    }

    private static SchemasCheck schemas(WireSettings wire) {
        return new SchemasCheck(wire, List::of);
    }

    private static SchemaRegistryClient registered(String scope) {
        SchemaRegistryClient registry = MockSchemaRegistry.getClientForScope(scope, List.of(new AvroSchemaProvider()));
        try (Topics topics = new Topics(at("mock://" + scope))) {
            TopicSetup.registerSchemas(topics);
        }
        return registry;
    }

    @Test
    void findsNothingWrongWithSchemasAsTheyAreSetUp() throws Exception {
        registered("doctor-good");
        isOk(schemas(at("mock://doctor-good")), "All schemas are registered, FULL_TRANSITIVE.");
    }

    @Test
    void namesSchemasThatAreNotRegistered() throws Exception {
        isFault(
                schemas(at("mock://doctor-empty")),
                "Not registered: crosswire.alert-action.v1-value, crosswire.alert.v1-value",
                "the job of the deployment that registers schemas");
        SchemaRegistryClient registry = registered("doctor-desk");
        assertThat(registry.getAllSubjects()).contains(CLAIMS);
        isFault(
                new SchemasCheck(at("mock://doctor-desk"), () -> List.of("world")),
                "Not registered: crosswire.desk.world.v1-value.",
                "crosswire up");
    }

    @Test
    void namesASubjectWithTheSchemaOfSomebodyElse() throws Exception {
        SchemaRegistryClient registry = registered("doctor-another");
        registry.deleteSubject(CLAIMS);
        registry.updateCompatibility(CLAIMS, "FULL_TRANSITIVE");
        registry.register(CLAIMS, new AvroSchema("\"string\""));
        isFault(
                schemas(at("mock://doctor-another")),
                "Registered with a schema that this Crosswire does not know: " + CLAIMS + " (version ",
                "another topic prefix");
    }

    @Test
    void warnsOfALaterVersionAndOfALooserRule() throws Exception {
        SchemaRegistryClient registry = registered("doctor-later");
        registry.updateCompatibility(CLAIMS, "NONE");
        registry.register(CLAIMS, new AvroSchema("\"string\""));
        List<Look> looks = schemas(at("mock://doctor-later")).look();
        assertThat(looks).hasSize(2);
        is(
                Grade.WARNING,
                looks.get(0),
                "Registered in a later version than this Crosswire writes: " + CLAIMS + " (version 2).",
                "auto.register.schemas");
        is(
                Grade.WARNING,
                looks.get(1),
                "New versions need not be compatible with all earlier ones: " + CLAIMS + " (NONE).",
                "FULL_TRANSITIVE");
        registry.updateCompatibility(CLAIMS, "BACKWARD");
        registry.deleteSchemaVersion(CLAIMS, "2");
        isWarning(schemas(at("mock://doctor-later")), CLAIMS + " (BACKWARD).", "FULL_TRANSITIVE");
    }
}
