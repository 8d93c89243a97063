package dev.crosswire.cli;

import dev.crosswire.access.UnusableAccountsException;
import dev.crosswire.local.StackException;
import dev.crosswire.wire.SettingsFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * The crosswire command. Machine output goes to standard output, everything for people to standard error. Exit codes: 0
 * done, 1 failed, 2 wrong usage, each failure with one sentence.
 */
@Command(
        name = "crosswire",
        description = "Tells when published numbers and statements disagree or independently agree.",
        subcommands = {
            UpCommand.class,
            DownCommand.class,
            StatusCommand.class,
            IngestCommand.class,
            ExtractCommand.class,
            CompareCommand.class,
            TailCommand.class,
            ExplainCommand.class,
            SourcesCommand.class,
            AccountCommand.class,
            DoctorCommand.class
        },
        mixinStandardHelpOptions = true,
        version = "crosswire 0.1.0")
public final class Crosswire implements Runnable {

    @Spec
    private CommandSpec spec;

    private Crosswire() {}

    /** Runs one command and exits with its code. */
    public static void main(String[] arguments) {
        CommandLine command = commandLine();
        try {
            SettingsFiles.apply();
        } catch (IllegalArgumentException e) {
            command.getErr().println(e.getMessage());
            System.exit(CommandLine.ExitCode.SOFTWARE);
        }
        System.exit(command.execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Crosswire())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler((failure, arguments) -> {
                    CommandLine command = failure.getCommandLine();
                    command.getErr()
                            .println(sentence(String.valueOf(failure.getMessage())) + " Try `"
                                    + command.getCommandSpec().qualifiedName() + " --help`.");
                    return CommandLine.ExitCode.USAGE;
                })
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    command.getErr().println(describe(failure));
                    return CommandLine.ExitCode.SOFTWARE;
                });
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                spec.commandLine(),
                "Say what to do: up, down, status, ingest, extract, compare, tail, explain, sources, account or doctor.");
    }

    private static String describe(Exception failure) {
        if (failure instanceof StackException
                || failure instanceof CommandFailedException
                || failure instanceof UnusableAccountsException) {
            return String.valueOf(failure.getMessage());
        }
        Logger log = LoggerFactory.getLogger(Crosswire.class);
        log.error("Something that nobody expected went wrong: {}", failure.toString(), failure);
        return "Crosswire stopped because of a fault of its own; the lines above say where.";
    }

    private static String sentence(String message) {
        String line = message.lines().findFirst().orElse(message).strip();
        return line.endsWith(".") ? line : line + ".";
    }
}
