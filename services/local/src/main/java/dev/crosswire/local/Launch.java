package dev.crosswire.local;

import dev.crosswire.wire.SettingsFiles;
import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The command line of each part: its virtual machine sized for one laptop, and the settings that it reads. */
final class Launch {

    private static final int JDK = 25;

    private final StackSettings settings;
    private final DataFolder folder;
    private final Ports ports;
    private final StartCaches caches;

    Launch(StackSettings settings, DataFolder folder, Ports ports, StartCaches caches) {
        this.settings = settings;
        this.folder = folder;
        this.ports = ports;
        this.caches = caches;
    }

    /** @throws StackException if this process, whose Java the parts run on, is not recent enough */
    static void checkJava() {
        if (Runtime.version().feature() < JDK) {
            throw new StackException(
                    "Crosswire needs a JDK " + JDK + " and runs on "
                            + Runtime.version().feature()
                            + " here: install one and set JAVA_HOME to it, or start with scripts/crosswire, which looks for it.");
        }
    }

    List<String> command(Part part) {
        Program program = settings.program(part);
        List<String> machine = machine(part, program);
        String classPath = program.classPath() + File.pathSeparator + ownCode();
        List<String> command = new ArrayList<>();
        command.add(java());
        command.addAll(machine);
        command.addAll(caches.arguments(part, machine, classPath));
        properties(part).forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(settings.arguments().getOrDefault(part, List.of()));
        command.add("-cp");
        command.add(classPath);
        command.add(Attached.class.getName());
        command.add(program.mainClass());
        return command;
    }

    /** The Java that this process runs on. */
    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /**
     * Small heaps and a few long-lived processes on one machine: the serial collector and the first compiler take the
     * least memory and start fastest.
     */
    private static List<String> machine(Part part, Program program) {
        List<String> machine = new ArrayList<>(List.of(
                "-Xmx" + heapMegabytes(part) + "m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xss512k",
                "-XX:-UsePerfData",
                "-XX:+ExitOnOutOfMemoryError"));
        machine.addAll(program.arguments());
        return machine;
    }

    String bootstrapServers() {
        return settings.external()
                .map(StackSettings.External::bootstrapServers)
                .orElseGet(() -> BrokerProcess.HOST + ":" + ports.port(Part.BROKER));
    }

    String registryUrl() {
        return settings.external()
                .map(StackSettings.External::registryUrl)
                .orElseGet(() -> url(Part.REGISTRY) + "/apis/ccompat/v7");
    }

    /** Where a part listens, as others reach it. */
    String url(Part part) {
        return part == Part.BROKER
                ? BrokerProcess.HOST + ":" + ports.port(part)
                : "http://" + BrokerProcess.HOST + ":" + ports.port(part);
    }

    /** What answers 200 when the part is ready; empty for the broker, which speaks another protocol. */
    String health(Part part) {
        return switch (part) {
            case BROKER -> "";
            case REGISTRY -> registryUrl() + "/subjects";
            case INGEST, CHECKER, ALERTS -> url(part) + "/health/readiness";
        };
    }

    private Map<String, String> properties(Part part) {
        Map<String, String> properties = new LinkedHashMap<>();
        switch (part) {
            case BROKER -> {
                properties.put("logback.configurationFile", "logback-broker.xml");
                properties.put(BrokerProcess.DIR, folder.records().toString());
                properties.put(BrokerProcess.PORT, Integer.toString(ports.port(part)));
                properties.put(BrokerProcess.CONTROLLER_PORT, Integer.toString(ports.controller()));
            }
            case REGISTRY -> {
                properties.put("quarkus.http.host", BrokerProcess.HOST);
                properties.put("quarkus.http.port", Integer.toString(ports.port(part)));
                properties.put("quarkus.management.host", BrokerProcess.HOST);
                properties.put("quarkus.management.port", Integer.toString(ports.management()));
                properties.put("quarkus.otel.sdk.disabled", "true");
                properties.put("quarkus.banner.enabled", "false");
                properties.put("quarkus.http.access-log.enabled", "false");
                properties.put(
                        "apicurio.datasource.url",
                        "jdbc:h2:file:" + folder.schemas().resolve("db"));
            }
            case INGEST, CHECKER, ALERTS -> {
                properties.put("crosswire.kafka.bootstrap.servers", bootstrapServers());
                properties.put("crosswire.registry.url", registryUrl());
                properties.put("crosswire.topic-prefix", settings.topicPrefix());
                // The services run in another folder, in which a relative name would be another file.
                SettingsFiles.absolute().ifPresent(files -> properties.put(SettingsFiles.SETTING, files));
                properties.put("crosswire.http.host", BrokerProcess.HOST);
                properties.put("crosswire.http.port", Integer.toString(ports.port(part)));
                properties.put("crosswire.state.dir", folder.state(part).toString());
                if (part == Part.ALERTS) {
                    properties.put("crosswire.index.dir", folder.state(part).toString());
                }
            }
        }
        return properties;
    }

    private static int heapMegabytes(Part part) {
        return switch (part) {
            case BROKER, REGISTRY, ALERTS -> 256;
            // Placing keeps up to sixty thousand subjects in memory, comparing ten thousand claims a partition.
            case CHECKER -> 384;
            case INGEST -> 192;
        };
    }

    /** Where {@link Attached} is found: the jar of this module, or its classes in a build that has not come that far. */
    private static Path ownCode() {
        try {
            return Path.of(Attached.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new StackException(
                    "The place of Crosswire's own code is not a file: " + Sentences.causeOf(e) + ".", e);
        }
    }
}
