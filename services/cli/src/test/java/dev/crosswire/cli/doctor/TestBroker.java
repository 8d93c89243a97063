package dev.crosswire.cli.doctor;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicReference;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/**
 * A real broker in this process, which can be met in every way that goes wrong: in plain words, over TLS with a certificate
 * that nobody knows or that is made out to another name, with passwords and access control, and under an address that
 * leads nowhere. One for all tests, since it takes seconds to start; it ends with this process.
 */
final class TestBroker {

    static final String USER = "reader";
    static final String PASSWORD = "a secret";

    private static final String STORE_PASSWORD = "changeit";

    private static final AtomicReference<TestBroker> SHARED = new AtomicReference<>();

    private final Path folder;
    private final Map<String, Integer> ports = new HashMap<>();

    private TestBroker() throws Exception {
        folder = Files.createTempDirectory("crosswire-doctor-broker");
        List<ServerSocket> held = new ArrayList<>();
        for (String name : List.of(
                "PLAIN", "TLS", "OTHERNAME", "CLIENTS", "SIGNIN", "SIGNINTLS", "ASTRAY", "NOWHERE", "CONTROLLER")) {
            ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
            held.add(socket);
            ports.put(name, socket.getLocalPort());
        }
        certificate("here", "ip:127.0.0.1");
        certificate("elsewhere", "dns:broker.elsewhere.example");
        new Formatter()
                .setNodeId(1)
                .setClusterId("MkU3OEVBNTcwNTJENDM2Qg")
                .setControllerListenerName("CONTROLLER")
                .setMetadataLogDirectory(folder.resolve("data").toString())
                .addDirectory(Files.createDirectory(folder.resolve("data")).toString())
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                .run();
        for (ServerSocket socket : held) {
            socket.close();
        }
        KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(settings(), false), Time.SYSTEM);
        server.startup();
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown, "stop-test-broker"));
    }

    static synchronized TestBroker shared() throws Exception {
        if (SHARED.get() == null) {
            SHARED.set(new TestBroker());
        }
        return SHARED.get();
    }

    String plain() {
        return at("PLAIN");
    }

    String tls() {
        return at("TLS");
    }

    /** TLS with the certificate of another machine. */
    String underAnotherName() {
        return at("OTHERNAME");
    }

    /** TLS that wants a certificate of its clients. */
    String wantingCertificates() {
        return at("CLIENTS");
    }

    /** SASL over TLS. */
    String wantingSignInOverTls() {
        return at("SIGNINTLS");
    }

    /** SASL without TLS; whoever signs in there may do nothing. */
    String wantingSignIn() {
        return at("SIGNIN");
    }

    /** Tells clients to go to an address where nothing listens. */
    String leadingAstray() {
        return at("ASTRAY");
    }

    /** Where nothing listens. */
    String nowhere() {
        return at("NOWHERE");
    }

    /** The certificate of this machine's listener, or of the other. */
    Path trusted(String name) {
        return folder.resolve(name + ".pem");
    }

    Map<String, String> signingIn(String password) {
        return Map.of(
                "bootstrap.servers",
                wantingSignIn(),
                "security.protocol",
                "SASL_PLAINTEXT",
                "sasl.mechanism",
                "PLAIN",
                "sasl.jaas.config",
                "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"" + USER + "\" password=\""
                        + password + "\";");
    }

    private String at(String listener) {
        return "127.0.0.1:" + ports.get(listener);
    }

    private void certificate(String name, String alternative) throws IOException, InterruptedException {
        Path store = folder.resolve(name + ".p12");
        keytool(
                "-genkeypair",
                "-keyalg",
                "EC",
                "-dname",
                "CN=" + name,
                "-ext",
                "san=" + alternative,
                "-keystore",
                store);
        keytool("-exportcert", "-rfc", "-file", trusted(name), "-keystore", store);
    }

    private static void keytool(Object... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        command.addAll(List.of("-alias", "broker", "-storepass", STORE_PASSWORD));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (process.waitFor() != 0) {
            throw new IOException("keytool failed: " + command);
        }
    }

    private Properties settings() {
        Map<String, String> settings = new HashMap<>();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", "1");
        settings.put("controller.quorum.voters", "1@" + at("CONTROLLER"));
        settings.put(
                "listeners",
                "PLAIN://" + plain() + ",TLS://" + tls() + ",OTHERNAME://" + underAnotherName() + ",CLIENTS://"
                        + wantingCertificates() + ",SIGNIN://" + wantingSignIn() + ",SIGNINTLS://"
                        + wantingSignInOverTls() + ",ASTRAY://" + leadingAstray() + ",CONTROLLER://"
                        + at("CONTROLLER"));
        settings.put(
                "advertised.listeners",
                "PLAIN://" + plain() + ",TLS://" + tls() + ",OTHERNAME://" + underAnotherName() + ",CLIENTS://"
                        + wantingCertificates() + ",SIGNIN://" + wantingSignIn() + ",SIGNINTLS://"
                        + wantingSignInOverTls() + ",ASTRAY://" + nowhere());
        settings.put(
                "listener.security.protocol.map",
                "PLAIN:PLAINTEXT,TLS:SSL,OTHERNAME:SSL,CLIENTS:SSL,SIGNIN:SASL_PLAINTEXT,SIGNINTLS:SASL_SSL,"
                        + "ASTRAY:PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.put("inter.broker.listener.name", "PLAIN");
        settings.put("controller.listener.names", "CONTROLLER");
        keystore(settings, "tls", "here");
        keystore(settings, "othername", "elsewhere");
        keystore(settings, "clients", "here");
        settings.put("listener.name.clients.ssl.client.auth", "required");
        keystore(settings, "signintls", "here");
        for (String listener : List.of("signin", "signintls")) {
            settings.put("listener.name." + listener + ".sasl.enabled.mechanisms", "PLAIN");
            settings.put(
                    "listener.name." + listener + ".plain.sasl.jaas.config",
                    "org.apache.kafka.common.security.plain.PlainLoginModule required user_" + USER + "=\"" + PASSWORD
                            + "\";");
        }
        settings.put("authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer");
        settings.put("super.users", "User:ANONYMOUS");
        settings.put("log.dirs", folder.resolve("data").toString());
        settings.put("auto.create.topics.enable", "false");
        settings.put("offsets.topic.replication.factor", "1");
        settings.put("offsets.topic.num.partitions", "1");
        settings.put("transaction.state.log.replication.factor", "1");
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("share.coordinator.state.topic.replication.factor", "1");
        settings.put("share.coordinator.state.topic.min.isr", "1");
        settings.put("group.initial.rebalance.delay.ms", "0");
        settings.put("log.index.size.max.bytes", Integer.toString(1 << 20));
        settings.put("log.cleaner.dedupe.buffer.size", Integer.toString(4 << 20));
        settings.put("num.io.threads", "2");
        settings.put("num.network.threads", "1");
        Properties properties = new Properties();
        properties.putAll(settings);
        return properties;
    }

    private void keystore(Map<String, String> settings, String listener, String name) {
        String prefix = "listener.name." + listener + ".ssl.keystore.";
        settings.put(prefix + "type", "PKCS12");
        settings.put(prefix + "location", folder.resolve(name + ".p12").toString());
        settings.put(prefix + "password", STORE_PASSWORD);
    }
}
