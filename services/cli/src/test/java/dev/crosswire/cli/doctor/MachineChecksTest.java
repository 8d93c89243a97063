package dev.crosswire.cli.doctor;

import static dev.crosswire.cli.doctor.Examined.is;
import static dev.crosswire.cli.doctor.Examined.isFault;
import static dev.crosswire.cli.doctor.Examined.isOk;
import static dev.crosswire.cli.doctor.Examined.isWarning;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswire.extraction.settings.Settings;
import dev.crosswire.local.DataFolder;
import dev.crosswire.local.Part;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can be wrong with the machine and the files on it. */
@SuppressWarnings("NullAway.Init")
class MachineChecksTest {

    private static final String JDK = System.getProperty("java.home");

    @TempDir
    private Path folder;

    private FolderCheck folderCheck(Path path) {
        return new FolderCheck(new DataFolder(path), false);
    }

    @Test
    void namesAJavaThatIsTooOld() throws Exception {
        isOk(new JdkCheck(Runtime.version(), JDK), "Java " + Runtime.version() + " in " + JDK + ".");
        isFault(
                new JdkCheck(Runtime.Version.parse("17.0.2"), "/jdk17"),
                "This runs on Java 17 in /jdk17, and 25 is needed.",
                "Install a JDK 25 and point JAVA_HOME at it");
    }

    private MavenCheck maven(String says) throws IOException {
        Path mvn = folder.resolve("mvn");
        Files.writeString(mvn, "#!/bin/sh\necho '" + says + "'\n");
        Files.setPosixFilePermissions(mvn, PosixFilePermissions.fromString("rwxr-xr-x"));
        return new MavenCheck(folder.toString(), JDK);
    }

    @Test
    void warnsOfAMavenThatIsMissingOrTooOld() throws Exception {
        isWarning(new MavenCheck(folder.toString(), JDK), "Maven is not on the PATH.", "Install Maven 3.8.7 or newer");
        isOk(maven("Apache Maven 3.9.9 (8e8579a9e76f7d015ee5ec7bfcdc97d260186937)"), "Maven 3.9.9.");
        isOk(maven("Apache Maven 3.8.7"), "Maven 3.8.7.");
        isWarning(maven("Apache Maven 3.6.3"), "is Maven 3.6.3, which is too old", "Install Maven");
        isWarning(maven("no java"), "does not say which Maven it is.", "Install Maven");
    }

    @Test
    void namesAFolderThatCannotBeWritten() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");
        isFault(folderCheck(file), file + " is a file, and a folder is needed.", "--data");
        // Not even root makes a file there.
        isFault(folderCheck(Path.of("/proc/crosswire")), "/proc cannot be written", "--data");
        isOk(folderCheck(folder), folder + ".");
        isOk(folderCheck(folder.resolve("new/one")), "is not there yet");
        assertThat(folder.toFile().list()).containsExactly("file");
    }

    @Test
    void namesAFolderThatIsSomebodyElses() throws Exception {
        Files.writeString(folder.resolve("endpoints.json"), "{");
        isFault(folderCheck(folder), "endpoints.json cannot be read", "Delete it if no process of Crosswire runs.");
        Files.delete(folder.resolve("endpoints.json"));
        Path records = Files.createDirectories(folder.resolve("kafka"));
        Files.writeString(records.resolve("meta.properties"), "version=1\ncluster.id=someone-elses\nnode.id=1\n");
        isFault(
                folderCheck(folder),
                folder + " holds the data of another Kafka cluster, someone-elses.",
                "Choose another folder");
    }

    @Test
    void namesAFolderThatAnotherProcessHolds() throws Exception {
        try (FileChannel channel =
                FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            assertThat(channel.tryLock()).isNotNull();
            isFault(folderCheck(folder), "is held by a process that has not said where it listens.", "wait; else");
        }
        isOk(folderCheck(folder), folder.toString());
    }

    @Test
    void namesADiskWithoutRoom() throws Exception {
        isFault(new DiskCheck(Path.of("/proc/crosswire")), "has 0 MB left, and nothing starts below 500 MB.", "--data");
        DiskCheck disk = new DiskCheck(folder);
        is(Grade.WARNING, disk.judge(5L << 30, 100L << 30), "has 5.0 GB left, 5 % of it.", "Make room");
        is(Grade.OK, disk.judge(50L << 30, 100L << 30), "50.0 GB of 100.0 GB are free.", "");
    }

    @Test
    void namesProcessesThatADeadStackLeft() throws Exception {
        LeftoversCheck check = new LeftoversCheck(new DataFolder(folder));
        isOk(check, "No process is left");
        Process broker = new ProcessBuilder("sleep", "60").start();
        try {
            Files.writeString(folder.resolve("endpoints.json"), """
                    {"state":"READY","supervisor":{"pid":%d,"startedAt":"2001-01-01T00:00:00Z"},
                     "bootstrapServers":"127.0.0.1:1","registryUrl":"http://127.0.0.1:1","topicPrefix":"",
                     "processes":{"broker":{"url":"127.0.0.1:1","health":"","port":1,"log":"broker.log",
                       "process":{"pid":%d,"startedAt":"%s"}}}}
                    """.formatted(
                            ProcessHandle.current().pid(),
                            broker.pid(),
                            broker.toHandle().info().startInstant().orElseThrow()));
            isFault(
                    check,
                    "A stack died and left running: Kafka broker (process " + broker.pid() + ").",
                    "`crosswire down --data " + folder + "`");
        } finally {
            broker.destroyForcibly().waitFor();
        }
        isOk(check, "left no process");
    }

    @Test
    void saysWhoHoldsAPort() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Map<Part, Integer> ports = new EnumMap<>(Map.of(Part.BROKER, 0, Part.ALERTS, taken.getLocalPort()));
            isFault(
                    new PortsCheck(ports),
                    "Port " + taken.getLocalPort() + " of the alerts service is taken by process "
                            + ProcessHandle.current().pid() + " (java).",
                    "Stop that, or choose another with --alerts-port or CROSSWIRE_LOCAL_ALERTS_PORT");
        }
    }

    @Test
    void namesPortsThatAreNoneOrWantedTwice() throws Exception {
        isFault(new PortsCheck(Map.of(Part.BROKER, 70_000)), "Port 70000 of the Kafka broker is not a port.", "65535");
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        isOk(new PortsCheck(Map.of(Part.BROKER, port)), "Free: " + port + ".");
        isOk(new PortsCheck(Map.of(Part.BROKER, 0)), "Any free port is taken.");
        isFault(
                new PortsCheck(Map.of(Part.BROKER, port, Part.INGEST, port)),
                "Port " + port + " is wanted twice, the second time by the ingest service.",
                "--ingest-port");
    }

    private SettingsCheck settings(String name, String file) {
        Map<String, String> all = new HashMap<>();
        all.put(name, file);
        return new SettingsCheck(new Settings(all, Map.of()), Optional.empty());
    }

    private String written(String text) throws IOException {
        Path file = folder.resolve("settings.yaml");
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        return file.toString();
    }

    @Test
    void readsTheFilesThatSettingsName() throws Exception {
        isOk(
                new SettingsCheck(new Settings(Map.of(), Map.of()), Optional.empty()),
                "No settings file is named in this environment.");
        isFault(
                new SettingsCheck(new Settings(Map.of(), Map.of()), Optional.of("The file of settings x is none.")),
                "The file of settings x is none.",
                "Correct that");
        isOk(settings("crosswire.sources", written("- id: lantern\n")), "Valid: crosswire.sources.");
        isOk(settings("crosswire.desks", written("- id: world\n  rules: [{}]\n")), "Valid: crosswire.desks.");
        isFault(
                settings("crosswire.sources", written("- id: a\n  address: nowhere\n")),
                "settings.yaml, line 1: the field \"kind\" is missing",
                "Correct that line");
        isFault(
                settings("crosswire.desks", written("- id: world\n  rules: [{}]\n- id: world\n  rules: [{}]\n")),
                "settings.yaml, line 3: the desk world is listed twice.",
                "Correct that line");
        isFault(settings("crosswire.catalogue", written("- id: x\n")), "settings.yaml, line 1", "Correct that line");
        isFault(settings("crosswire.comparison.rate-days", "soon"), "\"soon\", which is not", "Correct that setting.");
        isFault(settings("crosswire.fetch.at-once", "many"), "crosswire.fetch.at-once", "Correct that setting.");
        List<Look> accounts =
                settings("crosswire.access.file", written("user anna editor\n")).look();
        assertThat(accounts).singleElement().satisfies(look -> {
            assertThat(look.grade()).isEqualTo(Grade.FAULT);
            assertThat(look.found()).contains("settings.yaml");
        });
        isFault(
                settings("crosswire.desks", folder.resolve("none.yaml").toString()),
                "crosswire.desks names " + folder.resolve("none.yaml") + ", which cannot be read",
                "Correct the name");
    }
}
