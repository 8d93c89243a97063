package dev.crosswire.cli.doctor;

import static dev.crosswire.cli.doctor.Examined.isFault;
import static dev.crosswire.cli.doctor.Examined.isOk;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswire.cli.Answering;
import dev.crosswire.wire.WireSettings;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every way not to reach a broker, each with a real one or with what is mistaken for one. */
class BrokerCheckTest {

    private static TestBroker broker;

    @BeforeAll
    static void start() throws Exception {
        broker = TestBroker.shared();
    }

    private static void faults(Map<String, String> kafka, String found, String advice) throws Exception {
        try (Cluster cluster = new Cluster(new WireSettings(kafka, Map.of(), ""))) {
            isFault(new BrokerCheck(cluster), found, advice);
        }
    }

    /** Where Kafka's client would say nothing but that time is up. */
    private static void timesOut(Map<String, String> kafka, String found, String advice) throws Exception {
        try (Cluster cluster = new Cluster(new WireSettings(kafka, Map.of(), ""), Duration.ofMillis(1_500))) {
            isFault(new BrokerCheck(cluster), found, advice);
        }
    }

    private static Map<String, String> at(String address, String... more) {
        Map<String, String> kafka = new HashMap<>(Map.of("bootstrap.servers", address));
        for (int i = 0; i < more.length; i += 2) {
            kafka.put(more[i], more[i + 1]);
        }
        return kafka;
    }

    private static String[] trusting(String name) {
        return new String[] {
            "security.protocol", "SSL",
            "ssl.truststore.type", "PEM",
            "ssl.truststore.location", broker.trusted(name).toString()
        };
    }

    @Test
    void saysHowManyBrokersAnswer() throws Exception {
        try (Cluster cluster = new Cluster(new WireSettings(at(broker.plain()), Map.of(), ""))) {
            isOk(new BrokerCheck(cluster), "1 broker at " + broker.plain() + ", cluster MkU3OEVBNTcwNTJENDM2Qg.");
        }
        try (Cluster cluster = new Cluster(new WireSettings(at(broker.tls(), trusting("here")), Map.of(), ""))) {
            isOk(new BrokerCheck(cluster), "1 broker at " + broker.tls());
        }
    }

    @Test
    void namesAnAddressWhereNothingListens() throws Exception {
        faults(
                at(broker.nowhere()),
                "Nothing listens at " + broker.nowhere() + " (Connection refused).",
                "Start the broker, or correct crosswire.kafka.bootstrap.servers");
    }

    @Test
    void namesAnAddressThatIsNone() throws Exception {
        faults(at("kafka"), "The address \"kafka\" of a broker is not host:port.", "CROSSWIRE_KAFKA_BOOTSTRAP_SERVERS");
        faults(at("no-such-machine.invalid:9092"), "No machine is called no-such-machine.invalid.", "Correct");
    }

    @Test
    void warnsOfOneAddressOfSeveral() throws Exception {
        try (Cluster cluster =
                new Cluster(new WireSettings(at("no-such-machine.invalid:9092," + broker.plain()), Map.of(), ""))) {
            List<Look> looks = new BrokerCheck(cluster).look();
            assertThat(looks).extracting(Look::grade).containsExactly(Grade.OK, Grade.WARNING);
        }
    }

    @Test
    void namesSettingsThatCannotBeUsed() throws Exception {
        faults(
                at(broker.plain(), "security.protocol", "TELEPATHY"),
                "The settings crosswire.kafka.* cannot be used (Invalid value TELEPATHY for configuration"
                        + " security.protocol",
                "Correct the setting");
    }

    @Test
    void repeatsNoPieceOfAPasswordThatTheParserOfLoginsChokesOn() throws Exception {
        Map<String, String> kafka = new HashMap<>(broker.signingIn("unused"));
        kafka.put(
                "sasl.jaas.config",
                "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"a\" password=correct"
                        + " horse-battery;");
        try (Cluster cluster = new Cluster(new WireSettings(kafka, Map.of(), ""))) {
            Look look = Examined.only(new BrokerCheck(cluster));
            assertThat(look.grade()).isEqualTo(Grade.FAULT);
            assertThat(look.found())
                    .contains("crosswire.kafka.sasl.jaas.config must be")
                    .doesNotContain("horse");
        }
    }

    @Test
    void knowsAWebServerFromABroker() throws Exception {
        try (Answering web = new Answering(exchange -> Answering.answer(exchange, 200, "text/html", "<html>"))) {
            String place = web.address().substring("http://".length());
            timesOut(at(place), "What listens at " + place + " is no Kafka broker", "Correct crosswire.kafka");
        }
    }

    @Test
    void namesOneThatSaysNothing() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            timesOut(
                    at("127.0.0.1:" + silent.getLocalPort()),
                    "What listens at 127.0.0.1:" + silent.getLocalPort() + " takes connections and says nothing.",
                    "not stopped or overloaded");
        }
    }

    @Test
    void namesAClientWithoutTlsAtAListenerWithIt() throws Exception {
        timesOut(
                at(broker.tls()),
                "The broker at " + broker.tls() + " speaks TLS, and crosswire.kafka.security.protocol is PLAINTEXT.",
                "Set it to SSL or SASL_SSL");
    }

    @Test
    void namesAClientWithTlsAtAListenerWithoutIt() throws Exception {
        timesOut(
                at(broker.plain(), trusting("here")),
                "The broker at " + broker.plain()
                        + " speaks without TLS, and crosswire.kafka.security.protocol is SSL.",
                "set it to PLAINTEXT");
    }

    @Test
    void namesACertificateThatIsNotTrusted() throws Exception {
        faults(
                at(broker.tls(), trusting("elsewhere")),
                "shows a certificate that is not trusted here.",
                "crosswire.kafka.ssl.truststore.location");
    }

    @Test
    void namesACertificateOfAnotherMachine() throws Exception {
        faults(
                at(broker.underAnotherName(), trusting("elsewhere")),
                "shows a certificate that was made out to another name",
                "by a name that stands in its certificate");
    }

    @Test
    void namesAListenerThatWantsToKnowWhoAsks() throws Exception {
        timesOut(
                at(broker.wantingSignIn()),
                "The broker at " + broker.wantingSignIn()
                        + " wants its clients to sign in, and crosswire.kafka.security.protocol is PLAINTEXT.",
                "Set it to SASL_PLAINTEXT or SASL_SSL");
    }

    @Test
    void namesAWrongPassword() throws Exception {
        faults(
                broker.signingIn("wrong"),
                "does not let this user in (Authentication failed: Invalid username or password)",
                "crosswire.kafka.sasl.jaas.config");
    }

    @Test
    void namesAWayToSignInThatTheBrokerDoesNotKnow() throws Exception {
        Map<String, String> kafka = new HashMap<>(broker.signingIn(TestBroker.PASSWORD));
        kafka.put("sasl.mechanism", "SCRAM-SHA-512");
        kafka.put(
                "sasl.jaas.config",
                "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"a\" password=\"b\";");
        faults(kafka, "does not know this way to sign in", "crosswire.kafka.sasl.mechanism");
    }

    @Test
    void namesAListenerWithoutSignInForAClientThatSignsIn() throws Exception {
        Map<String, String> kafka = new HashMap<>(broker.signingIn(TestBroker.PASSWORD));
        kafka.put("bootstrap.servers", broker.plain());
        faults(kafka, "lets nobody sign in there", "Set it to PLAINTEXT");
    }

    @Test
    void namesABrokerThatLeadsItsClientsAstray() throws Exception {
        timesOut(
                at(broker.leadingAstray()),
                "tells clients to go to " + broker.nowhere() + ", where they get no answer.",
                "advertised.listeners");
    }

    @Test
    void namesAListenerThatWantsACertificateOfItsClients() throws Exception {
        faults(
                at(broker.wantingCertificates(), trusting("here")),
                "The broker at " + broker.wantingCertificates() + " ended the TLS handshake (",
                "give one with crosswire.kafka.ssl.keystore");
    }

    @Test
    void namesAListenerWithSignInOverTlsForAClientThatOnlySpeaksTls() throws Exception {
        timesOut(
                at(broker.wantingSignInOverTls(), trusting("here")),
                "The broker at " + broker.wantingSignInOverTls() + " speaks TLS and does not answer this client.",
                "needs crosswire.kafka.security.protocol=SASL_SSL");
    }

    @Test
    void namesABrokerThatHasBecomeTooSlow() throws Exception {
        try (StalledBroker stalled = new StalledBroker(broker.plain())) {
            timesOut(
                    at(stalled.address()),
                    "The broker at " + stalled.address() + " answers too slowly for a client.",
                    "overloaded");
        }
    }

    @Test
    void namesABrokerThatDoesNotAnswerWhoSignsIn() throws Exception {
        try (StalledBroker stalled = new StalledBroker(broker.wantingSignIn())) {
            Map<String, String> kafka = new HashMap<>(broker.signingIn(TestBroker.PASSWORD));
            kafka.put("bootstrap.servers", stalled.address());
            timesOut(
                    kafka,
                    "The broker at " + stalled.address() + " lets this user sign in and then does not answer.",
                    "Look into the broker's log");
        }
    }
}
