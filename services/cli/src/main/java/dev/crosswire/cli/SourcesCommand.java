package dev.crosswire.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The list of sources that ingest looks after. */
@Command(
        name = "sources",
        description = {
            "Looks after the list of sources.",
            "Ingest reads it where crosswire.sources (CROSSWIRE_SOURCES) says, and again when it has changed."
        },
        subcommands = SourcesCheckCommand.class,
        mixinStandardHelpOptions = true)
final class SourcesCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Say what to do: check.");
    }
}
