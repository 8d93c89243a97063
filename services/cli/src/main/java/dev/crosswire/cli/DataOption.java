package dev.crosswire.cli;

import dev.crosswire.extraction.settings.Settings;
import dev.crosswire.local.DataFolder;
import dev.crosswire.local.Endpoints;
import dev.crosswire.local.StackSettings;
import dev.crosswire.wire.WireSettings;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Which stack a command is about. */
final class DataOption {

    private static final String BOOTSTRAP = "crosswire.kafka.bootstrap.servers";

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder that keeps everything; by default .crosswire beside the services.")
    private Path folder = StackSettings.defaultData();

    DataFolder folder() {
        return new DataFolder(folder);
    }

    /**
     * How to reach Kafka and the registry: those of the stack that {@code --data} names, else of the settings
     * {@code crosswire.kafka.*}, else of the stack on the usual folder.
     *
     * @throws CommandFailedException if none of them is there
     */
    WireSettings wire() {
        boolean named = command.commandLine().getParseResult().hasMatchedOption("--data");
        if (!named && Settings.ofThisProcess().text(BOOTSTRAP).isPresent()) {
            return WireSettings.ofThisProcess();
        }
        Endpoints endpoints = folder().endpoints()
                .filter(it -> it.supervisor().running().isPresent())
                .orElseThrow(() -> new CommandFailedException("No stack runs on " + folder().path()
                        + ": start it with `crosswire up`, name another folder with --data, or set " + BOOTSTRAP
                        + "."));
        return WireSettings.at(endpoints.bootstrapServers(), endpoints.registryUrl(), endpoints.topicPrefix());
    }

    /**
     * Where the stack on the folder listens.
     *
     * @throws CommandFailedException if none runs there
     */
    Endpoints endpoints() {
        return folder().endpoints()
                .filter(endpoints -> endpoints.supervisor().running().isPresent())
                .orElseThrow(() -> new CommandFailedException("No stack runs on " + folder().path()
                        + ": start it with `crosswire up`, or name another folder with " + "--data."));
    }
}
