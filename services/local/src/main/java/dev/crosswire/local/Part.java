package dev.crosswire.local;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The processes of the stack, in the order in which they can start; they stop in the opposite one. */
public enum Part {
    BROKER("Kafka broker", "kafka", 9092, "local", "dev.crosswire.local.BrokerProcess"),
    REGISTRY("schema registry", "registry", 8085, "local", "io.quarkus.bootstrap.runner.QuarkusEntryPoint"),
    INGEST("ingest service", "ingest", 8081, "ingest", "dev.crosswire.ingest.IngestService"),
    CHECKER("checker", "checker", 8082, "checker", "dev.crosswire.checker.CheckerService"),
    ALERTS("alerts service", "alerts", 8080, "alerts", "dev.crosswire.alerts.AlertsService");

    private final String description;
    private final String portName;
    private final int defaultPort;
    private final String module;
    private final String mainClass;

    Part(String description, String portName, int defaultPort, String module, String mainClass) {
        this.description = description;
        this.portName = portName;
        this.defaultPort = defaultPort;
        this.module = module;
        this.mainClass = mainClass;
    }

    /** As a sentence calls it: "Kafka broker". */
    public String description() {
        return description;
    }

    /** One lower case word, which names its log and its entry in {@code endpoints.json}: "broker". */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Option of the command line that chooses its port: "--kafka-port". */
    public String portOption() {
        return "--" + portName + "-port";
    }

    /** Variable of the environment that chooses its port: "CROSSWIRE_LOCAL_KAFKA_PORT". */
    public String portVariable() {
        return "CROSSWIRE_LOCAL_" + portName.toUpperCase(Locale.ROOT) + "_PORT";
    }

    /** Its port unless a setting says otherwise. */
    public int defaultPort() {
        return defaultPort;
    }

    /** Whether it carries the services and is not one of them. */
    public boolean isInfrastructure() {
        return switch (this) {
            case BROKER, REGISTRY -> true;
            case INGEST, CHECKER, ALERTS -> false;
        };
    }

    String module() {
        return module;
    }

    String mainClass() {
        return mainClass;
    }

    /** The part with this label. */
    public static Optional<Part> labelled(String label) {
        return Arrays.stream(values())
                .filter(part -> part.label().equals(label))
                .findFirst();
    }
}
