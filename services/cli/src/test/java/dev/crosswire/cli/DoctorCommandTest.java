package dev.crosswire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.crosswire.local.StackSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person and a program see of the checks, and what the script says where no Java can. */
@SuppressWarnings("NullAway.Init")
class DoctorCommandTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> FREE =
            List.of("--kafka-port=0", "--registry-port=0", "--ingest-port=0", "--checker-port=0");

    @TempDir
    private Path folder;

    private Spoken spoken;

    @BeforeEach
    void listen() {
        spoken = new Spoken();
    }

    @AfterEach
    void listenNoMore() {
        spoken.close();
        System.clearProperty("crosswire.kafka.bootstrap.servers");
        System.clearProperty("crosswire.registry.url");
    }

    private int doctor(String... options) {
        List<String> arguments = new ArrayList<>(List.of("doctor"));
        arguments.addAll(Arrays.asList(options));
        arguments.addAll(FREE);
        return spoken.run(arguments.toArray(String[]::new));
    }

    @Test
    void looksAtTheMachineWhereNoStackRuns() {
        int code = doctor("--data", folder.toString(), "--alerts-port=0");

        assertThat(spoken.answers())
                .anyMatch(line -> line.startsWith("ok           jdk         Java 25"))
                .anyMatch(line -> line.startsWith("ok           folder      " + folder))
                .anyMatch(line -> line.startsWith("ok           ports       Any free port is taken."))
                .anyMatch(line -> line.startsWith("not checked  stack       No stack runs on " + folder))
                .anyMatch(line -> line.startsWith("                         → Start it with `crosswire up`"));
        assertThat(spoken.words())
                .startsWith("This machine, before `crosswire up`:")
                .last()
                .asString()
                .startsWith("No faults, ")
                .endsWith(" 1 not checked.");
        assertThat(code).isZero();
    }

    @Test
    void failsWhereAnythingIsAtFault() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int code = doctor("--data", folder.toString(), "--alerts-port=" + taken.getLocalPort());

            assertThat(spoken.answers())
                    .anyMatch(line -> line.startsWith("fault        ports       Port " + taken.getLocalPort()));
            assertThat(spoken.words().getLast()).startsWith("1 fault, ");
            assertThat(code).isEqualTo(1);
        }
    }

    @Test
    void givesAnObjectALineToPrograms() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThat(doctor("--data", file.toString(), "--json", "--alerts-port=0"))
                .isEqualTo(1);
        for (String line : spoken.answers()) {
            JsonNode look = JSON.readTree(line);
            assertThat(look.path("check").asText()).isNotEmpty();
            assertThat(look.path("grade").asText()).isIn("ok", "warning", "fault", "not checked");
            if (look.path("check").asText().equals("folder")) {
                assertThat(look.path("found").asText()).isEqualTo(file + " is a file, and a folder is needed.");
                assertThat(look.path("advice").asText()).isEqualTo("Choose another folder with --data.");
            }
        }
    }

    @Test
    void looksAtAClusterThatTheSettingsName() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        System.setProperty("crosswire.kafka.bootstrap.servers", "127.0.0.1:" + port);
        System.setProperty("crosswire.registry.url", "http://127.0.0.1:" + port);

        int code = doctor("--checker", "http://127.0.0.1:" + port, "--alerts-port=0");

        assertThat(spoken.words().getFirst()).isEqualTo("The cluster at 127.0.0.1:" + port + ":");
        assertThat(spoken.answers())
                .anyMatch(line -> line.startsWith("fault        broker      Nothing listens at 127.0.0.1:" + port))
                .anyMatch(line -> line.startsWith("not checked  topics      It needs the broker, see there."))
                .anyMatch(line -> line.startsWith("fault        registry    The registry at http://127.0.0.1:" + port))
                .anyMatch(line -> line.startsWith("not checked  schemas     It needs the broker, see there."))
                .anyMatch(line -> line.startsWith("not checked  ingest      Nobody has said where it listens."))
                .anyMatch(line -> line.startsWith("fault        checker     Nothing answers at http://127.0.0.1:"))
                .noneMatch(line -> line.contains(" folder "));
        assertThat(code).isEqualTo(1);
    }

    @Test
    void refusesAnAddressThatIsNone() {
        assertThat(doctor("--alerts", "alerts:8080", "--alerts-port=0")).isEqualTo(2);
        assertThat(spoken.words()).singleElement().asString().contains("--alerts cannot be \"alerts:8080\"");
    }

    @Test
    void theScriptSaysWhichJavaItFoundInsteadOfAJdk25() throws Exception {
        Path tools = Files.createDirectory(folder.resolve("tools"));
        for (String tool : List.of("bash", "dirname", "readlink", "grep", "sed", "cat")) {
            Files.createSymbolicLink(tools.resolve(tool), tool(tool));
        }
        Path old = folder.resolve("jdk-17");
        Files.createDirectories(old.resolve("bin"));
        Files.writeString(old.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"17.0.2\"\n");
        for (String program : List.of("java", "javac")) {
            Files.writeString(old.resolve("bin").resolve(program), "#!/bin/sh\n");
            Files.setPosixFilePermissions(
                    old.resolve("bin").resolve(program), PosixFilePermissions.fromString("rwxr-xr-x"));
        }

        assertThat(script(tools, "")).isEqualTo("""
                1
                fault        jdk         A JDK 25 is needed and none was found.
                                         → Install one (Eclipse Temurin 25, or a package such as openjdk-25-jdk), or point JAVA_HOME at it.
                """);
        assertThat(script(tools, old.toString())).isEqualTo("""
                1
                fault        jdk         A JDK 25 is needed and none was found, only %s/bin/java of version 17.0.2.
                                         → Install one (Eclipse Temurin 25, or a package such as openjdk-25-jdk), or point JAVA_HOME at it.
                """.formatted(old));
        String[] json = script(tools, old.toString(), "--json").split("\n", -1);
        assertThat(JSON.readTree(json[1]).path("found").asText()).endsWith("of version 17.0.2.");
    }

    private static Path tool(String name) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":", -1))
                .map(folder -> Path.of(folder).resolve(name))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
    }

    /** The exit code, then what stands on standard output. */
    private String script(Path tools, String javaHome, String... options) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                tools.resolve("bash").toString(),
                StackSettings.defaultData().resolveSibling("scripts/crosswire").toString(),
                "doctor"));
        command.addAll(Arrays.asList(options));
        ProcessBuilder script = new ProcessBuilder(command);
        script.environment().clear();
        script.environment().put("PATH", tools.toString());
        script.environment().put("HOME", folder.toString());
        script.environment().put("LC_ALL", "C.UTF-8");
        script.environment().put("CROSSWIRE_JDKS", folder.resolve("none").toString());
        if (!javaHome.isEmpty()) {
            script.environment().put("JAVA_HOME", javaHome);
        }
        Process process = script.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return process.exitValue() + "\n" + said;
    }
}
