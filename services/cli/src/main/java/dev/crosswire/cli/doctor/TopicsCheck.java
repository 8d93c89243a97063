package dev.crosswire.cli.doctor;

import dev.crosswire.wire.TopicCheck.Difference;
import dev.crosswire.wire.TopicCheck.Outcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Whether the topics are there as the code declares them. */
final class TopicsCheck implements Check {

    private static final String POLICY = "cleanup.policy";
    private static final String RETENTION = "retention.ms";

    private final Cluster cluster;

    TopicsCheck(Cluster cluster) {
        this.cluster = cluster;
    }

    @Override
    public String name() {
        return "topics";
    }

    @Override
    public List<String> needs() {
        return List.of("broker");
    }

    @Override
    public List<Look> look() throws Exception {
        Outcome outcome = cluster.topics();
        List<Look> looks = new ArrayList<>();
        together(
                        outcome,
                        Difference.Missing.class,
                        names -> Look.fault(
                                "Not there: " + names + ".",
                                "Start the stack with `crosswire up`, or let the job of the deployment that makes"
                                        + " topics run again."))
                .ifPresent(looks::add);
        together(
                        outcome,
                        Difference.Hidden.class,
                        names -> Look.fault(
                                "This user may not see " + names + ".",
                                "Have it given the right to DESCRIBE and READ them, or run this as a user who has."))
                .ifPresent(looks::add);
        outcome.differences().stream().flatMap(it -> of(it).stream()).forEach(looks::add);
        together(
                        outcome,
                        Difference.Undeclared.class,
                        names -> Look.warning(
                                "Not declared: " + names + ".",
                                "If no other version of Crosswire and none of your programs uses them, delete them."))
                .ifPresent(looks::add);
        if (looks.isEmpty()) {
            looks.add(Look.ok(outcome.topics().size() + " topics as declared, "
                    + outcome.topics().stream()
                            .mapToInt(it -> it.partitions().size())
                            .sum()
                    + " partitions."));
        }
        return looks;
    }

    /** All topics of one kind of difference on one line: where one is missing, mostly all are. */
    private static <D extends Difference> Optional<Look> together(
            Outcome outcome, Class<D> kind, Function<String, Look> words) {
        List<String> names = outcome.differences().stream()
                .filter(kind::isInstance)
                .map(Difference::topic)
                .toList();
        return names.isEmpty() ? Optional.empty() : Optional.of(words.apply(Names.of(names)));
    }

    private static List<Look> of(Difference difference) {
        return switch (difference) {
            case Difference.Missing missing -> List.of();
            case Difference.Hidden hidden -> List.of();
            case Difference.Undeclared undeclared -> List.of();
            case Difference.Partitions(String topic, int found, int declared) ->
                List.of(Look.fault(
                        topic + " has " + found + (found == 1 ? " partition" : " partitions") + " where " + declared
                                + (declared == 1 ? " is" : " are") + " declared; it may have been made by a producer.",
                        "Recreate it while the services are stopped; docs/operations.md says what that means."));
            case Difference.Setting setting -> List.of(of(setting));
        };
    }

    private static Look of(Difference.Setting setting) {
        String alter = "Set it with `kafka-configs --alter --topic " + setting.topic() + " --add-config "
                + setting.name() + "=" + setting.declared() + "`";
        if (setting.name().equals(RETENTION)) {
            return Look.warning(
                    setting.topic() + " keeps records for " + days(setting.found()) + ", declared are "
                            + days(setting.declared()) + ".",
                    alter + ", unless that is what you want.");
        }
        return setting.name().equals(POLICY)
                ? Look.fault(
                        setting.topic() + " has " + POLICY + "=" + setting.found() + " where " + setting.declared()
                                + " is declared: records would be lost, or never leave.",
                        alter + ".")
                : Look.fault(
                        setting.topic() + " takes records of at most " + setting.found() + " bytes where "
                                + setting.declared() + " are declared: large articles and findings are refused.",
                        alter + ".");
    }

    private static String days(String millis) {
        long value = Long.parseLong(millis);
        if (value < 0) {
            return "ever";
        }
        Duration kept = Duration.ofMillis(value);
        return kept.toDays() > 0 ? kept.toDays() + " d" : kept.toSeconds() + " s";
    }
}
