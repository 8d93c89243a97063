package dev.crosswire.checker;

import dev.crosswire.extraction.catalogue.Catalogue;
import dev.crosswire.extraction.settings.Settings;
import dev.crosswire.vitals.Vitals;
import dev.crosswire.wire.WireSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.streams.StreamsConfig;
import org.jspecify.annotations.NullMarked;

/**
 * What the checker makes of settings that it would be deployed with. Lives in the checker's package, which keeps its parts to
 * itself.
 *
 * @param group application id of its streams, under which its topics and transactions are
 * @param memberOfTheGroup as which the group knows it
 * @param stateFolder where its stores are
 * @param standbys copies of each store beside the one that is used
 * @param desks ids, as their file lists them
 */
@NullMarked
public record DeployedChecker(
        String group, String memberOfTheGroup, Path stateFolder, int standbys, List<String> desks) {

    /** @throws IllegalArgumentException with one sentence if it would not start with these settings */
    public static DeployedChecker of(Map<String, String> file, Map<String, String> environment) {
        Settings settings = new Settings(file, environment);
        CheckerSettings checker = CheckerSettings.from(WireSettings.from(file, environment), settings);
        Properties streams = checker.streams(new CheckerMetrics(Vitals.registry()));
        return new DeployedChecker(
                checker.group(),
                String.valueOf(streams.get(StreamsConfig.consumerPrefix(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG))),
                checker.stateDir(),
                Integer.parseInt(streams.getProperty(StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG, "0")),
                Newsroom.from(settings, Catalogue.load()).desks().ids());
    }
}
