package dev.crosswire.journey.secured;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** An authority made for one test, and a certificate of it for 127.0.0.1 and localhost. */
final class Certificates {

    /** As the authorizer names who shows the certificate. */
    static final String SERVER_PRINCIPAL = "User:CN=crosswire-test-server";

    private static final String TYPE = "PKCS12";

    private final Path folder;
    private final String password;

    private Certificates(Path folder, String password) {
        this.folder = folder;
        this.password = password;
    }

    /** @param password of every store */
    static Certificates make(Path folder, String password) throws IOException, GeneralSecurityException {
        Certificates made = new Certificates(Files.createDirectories(folder), password);
        made.keytool(
                "-genkeypair",
                "-alias",
                "ca",
                "-dname",
                "CN=crosswire-test-authority",
                "-ext",
                "bc:c",
                "-keystore",
                made.file("ca.p12"));
        made.keytool(
                "-genkeypair",
                "-alias",
                "server",
                "-dname",
                "CN=crosswire-test-server",
                "-keystore",
                made.file("unsigned.p12"));
        made.keytool(
                "-certreq",
                "-alias",
                "server",
                "-file",
                made.file("server.csr"),
                "-keystore",
                made.file("unsigned.p12"));
        made.keytool(
                "-gencert",
                "-alias",
                "ca",
                "-infile",
                made.file("server.csr"),
                "-outfile",
                made.file("server.crt"),
                "-ext",
                "san=ip:127.0.0.1,dns:localhost",
                "-keystore",
                made.file("ca.p12"));
        made.putTogether();
        return made;
    }

    private void keytool(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-J-XX:TieredStopAtLevel=1"));
        command.addAll(List.of(arguments));
        command.addAll(List.of("-storetype", TYPE, "-storepass:env", "STORE", "-validity", "2"));
        if (arguments[0].equals("-genkeypair")) {
            command.addAll(List.of("-keyalg", "EC", "-groupname", "secp256r1"));
        }
        if (arguments[0].equals("-certreq")) {
            command.removeAll(List.of("-validity", "2"));
        }
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("STORE", password);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new AssertionError("keytool " + arguments[0] + ": " + said);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    private void putTogether() throws IOException, GeneralSecurityException {
        Certificate authority = open("ca.p12").getCertificate("ca");
        Key key = open("unsigned.p12").getKey("server", password.toCharArray());
        Certificate signed = CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(Files.readAllBytes(folder.resolve("server.crt"))));
        KeyStore server = KeyStore.getInstance(TYPE);
        server.load(null, null);
        server.setKeyEntry("server", key, password.toCharArray(), new Certificate[] {signed, authority});
        save(server, "server.p12");
        KeyStore trusted = KeyStore.getInstance(TYPE);
        trusted.load(null, null);
        trusted.setCertificateEntry("ca", authority);
        save(trusted, "trusted.p12");
        String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(authority.getEncoded());
        Files.writeString(
                folder.resolve("ca.crt"), "-----BEGIN CERTIFICATE-----\n" + base64 + "\n-----END CERTIFICATE-----\n");
    }

    private KeyStore open(String name) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance(TYPE);
        try (InputStream in = Files.newInputStream(folder.resolve(name))) {
            store.load(in, password.toCharArray());
        }
        return store;
    }

    private void save(KeyStore store, String name) throws IOException, GeneralSecurityException {
        try (OutputStream out = Files.newOutputStream(folder.resolve(name))) {
            store.store(out, password.toCharArray());
        }
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    /** Key and certificate of the server, PKCS 12. */
    String serverStore() {
        return file("server.p12");
    }

    /** The authority, PKCS 12. */
    String trustStore() {
        return file("trusted.p12");
    }

    /** The authority, PEM: as Strimzi gives it to programs. */
    String authority() {
        return file("ca.crt");
    }

    String password() {
        return password;
    }

    /** For a server with the certificate. */
    SSLContext serverContext() throws IOException, GeneralSecurityException {
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(open("server.p12"), password.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }
}
