package dev.crosswire.journey.secured;

import static dev.crosswire.journey.Newsroom.await;

import dev.crosswire.wire.WireSettings;
import java.io.IOException;
import java.io.Writer;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;

/**
 * A broker, a registry behind its gate, and processes that come to them, each as a user of its own with settings from a file. The
 * users and what they may do are those of {@code deploy/}.
 */
final class SecuredStack implements AutoCloseable {

    static final String SETUP = "crosswire-setup";
    static final String INGEST = "crosswire-ingest";
    static final String CHECKER = "crosswire-checker";
    static final String ALERTS = "crosswire-alerts";
    static final String DESK = "crosswire-desk-world";

    private static final String REGISTRY = "registry of ";

    /** All that Crosswire's own packages say and what others say unless they are told to hush: more than is ever logged. */
    private static final String TALKATIVE = """
            <configuration>
              <appender name="console" class="ch.qos.logback.core.ConsoleAppender">
                <encoder><pattern>%-5level %logger: %msg%n</pattern></encoder>
              </appender>
              <logger name="dev.crosswire" level="DEBUG"/>
              <root level="INFO"><appender-ref ref="console"/></root>
            </configuration>
            """;

    private final Path folder;
    private final Passwords passwords = new Passwords();
    private final KafkaUsersFile users;
    private final Certificates certificates;
    private final SecuredBroker broker;
    private final RegistryGate gate;
    private final List<ServiceProcess> processes = new ArrayList<>();
    private final HttpClient http = HttpClient.newHttpClient();

    SecuredStack(Path folder) throws Exception {
        this.folder = folder;
        users = KafkaUsersFile.read();
        int registryPort = ServiceProcess.freePort();
        processes.add(registry(registryPort));
        certificates = Certificates.make(folder.resolve("tls"), passwords.of("stores"));
        broker = SecuredBroker.start(folder.resolve("kafka"), certificates, passwords, users.names());
        Map<String, String> readers = new HashMap<>();
        users.names().forEach(user -> readers.put(user, passwords.of(REGISTRY + user)));
        gate = new RegistryGate(
                ServiceProcess.at(registryPort, "/"), certificates.serverContext(), readers, Set.of(SETUP, CHECKER));
        try (Admin operator = broker.admin()) {
            operator.createAcls(users.all()).all().get();
        }
        await().until(() -> isUp(registryPort, "/apis/ccompat/v7/subjects"));
    }

    private ServiceProcess registry(int port) throws IOException {
        return ServiceProcess.start(
                new ServiceProcess.What(
                        "registry",
                        "local",
                        "io.quarkus.bootstrap.runner.QuarkusEntryPoint",
                        "--add-opens",
                        "java.base/java.lang=ALL-UNNAMED",
                        "-Dquarkus.http.host=127.0.0.1",
                        "-Dquarkus.http.port=" + port,
                        "-Dquarkus.management.host=127.0.0.1",
                        "-Dquarkus.management.port=" + ServiceProcess.freePort(),
                        "-Dquarkus.otel.sdk.disabled=true",
                        "-Dquarkus.banner.enabled=false",
                        "-Dapicurio.datasource.url=jdbc:h2:file:" + folder.resolve("schemas/db")),
                folder,
                Map.of());
    }

    SecuredBroker broker() {
        return broker;
    }

    RegistryGate gate() {
        return gate;
    }

    KafkaUsersFile users() {
        return users;
    }

    Passwords passwords() {
        return passwords;
    }

    List<ServiceProcess> processes() {
        return List.copyOf(processes);
    }

    /** Everything that must be set for a user, by the names of Crosswire's settings. */
    Map<String, String> settings(String user) {
        return settings(user, passwords.of(user), passwords.of(REGISTRY + user));
    }

    Map<String, String> settings(String user, String kafkaPassword, String registryPassword) {
        Map<String, String> settings = new HashMap<>();
        broker.clientOf(user, kafkaPassword).forEach((name, value) -> settings.put("crosswire.kafka." + name, value));
        settings.put("crosswire.registry.url", gate.url());
        settings.put("crosswire.registry.basic.auth.credentials.source", "USER_INFO");
        settings.put("crosswire.registry.basic.auth.user.info", user + ":" + registryPassword);
        settings.put("crosswire.registry.schema.registry.ssl.truststore.type", "PKCS12");
        settings.put("crosswire.registry.schema.registry.ssl.truststore.location", certificates.trustStore());
        settings.put("crosswire.registry.schema.registry.ssl.truststore.password", certificates.password());
        return settings;
    }

    WireSettings wire(String user) {
        return WireSettings.from(settings(user), Map.of());
    }

    /** The authority as a file in PEM, which needs no password. */
    String authority() {
        return certificates.authority();
    }

    /** A file of settings that only its owner may read. */
    String file(String name, Map<String, String> settings) throws IOException {
        Path file = folder.resolve(name + ".properties");
        Properties properties = new Properties();
        properties.putAll(settings);
        try (Writer writer = Files.newBufferedWriter(file)) {
            properties.store(writer, null);
        }
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        return file.toString();
    }

    /** An argument for a virtual machine whose program shall say more than usual. */
    String talkative() throws IOException {
        return "-Dlogback.configurationFile=" + Files.writeString(folder.resolve("talkative.xml"), TALKATIVE);
    }

    ServiceProcess start(ServiceProcess.What what, Map<String, String> environment) throws IOException {
        ServiceProcess process = ServiceProcess.start(what, folder, environment);
        processes.add(process);
        return process;
    }

    private boolean isUp(int port, String path) {
        try {
            return get(port, path).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    boolean isReady(int port) {
        return isUp(port, "/health/readiness");
    }

    HttpResponse<String> get(int port, String path) throws IOException {
        return send(HttpRequest.newBuilder(ServiceProcess.at(port, path)));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return http.send(request.timeout(Duration.ofSeconds(60)).build(), HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    @Override
    public void close() {
        processes.reversed().stream().parallel().forEach(ServiceProcess::close);
        gate.close();
        broker.close();
        http.shutdownNow();
    }
}
