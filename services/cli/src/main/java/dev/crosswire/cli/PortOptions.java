package dev.crosswire.cli;

import dev.crosswire.local.Part;
import java.util.EnumMap;
import java.util.Map;
import picocli.CommandLine.Option;

/** Ports on loopback; 0 takes a free one. An option wins over its environment variable. */
final class PortOptions {

    private static final String DEFAULT = " (default: ${DEFAULT-VALUE})";

    @Option(
            names = "--kafka-port",
            paramLabel = "PORT",
            defaultValue = "${CROSSWIRE_LOCAL_KAFKA_PORT:-9092}",
            description = "Kafka broker" + DEFAULT)
    private int kafka;

    @Option(
            names = "--registry-port",
            paramLabel = "PORT",
            defaultValue = "${CROSSWIRE_LOCAL_REGISTRY_PORT:-8085}",
            description = "Schema registry" + DEFAULT)
    private int registry;

    @Option(
            names = "--ingest-port",
            paramLabel = "PORT",
            defaultValue = "${CROSSWIRE_LOCAL_INGEST_PORT:-8081}",
            description = "Ingest service" + DEFAULT)
    private int ingest;

    @Option(
            names = "--checker-port",
            paramLabel = "PORT",
            defaultValue = "${CROSSWIRE_LOCAL_CHECKER_PORT:-8082}",
            description = "Checker's health and metrics" + DEFAULT)
    private int checker;

    @Option(
            names = "--alerts-port",
            paramLabel = "PORT",
            defaultValue = "${CROSSWIRE_LOCAL_ALERTS_PORT:-8080}",
            description = "Alerts service and page" + DEFAULT)
    private int alerts;

    Map<Part, Integer> ports() {
        Map<Part, Integer> ports = new EnumMap<>(Part.class);
        ports.put(Part.BROKER, kafka);
        ports.put(Part.REGISTRY, registry);
        ports.put(Part.INGEST, ingest);
        ports.put(Part.CHECKER, checker);
        ports.put(Part.ALERTS, alerts);
        return ports;
    }
}
