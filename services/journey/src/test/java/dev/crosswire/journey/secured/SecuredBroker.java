package dev.crosswire.journey.secured;

import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/**
 * A broker as {@code deploy/} has it: TLS and SCRAM for all who come, and nothing allowed that no rule allows. Its own user may do
 * everything, and stands for the operator.
 */
final class SecuredBroker implements AutoCloseable {

    private static final String HOST = "127.0.0.1";
    private static final String OWN_USER = "broker";

    private final KafkaRaftServer server;
    private final int port;
    private final Certificates certificates;
    private final Passwords passwords;

    private SecuredBroker(KafkaRaftServer server, int port, Certificates certificates, Passwords passwords) {
        this.server = server;
        this.port = port;
        this.certificates = certificates;
        this.passwords = passwords;
    }

    /** Starts one whose users are those of the passwords: they are part of what a broker is formatted with. */
    static SecuredBroker start(Path folder, Certificates certificates, Passwords passwords, Iterable<String> users)
            throws Exception {
        String own = passwords.of(OWN_USER);
        java.util.List<String> scram = new java.util.ArrayList<>();
        scram.add(scram(OWN_USER, own));
        users.forEach(user -> scram.add(scram(user, passwords.of(user))));
        new Formatter()
                .setNodeId(1)
                .setClusterId("MkU3OEVBNTcwNTJENDM2Qg")
                .setControllerListenerName("CONTROLLER")
                .setMetadataLogDirectory(folder.toString())
                .addDirectory(folder.toString())
                .setScramArguments(scram)
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                .run();
        int port = freePort();
        Properties settings = new Properties();
        settings.putAll(settings(folder, port, freePort(), certificates, own));
        KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(settings, false), Time.SYSTEM);
        server.startup();
        return new SecuredBroker(server, port, certificates, passwords);
    }

    private static String scram(String user, String password) {
        return "SCRAM-SHA-512=[name=" + user + ",password=" + password + "]";
    }

    private static int freePort() throws java.io.IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static Map<String, String> settings(
            Path folder, int port, int controllerPort, Certificates certificates, String ownPassword) {
        Map<String, String> settings = new HashMap<>();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", "1");
        settings.put("controller.quorum.voters", "1@" + HOST + ":" + controllerPort);
        settings.put("listeners", "CLIENTS://" + HOST + ":" + port + ",CONTROLLER://" + HOST + ":" + controllerPort);
        settings.put("advertised.listeners", "CLIENTS://" + HOST + ":" + port);
        settings.put("listener.security.protocol.map", "CLIENTS:SASL_SSL,CONTROLLER:SSL");
        settings.put("inter.broker.listener.name", "CLIENTS");
        settings.put("controller.listener.names", "CONTROLLER");
        settings.put("sasl.enabled.mechanisms", "SCRAM-SHA-512");
        settings.put("sasl.mechanism.inter.broker.protocol", "SCRAM-SHA-512");
        settings.put("listener.name.clients.scram-sha-512.sasl.jaas.config", Passwords.login(OWN_USER, ownPassword));
        settings.put("ssl.keystore.type", "PKCS12");
        settings.put("ssl.keystore.location", certificates.serverStore());
        settings.put("ssl.keystore.password", certificates.password());
        settings.put("ssl.key.password", certificates.password());
        settings.put("ssl.truststore.type", "PKCS12");
        settings.put("ssl.truststore.location", certificates.trustStore());
        settings.put("ssl.truststore.password", certificates.password());
        settings.put("listener.name.controller.ssl.client.auth", "required");
        settings.put("authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer");
        settings.put("super.users", "User:" + OWN_USER + ";" + Certificates.SERVER_PRINCIPAL);
        settings.put("log.dirs", folder.toString());
        settings.put("auto.create.topics.enable", "false");
        settings.put("message.max.bytes", Integer.toString(8 << 20));
        settings.put("default.replication.factor", "1");
        settings.put("offsets.topic.replication.factor", "1");
        settings.put("offsets.topic.num.partitions", "4");
        settings.put("transaction.state.log.replication.factor", "1");
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("transaction.state.log.num.partitions", "4");
        settings.put("group.initial.rebalance.delay.ms", "0");
        settings.put("log.index.size.max.bytes", Integer.toString(1 << 20));
        settings.put("log.cleaner.dedupe.buffer.size", Integer.toString(4 << 20));
        settings.put("num.network.threads", "2");
        settings.put("num.io.threads", "4");
        return settings;
    }

    String bootstrapServers() {
        return HOST + ":" + port;
    }

    /** Settings of a client that comes as this user. */
    Map<String, String> clientOf(String user) {
        return clientOf(user, passwords.of(user));
    }

    Map<String, String> clientOf(String user, String password) {
        return Map.of(
                "bootstrap.servers", bootstrapServers(),
                "security.protocol", "SASL_SSL",
                "sasl.mechanism", "SCRAM-SHA-512",
                "sasl.jaas.config", Passwords.login(user, password),
                "ssl.truststore.type", "PKCS12",
                "ssl.truststore.location", certificates.trustStore(),
                "ssl.truststore.password", certificates.password());
    }

    /** Settings of whoever runs the cluster. */
    Map<String, String> operator() {
        return clientOf(OWN_USER);
    }

    Admin admin() {
        return Admin.create(Map.<String, Object>copyOf(operator()));
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }
}
