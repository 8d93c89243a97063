package dev.crosswire.wire;

import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.security.InvalidAlgorithmParameterException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.ClusterAuthorizationException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.TransactionalIdAuthorizationException;

/**
 * A broker or a registry that answers, and does not let this service in or do something: it goes on until a person grants a right
 * or mends a setting, and no restart helps.
 *
 * @param sentence for the log: what, where, what to do; without a secret
 * @param brief one sentence for whoever asks how the service is, without addresses
 */
public record Refusal(String sentence, String brief) {

    private static final String RIGHTS = "grant it as deploy/kubernetes/base/kafka-users.yaml does";
    private static final String SEE_LOG = "; its log says what to do.";

    /** How Kafka's clients begin to say that the name of a broker cannot be looked up. */
    private static final String NO_SUCH_NAME = "No resolvable bootstrap urls";

    private static final int DEEPEST = 30;
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;

    /** The refusal that a failure comes from; empty where it comes from something else, such as a broker that is away. */
    public static Optional<Refusal> in(Throwable failure, WireSettings settings) {
        List<Throwable> causes = causes(failure).toList();
        // The registry's serializers wrap its answers into exceptions of Kafka's, which then seem to come from the
        // broker.
        Optional<Throwable> answer =
                causes.stream().filter(RestClientException.class::isInstance).findFirst();
        return (answer.isPresent() ? answer.stream() : causes.stream())
                .flatMap(cause -> of(cause, settings).stream())
                .findFirst()
                .map(it -> new Refusal(settings.withoutSecrets(it.sentence), it.brief));
    }

    private static Optional<Refusal> of(Throwable cause, WireSettings settings) {
        String broker = "The Kafka broker at " + settings.bootstrapServers();
        String registry = "The schema registry at " + settings.registryUrl();
        return switch (cause) {
            case SslAuthenticationException tls ->
                refusal(
                        "No TLS connection to the Kafka broker at " + settings.bootstrapServers() + " (" + reason(tls)
                                + "): let crosswire.kafka.ssl.truststore.location hold the authority of its certificate, and"
                                + " crosswire.kafka.bootstrap.servers name it as the certificate does.",
                        "The Kafka broker's certificate is not trusted, or does not trust this service's");
            case AuthenticationException login ->
                refusal(
                        broker + " refuses the login (" + reason(login)
                                + "): correct crosswire.kafka.sasl.jaas.config and crosswire.kafka.sasl.mechanism, or have the user"
                                + " made.",
                        "The Kafka broker refuses the login of this service");
            case TopicAuthorizationException topics ->
                denied(broker, "topic", new TreeSet<>(topics.unauthorizedTopics()), topics);
            case GroupAuthorizationException group -> denied(broker, "consumer group", names(group.groupId()), group);
            case TransactionalIdAuthorizationException transactional ->
                denied(broker, "transactional id", Set.of(), transactional);
            case ClusterAuthorizationException cluster -> denied(broker, "cluster", Set.of(), cluster);
            case RestClientException answer
            when answer.getStatus() == UNAUTHORIZED ->
                refusal(
                        registry + " refuses the login, or got none (401): correct"
                                + " crosswire.registry.basic.auth.user.info, with"
                                + " crosswire.registry.basic.auth.credentials.source=USER_INFO beside it.",
                        "The schema registry refuses the login of this service");
            case RestClientException answer
            when answer.getStatus() == FORBIDDEN ->
                refusal(
                        registry + " lets this user in but not do what is needed (403): let it read the schemas,"
                                + " and register them if it is to set up topics.",
                        "The schema registry does not let this service's user do what it has to");
            case SSLException tls
            when isOfTrust(tls) ->
                refusal(
                        "No TLS connection to the schema registry at " + settings.registryUrl() + " (" + reason(tls)
                                + "): let crosswire.registry.schema.registry.ssl.truststore.location hold the authority of"
                                + " its certificate, and crosswire.registry.url name it as the certificate does.",
                        "The schema registry's certificate is not trusted");
            case ConfigException unusable -> unusable(unusable);
            case KafkaException unmade when isOfMaking(unmade) -> unusable(unmade);
            default -> Optional.empty();
        };
    }

    /**
     * Whether one side does not trust the other or says so. A handshake may end for other reasons: a load balancer closes it
     * while nobody stands behind it.
     */
    private static boolean isOfTrust(SSLException tls) {
        return tls instanceof SSLPeerUnverifiedException
                || (tls instanceof SSLHandshakeException
                        && String.valueOf(tls.getMessage()).contains("Received fatal alert"))
                || causes(tls)
                        .anyMatch(cause -> cause instanceof CertificateException
                                || cause instanceof CertPathValidatorException
                                || cause instanceof CertPathBuilderException
                                // A truststore without any authority.
                                || cause instanceof InvalidAlgorithmParameterException);
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).limit(DEEPEST);
    }

    /** Whether it is a right that is missing, rather than a login that fails: others may still be there. */
    static boolean isOfARight(Throwable failure) {
        return causes(failure)
                .anyMatch(cause -> cause instanceof AuthorizationException
                        || (cause instanceof RestClientException answer && answer.getStatus() == FORBIDDEN));
    }

    private static Optional<Refusal> denied(String broker, String kind, Set<String> names, Throwable cause) {
        String what = names.isEmpty() ? kind : kind + " " + String.join(", ", names);
        return refusal(
                broker + " does not let this user do what is needed with the " + what + " (" + reason(cause) + "): "
                        + RIGHTS + ".",
                "The Kafka user of this service lacks a right: the " + what);
    }

    private static Set<String> names(String group) {
        return group == null || group.isEmpty() ? Set.of() : Set.of(group);
    }

    private static boolean isOfMaking(KafkaException failure) {
        String message = String.valueOf(failure.getMessage());
        return message.startsWith("Failed to construct kafka") || message.startsWith("Failed to create new Kafka");
    }

    private static Optional<Refusal> unusable(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String reason = reason(root);
        if (reason.startsWith(NO_SUCH_NAME)) {
            // Names come and go with what they name, as in a cluster that is being started.
            return Optional.empty();
        }
        // What its parser complains of may be a piece of the password.
        String why = reason.contains("JAAS")
                ? "crosswire.kafka.sasl.jaas.config must be the name of a login module, \"required\", username=\"…\""
                        + " password=\"…\" and a semicolon"
                : reason;
        return refusal(
                "The settings crosswire.kafka.* cannot be used (" + why + "): correct them and start again.",
                "The settings of the Kafka clients cannot be used");
    }

    private static Optional<Refusal> refusal(String sentence, String brief) {
        return Optional.of(new Refusal(sentence, brief + SEE_LOG));
    }

    private static String reason(Throwable failure) {
        String message = failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
        String line = message.lines().findFirst().orElse(message).strip();
        return line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
    }
}
