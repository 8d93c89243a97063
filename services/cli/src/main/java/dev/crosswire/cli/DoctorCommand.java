package dev.crosswire.cli;

import dev.crosswire.cli.doctor.Doctor;
import dev.crosswire.cli.doctor.Examination;
import dev.crosswire.cli.doctor.Look;
import dev.crosswire.cli.doctor.Patient;
import dev.crosswire.extraction.settings.Settings;
import dev.crosswire.local.DataFolder;
import dev.crosswire.local.Endpoints;
import dev.crosswire.local.Part;
import dev.crosswire.local.StackException;
import dev.crosswire.wire.WireSettings;
import java.net.URI;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Says what stands in the way, on this machine or on a cluster, and what to do; exits with 1 if anything is at fault. */
@Command(
        name = "doctor",
        description = {
            "Looks for what stands in the way and says what to do, a line a check; exits with 1 if anything is at fault.",
            "Looks at the stack that runs on the data folder; else at the cluster that CROSSWIRE_KAFKA_BOOTSTRAP_SERVERS"
                    + " names; else at what `up` would meet. Nothing is changed."
        },
        mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {

    private static final String BOOTSTRAP = "crosswire.kafka.bootstrap.servers";

    @Spec
    private CommandSpec spec;

    @ParentCommand
    private Crosswire crosswire;

    @Mixin
    private DataOption data;

    @Mixin
    private PortOptions ports;

    @Option(names = "--ingest", paramLabel = "URL", description = "Address of the ingest service of a cluster.")
    private @Nullable URI ingest;

    @Option(names = "--checker", paramLabel = "URL", description = "Address of a checker of a cluster.")
    private @Nullable URI checker;

    @Option(names = "--alerts", paramLabel = "URL", description = "Address of an alerts service of a cluster.")
    private @Nullable URI alerts;

    @Option(names = "--json", description = "One JSON object a line on standard output.")
    private boolean json;

    @Override
    public Integer call() {
        Settings settings = Settings.ofThisProcess();
        Patient patient = patient(settings);
        Terminal.say(
                switch (patient) {
                    case Patient.Stack(DataFolder folder, Endpoints running) -> "The stack on " + folder.path() + ":";
                    case Patient.Idle(DataFolder folder, Map<Part, Integer> _) ->
                        "This machine, before `crosswire up`:";
                    case Patient.Remote(WireSettings wire, Map<Part, URI> _) ->
                        "The cluster at " + Printable.of(wire.bootstrapServers()) + ":";
                });
        Report report = new Report(json);
        new Doctor(settings, crosswire.unusableSettings(), ServiceToken.header()).examine(patient, report);
        Terminal.say(report.summary());
        return report.faults > 0 ? 1 : 0;
    }

    /** The stack that --data names, else the brokers of the settings, else the stack of the usual folder. */
    private Patient patient(Settings settings) {
        boolean named = spec.commandLine().getParseResult().hasMatchedOption("--data");
        Optional<Endpoints> running = running();
        boolean remote = settings.text(BOOTSTRAP).isPresent() || ingest != null || checker != null || alerts != null;
        if (!named && remote) {
            Optional<WireSettings> wire = wire();
            if (wire.isPresent()) {
                return new Patient.Remote(wire.get(), services());
            }
        }
        return running.<Patient>map(endpoints -> new Patient.Stack(data.folder(), endpoints))
                .orElseGet(() -> new Patient.Idle(data.folder(), ports.ports()));
    }

    /** How to reach the cluster; empty where that is what cannot be used of the settings, as one of the checks says. */
    private Optional<WireSettings> wire() {
        try {
            return Optional.of(WireSettings.ofThisProcess());
        } catch (IllegalArgumentException e) {
            if (crosswire.unusableSettings().isPresent()) {
                return Optional.empty();
            }
            throw new CommandFailedException(String.valueOf(e.getMessage()) + ".", e);
        }
    }

    private Optional<Endpoints> running() {
        try {
            return data.folder()
                    .endpoints()
                    .filter(it -> it.supervisor().running().isPresent());
        } catch (StackException e) {
            // One of the checks says so.
            return Optional.empty();
        }
    }

    private Map<Part, URI> services() {
        Map<Part, URI> services = new EnumMap<>(Part.class);
        put(services, Part.INGEST, ingest);
        put(services, Part.CHECKER, checker);
        put(services, Part.ALERTS, alerts);
        return services;
    }

    private void put(Map<Part, URI> services, Part part, @Nullable URI address) {
        if (address == null) {
            return;
        }
        String scheme = String.valueOf(address.getScheme());
        if (!scheme.matches("https?") || address.getHost() == null) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(),
                    "--" + part.label() + " cannot be \"" + Printable.of(address.toString())
                            + "\": give an address such as http://127.0.0.1:8080.");
        }
        services.put(part, address);
    }

    /** Prints what is found as it is found, and counts. */
    private static final class Report implements Examination.Listener {

        private final boolean json;
        private int faults;
        private int warnings;
        private int fine;
        private int unknown;

        Report(boolean json) {
            this.json = json;
        }

        @Override
        public void begins(String check) {
            Terminal.hint("… " + check);
        }

        @Override
        public void done(String check, List<Look> looks) {
            Terminal.hint("");
            for (Look look : looks) {
                switch (look.grade()) {
                    case OK -> fine++;
                    case WARNING -> warnings++;
                    case FAULT -> faults++;
                    case NOT_CHECKED -> unknown++;
                }
                if (json) {
                    Terminal.answer(DoctorLine.json(check, look));
                } else {
                    DoctorLine.words(check, look).forEach(Terminal::answer);
                }
            }
        }

        String summary() {
            String told = count(faults, "fault") + ", " + count(warnings, "warning") + ", " + fine + " in order"
                    + (unknown == 0 ? "." : ", " + unknown + " not checked.");
            return Character.toUpperCase(told.charAt(0)) + told.substring(1);
        }

        private static String count(int number, String noun) {
            return number == 0 ? "no " + noun + "s" : number + " " + noun + (number == 1 ? "" : "s");
        }
    }
}
