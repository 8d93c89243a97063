package dev.crosswire.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswire.wire.SettingNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Holds the list of settings to what the services read, so that a file of settings may name all of them and nothing else. */
class SettingNamesTest {

    /** Each way in which a setting is read: by name where it is read, by a constant, or by Micronaut. */
    private static final Pattern READ =
            Pattern.compile("(?:(?:text|read|whole|decimal|exact|duration)\\(\\s*|(?:count|duration)\\(settings,\\s*"
                    + "|@Property\\(\\s*name\\s*=\\s*|@Value\\(\"\\$\\{|static final String [A-Z_]+\\s*=\\s*)"
                    + "\"?(crosswire\\.[a-z0-9.-]+[a-z0-9])");

    /** Constants of other things, and what a process of the local stack is told by the process that starts it. */
    private static final Set<String> NO_SETTINGS = Set.of(
            "crosswire.access.admitted",
            "crosswire.access.caller",
            "crosswire.broker.controller-port",
            "crosswire.broker.dir",
            "crosswire.broker.port",
            "crosswire.checker.metrics",
            "crosswire.desk",
            "crosswire.home",
            "crosswire.request",
            "crosswire.settings",
            "crosswire.vitals.began");

    @Test
    void holdsEverySettingThatAServiceReadsAndNoOther() throws IOException {
        Set<String> read = new TreeSet<>();
        for (Path source : SourceTree.javaSources()) {
            String path = source.toString();
            if (path.contains("/src/main/") && !path.contains("/benchmarks/")) {
                Matcher matcher = READ.matcher(Files.readString(source));
                while (matcher.find()) {
                    String name = matcher.group(1);
                    if (!name.startsWith(SettingNames.KAFKA)
                            && !name.startsWith(SettingNames.REGISTRY)
                            && !NO_SETTINGS.contains(name)) {
                        read.add(name);
                    }
                }
            }
        }
        read.removeIf(name -> (name + ".").equals(SettingNames.KAFKA) || (name + ".").equals(SettingNames.REGISTRY));

        assertThat(new TreeSet<>(SettingNames.all())).isEqualTo(read);
    }
}
