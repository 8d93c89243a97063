package dev.crosswire.cli;

import dev.crosswire.local.DataFolder;
import dev.crosswire.local.Endpoints;
import dev.crosswire.local.StackSettings;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Which stack a command is about. */
final class DataOption {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder that keeps everything; by default .crosswire beside the services.")
    private Path folder = StackSettings.defaultData();

    DataFolder folder() {
        return new DataFolder(folder);
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
