package dev.crosswire.sources.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Servers with certificates: one of an authority that this machine trusts, and others. */
class FetcherOverTlsTest {

    private static final String PASSWORD = "changeit";
    private static final String TRUST = "javax.net.ssl.trustStore";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static HttpsServer server;

    private static final AtomicInteger REQUESTS = new AtomicInteger();

    @BeforeAll
    static void serve() throws Exception {
        Path keys = folder.resolve("keys.p12");
        keytool("-genkeypair", "-keystore", keys.toString(), "-alias", "herald", "-keyalg", "EC", "-dname", "CN=herald")
                .with("-ext", "SAN=dns:herald.example", "-validity", "30")
                .run();
        Path certificate = folder.resolve("herald.pem");
        keytool("-exportcert", "-keystore", keys.toString(), "-alias", "herald", "-rfc")
                .with("-file", certificate.toString())
                .run();
        keytool("-importcert", "-keystore", trusted().toString(), "-alias", "herald", "-noprompt")
                .with("-file", certificate.toString())
                .run();
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(keys)) {
            store.load(in, PASSWORD.toCharArray());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(store, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        server.createContext("/", exchange -> {
            REQUESTS.incrementAndGet();
            byte[] words = "in private".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, words.length);
            exchange.getResponseBody().write(words);
            exchange.close();
        });
        server.start();
    }

    @AfterAll
    static void serveNoMore() {
        server.stop(0);
    }

    @BeforeEach
    @AfterEach
    void trustNobody() {
        System.clearProperty(TRUST);
        System.clearProperty(TRUST + "Password");
        REQUESTS.set(0);
    }

    /** As somebody does who runs Crosswire behind an authority of their own. */
    private static void trustTheHerald() {
        System.setProperty(TRUST, trusted().toString());
        System.setProperty(TRUST + "Password", PASSWORD);
    }

    private static Path trusted() {
        return folder.resolve("trusted.p12");
    }

    private static URI at(String host) {
        return URI.create("https://" + host + ":" + server.getAddress().getPort() + "/feed.xml");
    }

    private static Fetching fetching() {
        return new Fetching().name("herald.example", "127.0.0.1").name("other.example", "127.0.0.1");
    }

    @Test
    void readsFromAServerWhoseCertificateIsTrusted() throws Exception {
        trustTheHerald();
        try (Fetching fetching = fetching()) {
            assertThat(new String(fetching.fresh(at("herald.example")).bytes(), StandardCharsets.UTF_8))
                    .isEqualTo("in private");
        }
    }

    @Test
    void asksNothingOfAServerThatNobodyVouchesFor() throws Exception {
        try (Fetching fetching = fetching()) {
            assertThat(fetching.failed(at("herald.example")).sentence())
                    .contains("No safe connection", "herald.example", "its certificate");
            assertThat(REQUESTS).hasValue(0);
        }
    }

    @Test
    void asksNothingOfAServerWithTheCertificateOfAnother() throws Exception {
        trustTheHerald();
        try (Fetching fetching = fetching()) {
            assertThat(fetching.failed(at("other.example")).sentence())
                    .contains("No safe connection", "other.example", "its certificate");
            assertThat(REQUESTS).hasValue(0);
        }
    }

    private static Keytool keytool(String... arguments) {
        return new Keytool(List.of(arguments));
    }

    /** The JDK's own tool: there is no public way to make a certificate from Java. */
    private record Keytool(List<String> arguments) {

        Keytool with(String... more) {
            return new Keytool(
                    Stream.concat(arguments.stream(), Stream.of(more)).toList());
        }

        void run() throws Exception {
            List<String> command = new ArrayList<>();
            command.add(
                    Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
            command.addAll(arguments);
            command.addAll(List.of("-storetype", "PKCS12", "-storepass", PASSWORD));
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("keytool.log").toFile())
                    .start();
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue())
                    .as(Files.readString(folder.resolve("keytool.log")))
                    .isZero();
        }
    }
}
