package dev.crosswire.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.ClusterAuthorizationException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.TransactionalIdAuthorizationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalTest {

    private static final String PASSWORD = "correct-horse";

    private static final WireSettings SETTINGS = new WireSettings(
            Map.of(
                    "bootstrap.servers",
                    "broker.example:9093",
                    "sasl.jaas.config",
                    "org.example.Module required username=\"crosswire-ingest\" password=\"" + PASSWORD + "\";"),
            Map.of("schema.registry.url", "https://registry.example"),
            "");

    static Stream<Arguments> refusals() {
        return Stream.of(
                Arguments.of(
                        new SaslAuthenticationException("invalid credentials"),
                        "broker.example:9093",
                        "sasl.jaas.config"),
                Arguments.of(
                        new SslAuthenticationException("SSL handshake failed"), "broker.example:9093", "truststore"),
                Arguments.of(new TopicAuthorizationException(Set.of("b", "a")), "topic a, b", "kafka-users.yaml"),
                Arguments.of(GroupAuthorizationException.forGroupId("g"), "consumer group g", "kafka-users.yaml"),
                Arguments.of(new TransactionalIdAuthorizationException("no"), "transactional id", "kafka-users.yaml"),
                Arguments.of(new ClusterAuthorizationException("no"), "cluster", "kafka-users.yaml"),
                Arguments.of(
                        new RestClientException("Unauthorized", 401, 401), "registry.example", "basic.auth.user.info"),
                Arguments.of(new RestClientException("Forbidden", 403, 40301), "registry.example", "read the schemas"),
                Arguments.of(
                        new SSLHandshakeException("PKIX path", new CertPathBuilderException("no path")),
                        "registry.example",
                        "schema.registry.ssl.truststore"),
                Arguments.of(
                        new SSLHandshakeException("no name", new CertificateException("No name matching")),
                        "registry.example",
                        "schema.registry.ssl.truststore"),
                Arguments.of(
                        new SSLHandshakeException("(bad_certificate) Received fatal alert: bad_certificate"),
                        "registry.example",
                        "schema.registry.ssl.truststore"),
                Arguments.of(
                        new SSLPeerUnverifiedException("Certificate doesn't match"),
                        "registry.example",
                        "schema.registry.ssl.truststore"));
    }

    @Test
    void isNoneWhereAHandshakeEndsForAnotherReasonThanTrust() {
        for (SSLException away : List.of(
                new SSLHandshakeException("Remote host terminated the handshake", new EOFException("no bytes")),
                new SSLException("Unsupported or unrecognized SSL message"),
                new SSLException("Connection reset", new SocketException("Connection reset")))) {
            assertThat(Refusal.in(new RegistryUnavailableException("away", away), SETTINGS))
                    .as(away.getMessage())
                    .isEmpty();
        }
    }

    @Test
    void knowsARightThatIsMissingFromALoginThatFails() {
        assertThat(Refusal.isOfARight(new ExecutionException(new TopicAuthorizationException(Set.of("a")))))
                .isTrue();
        assertThat(Refusal.isOfARight(new RestClientException("Forbidden", 403, 40301)))
                .isTrue();
        assertThat(Refusal.isOfARight(new RestClientException("Unauthorized", 401, 401)))
                .isFalse();
        assertThat(Refusal.isOfARight(new ExecutionException(new SaslAuthenticationException("no"))))
                .isFalse();
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void saysWhatWhereAndWhatToDo(Exception cause, String where, String whatToDo) {
        Refusal refusal = Refusal.in(new RegistryUnavailableException("outer", new ExecutionException(cause)), SETTINGS)
                .orElseThrow();

        assertThat(refusal.sentence()).contains(where, whatToDo).endsWith(".").doesNotContain("\n");
        assertThat(refusal.brief()).endsWith("; its log says what to do.").doesNotContain("example");
    }

    @Test
    void isNoneWhereNobodyAnswers() {
        assertThat(Refusal.in(new TimeoutException("no answer"), SETTINGS)).isEmpty();
        assertThat(Refusal.in(new RegistryUnavailableException("away", new IOException("refused")), SETTINGS))
                .isEmpty();
        assertThat(Refusal.in(new KafkaException(new RestClientException("broken", 500, 50001)), SETTINGS))
                .isEmpty();
    }

    @Test
    void tellsTheRegistrysAnswerFromTheBrokersThoughASerializerWrapsItAsKafkas() {
        AuthenticationException wrapped = new AuthenticationException(
                "Error retrieving Avro schema{...}", new RestClientException("Unauthorized", 401, 401));

        assertThat(Refusal.in(wrapped, SETTINGS))
                .hasValueSatisfying(it -> assertThat(it.brief()).startsWith("The schema registry refuses the login"));
    }

    @Test
    void repeatsNoSecretThatALibraryRepeats() {
        assertThat(Refusal.in(new SaslAuthenticationException("not " + PASSWORD), SETTINGS))
                .hasValueSatisfying(it -> assertThat(it.sentence()).doesNotContain(PASSWORD));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"x\" password=open "
                        + PASSWORD + ";",
                "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"x\" password=\"" + PASSWORD
                        + "\"",
                "org.apache.kafka.common.security.scram.ScramLoginModule sometimes password=\"" + PASSWORD + "\";",
                PASSWORD
            })
    void saysHowALoginIsWrittenWithoutAPieceOfIt(String jaas) {
        Map<String, Object> client = Map.of(
                "bootstrap.servers", "127.0.0.1:1",
                "security.protocol", "SASL_PLAINTEXT",
                "sasl.mechanism", "SCRAM-SHA-512",
                "sasl.jaas.config", jaas);
        KafkaException failure = org.assertj.core.api.Assertions.catchThrowableOfType(
                KafkaException.class, () -> Admin.create(client).close());

        assertThat(Refusal.in(failure, SETTINGS))
                .hasValueSatisfying(it -> assertThat(it.sentence())
                        .contains("sasl.jaas.config must be")
                        .doesNotContain(PASSWORD));
    }

    @Test
    void namesTheFileThatIsNotThere() {
        KafkaException failure = org.assertj.core.api.Assertions.catchThrowableOfType(
                KafkaException.class,
                () -> Admin.create(Map.of(
                                "bootstrap.servers", "127.0.0.1:1",
                                "security.protocol", "SSL",
                                "ssl.truststore.location", "/nowhere/truststore.p12"))
                        .close());

        assertThat(Refusal.in(failure, SETTINGS))
                .hasValueSatisfying(it -> assertThat(it.sentence())
                        .startsWith("The settings crosswire.kafka.* cannot be used (")
                        .contains("/nowhere/truststore.p12"));
    }
}
