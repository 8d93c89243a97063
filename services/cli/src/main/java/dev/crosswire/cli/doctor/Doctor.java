package dev.crosswire.cli.doctor;

import dev.crosswire.extraction.settings.Settings;
import dev.crosswire.local.DataFolder;
import dev.crosswire.local.Endpoints;
import dev.crosswire.local.Part;
import dev.crosswire.vitals.Build;
import dev.crosswire.wire.WireSettings;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which checks there are for whom, in the order in which they make sense. */
public final class Doctor {

    private static final List<Part> SERVICES = List.of(Part.INGEST, Part.CHECKER, Part.ALERTS);

    private final Settings settings;
    private final Optional<String> unusableSettings;
    private final Optional<String> token;

    /**
     * @param settings of this process
     * @param unusableSettings why the files that hold settings cannot be used, in one sentence; empty if they can
     * @param token what stands in {@code Authorization} where a service asks for it
     */
    public Doctor(Settings settings, Optional<String> unusableSettings, Optional<String> token) {
        this.settings = settings;
        this.unusableSettings = unusableSettings;
        this.token = token;
    }

    /** Asks all that can be asked, and hands on what is found as it is found. */
    public void examine(Patient patient, Examination.Listener listener) {
        List<Check> checks = new ArrayList<>();
        String home = System.getProperty("java.home");
        checks.add(new JdkCheck(Runtime.version(), home));
        switch (patient) {
            case Patient.Idle(DataFolder folder, Map<Part, Integer> ports) -> {
                checks.addAll(machine(folder, home, false));
                checks.add(new PortsCheck(ports));
                checks.add(new SettingsCheck(settings, unusableSettings));
                checks.add(new StackCheck(folder));
                new Examination(checks).run(listener);
            }
            case Patient.Stack(DataFolder folder, Endpoints endpoints) -> {
                checks.addAll(machine(folder, home, true));
                checks.add(new SettingsCheck(settings, unusableSettings));
                Map<Part, URI> services = new EnumMap<>(Part.class);
                SERVICES.stream()
                        .filter(part -> endpoints.of(part).isPresent())
                        .forEach(part -> services.put(part, endpoints.uri(part)));
                WireSettings wire =
                        WireSettings.at(endpoints.bootstrapServers(), endpoints.registryUrl(), endpoints.topicPrefix());
                onCluster(
                        wire,
                        services,
                        part -> "its log is " + endpoints.of(part).orElseThrow().log(),
                        checks,
                        listener);
            }
            case Patient.Remote(WireSettings wire, Map<Part, URI> services) -> {
                checks.add(new SettingsCheck(settings, unusableSettings));
                onCluster(wire, services, part -> "its log says more", checks, listener);
            }
        }
    }

    private interface Logs {
        String of(Part part);
    }

    private static List<Check> machine(DataFolder folder, String home, boolean runs) {
        String path = System.getenv("PATH");
        return List.of(
                new MavenCheck(path == null ? "" : path, home),
                new FolderCheck(folder, runs),
                new DiskCheck(folder.path()),
                new LeftoversCheck(folder));
    }

    private void onCluster(
            WireSettings wire, Map<Part, URI> services, Logs logs, List<Check> before, Examination.Listener listener) {
        try (Cluster cluster = new Cluster(wire)) {
            List<Check> checks = new ArrayList<>(before);
            checks.add(new BrokerCheck(cluster));
            checks.add(new TopicsCheck(cluster));
            checks.add(new PartitionsCheck(cluster));
            checks.add(new RegistryCheck(wire));
            checks.add(new SchemasCheck(wire, () -> cluster.topics().desks()));
            Build own = Build.ofThisProcess();
            List<URI> clocks = new ArrayList<>();
            for (Part part : SERVICES) {
                URI address = services.get(part);
                if (address == null) {
                    checks.add(new UnnamedCheck(part));
                } else {
                    checks.add(new ServiceCheck(part.label(), address, own, logs.of(part)));
                    clocks.add(address.resolve("/health/liveness"));
                }
            }
            clock(wire.registryUrl()).ifPresent(clocks::add);
            checks.add(new GroupCheck(cluster, GroupCheck.Pause.SHORT));
            checks.add(new SetAsideCheck(cluster, InstantSource.system()));
            URI alerts = services.get(Part.ALERTS);
            if (alerts != null) {
                checks.add(new SourcesCheck(alerts, token));
            }
            checks.add(new ClockCheck(clocks, InstantSource.system()));
            new Examination(checks, failure -> Causes.sentence(failure, wire)).run(listener);
        }
    }

    /** Where a registry tells the time; empty where it has no address or several. */
    private static Optional<URI> clock(String registryUrl) {
        if (!registryUrl.matches("https?://[^,\\s]+")) {
            return Optional.empty();
        }
        try {
            return Optional.of(new URI(registryUrl + "/subjects"));
        } catch (URISyntaxException e) {
            // The check of the registry says so.
            return Optional.empty();
        }
    }

    /** A stack that does not run. */
    private record StackCheck(DataFolder folder) implements Check {

        @Override
        public String name() {
            return "stack";
        }

        @Override
        public List<Look> look() {
            return List.of(Look.notChecked(
                    "No stack runs on " + folder.path()
                            + ": broker, registry, topics, schemas and services come with it.",
                    "Start it with `crosswire up`, or set CROSSWIRE_KAFKA_BOOTSTRAP_SERVERS to look at a cluster."));
        }
    }

    /** A service whose address nobody has told. */
    private record UnnamedCheck(Part part) implements Check {

        @Override
        public String name() {
            return part.label();
        }

        @Override
        public List<Look> look() {
            return List.of(Look.notChecked(
                    "Nobody has said where it listens.", "Give its address with --" + part.label() + " URL."));
        }
    }
}
