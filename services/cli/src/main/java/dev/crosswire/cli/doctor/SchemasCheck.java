package dev.crosswire.cli.doctor;

import dev.crosswire.wire.SchemaCheck;
import dev.crosswire.wire.SchemaCheck.Difference;
import dev.crosswire.wire.WireSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Whether the registry holds the schemas of this code, and takes others only if they fit. */
final class SchemasCheck implements Check {

    private final WireSettings wire;
    private final Desks desks;

    /** @param desks which desks have a topic, and so a subject */
    SchemasCheck(WireSettings wire, Desks desks) {
        this.wire = wire;
        this.desks = desks;
    }

    /** Asks the broker which desks there are. */
    interface Desks {
        List<String> ids() throws Exception;
    }

    @Override
    public String name() {
        return "schemas";
    }

    @Override
    public List<String> needs() {
        return List.of("broker", "registry");
    }

    @Override
    public List<Look> look() throws Exception {
        List<Difference> differences;
        try (SchemaCheck registry = new SchemaCheck(wire, desks.ids())) {
            differences = registry.differences();
        }
        List<Look> looks = new ArrayList<>();
        add(
                looks,
                differences,
                Difference.Missing.class,
                names -> Look.fault(
                        "Not registered: " + names + ".",
                        "Start the stack with `crosswire up`, or let the job of the deployment that registers schemas run"
                                + " again."));
        add(
                looks,
                differences,
                Difference.Another.class,
                names -> Look.fault(
                        "Registered with a schema that this Crosswire does not know: " + names + ".",
                        "This is data of another version, or a producer registered a schema of its own: use the version that"
                                + " wrote it, or start with another topic prefix."));
        add(
                looks,
                differences,
                Difference.Later.class,
                names -> Look.warning(
                        "Registered in a later version than this Crosswire writes: " + names + ".",
                        "If no newer Crosswire runs there, a producer registered it: switch auto.register.schemas off in it."));
        add(
                looks,
                differences,
                Difference.Compatibility.class,
                names -> Look.warning(
                        "New versions need not be compatible with all earlier ones: " + names + ".",
                        "Set the compatibility of these subjects to FULL_TRANSITIVE in the registry."));
        if (looks.isEmpty()) {
            looks.add(Look.ok("All schemas are registered, FULL_TRANSITIVE."));
        }
        return looks;
    }

    private static <D extends Difference> void add(
            List<Look> looks, List<Difference> all, Class<D> kind, Function<String, Look> words) {
        List<String> names =
                all.stream().filter(kind::isInstance).map(SchemasCheck::words).toList();
        if (!names.isEmpty()) {
            looks.add(words.apply(Names.of(names)));
        }
    }

    private static String words(Difference difference) {
        return switch (difference) {
            case Difference.Missing(String subject) -> subject;
            case Difference.Another(String subject, int latest) -> subject + " (version " + latest + ")";
            case Difference.Later(String subject, int latest) -> subject + " (version " + latest + ")";
            case Difference.Compatibility(String subject, String level) -> subject + " (" + level + ")";
        };
    }
}
