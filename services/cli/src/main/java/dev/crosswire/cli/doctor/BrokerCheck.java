package dev.crosswire.cli.doctor;

import dev.crosswire.cli.doctor.BrokerProbe.Answer;
import dev.crosswire.wire.Refusal;
import java.net.InetSocketAddress;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.DescribeClusterResult;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.UnsupportedSaslMechanismException;

/** Whether the brokers answer a client with these settings, and if not, what is in the way. */
final class BrokerCheck implements Check {

    private static final String BOOTSTRAP = "crosswire.kafka.bootstrap.servers (CROSSWIRE_KAFKA_BOOTSTRAP_SERVERS)";
    private static final String PROTOCOL = "crosswire.kafka.security.protocol";

    private final Cluster cluster;

    /** By address, so that nobody is asked the same twice. */
    private final Map<InetSocketAddress, Answer> answers = new HashMap<>();

    BrokerCheck(Cluster cluster) {
        this.cluster = cluster;
    }

    @Override
    public String name() {
        return "broker";
    }

    @Override
    public Duration patience() {
        return Duration.ofSeconds(30);
    }

    @Override
    public List<Look> look() throws InterruptedException {
        List<InetSocketAddress> addresses = new ArrayList<>();
        List<Look> unknown = new ArrayList<>();
        for (String server : cluster.wire().bootstrapServers().split(",", -1)) {
            InetSocketAddress address = address(server.strip());
            if (address.isUnresolved()) {
                unknown.add(Look.fault(
                        address.getPort() == 0
                                ? "The address \"" + server.strip() + "\" of a broker is not host:port."
                                : "No machine is called " + address.getHostString() + ".",
                        "Correct " + BOOTSTRAP + "."));
            } else {
                addresses.add(address);
            }
        }
        if (addresses.isEmpty()) {
            return unknown;
        }
        List<Look> looks = new ArrayList<>(List.of(isForAClient(addresses) ? answer(addresses) : silent(addresses)));
        unknown.forEach(it -> looks.add(Look.warning(it.found(), it.advice())));
        return looks;
    }

    /**
     * Whether it makes sense to let Kafka's client ask. Where nobody listens it would try again and again; and without TLS
     * it takes the first letters of a web server's answer for a length, and asks for a gigabyte of memory.
     */
    private boolean isForAClient(List<InetSocketAddress> addresses) {
        if (protocol().endsWith("SSL")) {
            return addresses.stream().anyMatch(BrokerProbe::isThere);
        }
        return addresses.stream().anyMatch(address -> switch (probe(address)) {
            case Answer.Plain plain -> true;
            case Answer.WantsSignIn wantsSignIn -> true;
            case Answer.Tls tls -> false;
            case Answer.Stranger stranger -> false;
            case Answer.Silent silent -> false;
            case Answer.Nobody nobody -> false;
        });
    }

    private Answer probe(InetSocketAddress address) {
        return answers.computeIfAbsent(address, BrokerProbe::at);
    }

    private String protocol() {
        return cluster.wire()
                .kafka()
                .getOrDefault("security.protocol", "PLAINTEXT")
                .toUpperCase(Locale.ROOT);
    }

    private Look answer(List<InetSocketAddress> addresses) throws InterruptedException {
        try {
            DescribeClusterResult answer = cluster.admin().describeCluster();
            Collection<Node> nodes = cluster.await(answer.nodes());
            return Look.ok(nodes.size() + (nodes.size() == 1 ? " broker" : " brokers") + " at "
                    + cluster.wire().bootstrapServers() + ", cluster " + cluster.await(answer.clusterId()) + ".");
        } catch (ExecutionException e) {
            return Causes.has(e, AuthenticationException.class) ? notAuthenticated(e, addresses) : silent(addresses);
        } catch (TimeoutException e) {
            return silent(addresses);
        } catch (KafkaException e) {
            return Look.fault(unusable(e), "Correct the setting that this names.");
        }
    }

    private String unusable(KafkaException e) {
        return Refusal.in(e, cluster.wire())
                .map(Refusal::sentence)
                .orElseGet(
                        () -> "The settings crosswire.kafka.* cannot be used: " + Causes.of(e, cluster.wire()) + ".");
    }

    private Look notAuthenticated(ExecutionException e, List<InetSocketAddress> addresses) {
        String broker = "The broker at " + cluster.wire().bootstrapServers();
        if (Causes.has(e, UnsupportedSaslMechanismException.class)) {
            return Look.fault(
                    broker + " does not know this way to sign in (" + Causes.of(e, cluster.wire()) + ").",
                    "Set crosswire.kafka.sasl.mechanism to one that it knows.");
        }
        if (Causes.has(e, SaslAuthenticationException.class)) {
            return Look.fault(
                    broker + " does not let this user in (" + Causes.of(e, cluster.wire()) + ").",
                    "Correct name and password in crosswire.kafka.sasl.jaas.config, or have the user made.");
        }
        String why = Causes.of(e, cluster.wire());
        if (why.contains("subject alternative") || why.contains("No name matching")) {
            return Look.fault(
                    broker + " shows a certificate that was made out to another name (" + why + ").",
                    "Reach it by a name that stands in its certificate, or have that one made anew.");
        }
        if (Causes.has(e, CertPathBuilderException.class) || Causes.has(e, CertPathValidatorException.class)) {
            return Look.fault(
                    broker + " shows a certificate that is not trusted here.",
                    "Name the authority that signed it in crosswire.kafka.ssl.truststore.location.");
        }
        return why.contains("alert")
                ? Look.fault(
                        broker + " ended the TLS handshake (" + why + ").",
                        "If it wants a certificate of its clients, give one with crosswire.kafka.ssl.keystore.*.")
                : silent(addresses);
    }

    /** The client got no answer, for a reason that it does not tell. */
    private Look silent(List<InetSocketAddress> addresses) {
        InetSocketAddress address = addresses.getFirst();
        Answer answer = probe(address);
        for (InetSocketAddress next : addresses) {
            if (answer instanceof Answer.Nobody) {
                address = next;
                answer = probe(next);
            }
        }
        String place = address.getHostString() + ":" + address.getPort();
        String protocol = protocol();
        return switch (answer) {
            case Answer.Nobody(String reason) ->
                Look.fault(
                        "Nothing listens at " + cluster.wire().bootstrapServers() + " (" + reason + ").",
                        "Start the broker, or correct " + BOOTSTRAP + ".");
            case Answer.Silent() ->
                Look.fault(
                        "What listens at " + place + " takes connections and says nothing.",
                        "Look whether it is a Kafka broker and not stopped or overloaded; else correct " + BOOTSTRAP
                                + ".");
            case Answer.Stranger(String words) ->
                Look.fault(
                        "What listens at " + place + " is no Kafka broker"
                                + (words.isEmpty() ? "." : ": it answers \"" + words + "\"."),
                        "Correct " + BOOTSTRAP + ".");
            case Answer.Tls()
            when !protocol.endsWith("SSL") ->
                Look.fault(
                        "The broker at " + place + " speaks TLS, and " + PROTOCOL + " is " + protocol + ".",
                        "Set it to SSL or SASL_SSL, and crosswire.kafka.ssl.truststore.location.");
            case Answer.Tls() ->
                Look.fault(
                        "The broker at " + place + " speaks TLS and does not answer this client.",
                        "Look into the broker's log; a broker that wants SASL over TLS needs " + PROTOCOL
                                + "=SASL_SSL.");
            case Answer.WantsSignIn()
            when !protocol.startsWith("SASL") ->
                Look.fault(
                        "The broker at " + place + " wants its clients to sign in, and " + PROTOCOL + " is " + protocol
                                + ".",
                        "Set it to SASL_PLAINTEXT or SASL_SSL, with crosswire.kafka.sasl.mechanism and"
                                + " crosswire.kafka.sasl.jaas.config.");
            case Answer.WantsSignIn() when protocol.endsWith("SSL") -> withoutTls(place, protocol);
            case Answer.WantsSignIn() ->
                Look.fault(
                        "The broker at " + place + " lets this user sign in and then does not answer.",
                        "Look into the broker's log, and whether it is overloaded.");
            case Answer.Plain plain when protocol.endsWith("SSL") -> withoutTls(place, protocol);
            case Answer.Plain plain
            when protocol.startsWith("SASL") ->
                Look.fault(
                        "The broker at " + place + " lets nobody sign in there, and " + PROTOCOL + " is " + protocol
                                + ".",
                        "Set it to PLAINTEXT, or name the listener that wants SASL.");
            case Answer.Plain(List<String> brokers)
            when brokers.stream().noneMatch(BrokerCheck::isAway) ->
                Look.fault(
                        "The broker at " + place + " answers too slowly for a client.",
                        "Look whether it, its controller or the network is overloaded.");
            case Answer.Plain(List<String> brokers) ->
                Look.fault(
                        "The broker at " + place + " tells clients to go to " + String.join(", ", brokers)
                                + ", where they get no answer.",
                        "Correct the broker's advertised.listeners to addresses that can be reached from here.");
        };
    }

    private static boolean isAway(String server) {
        return !BrokerProbe.isThere(address(server));
    }

    private static Look withoutTls(String place, String protocol) {
        return Look.fault(
                "The broker at " + place + " speaks without TLS, and " + PROTOCOL + " is " + protocol + ".",
                "Name its listener with TLS, or set it to "
                        + (protocol.startsWith("SASL") ? "SASL_PLAINTEXT" : "PLAINTEXT") + ".");
    }

    private static InetSocketAddress address(String server) {
        int colon = server.lastIndexOf(':');
        try {
            int port = Integer.parseInt(server.substring(colon + 1));
            return new InetSocketAddress(server.substring(0, Math.max(0, colon)).replaceAll("[\\[\\]]", ""), port);
        } catch (IllegalArgumentException e) {
            return InetSocketAddress.createUnresolved(server, 0);
        }
    }
}
