package dev.crosswire.cli;

import dev.crosswire.access.UnusableAccountsException;
import dev.crosswire.local.StackException;
import dev.crosswire.wire.SettingsFiles;
import java.util.List;
import java.util.Optional;
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

    private final Optional<String> unusableSettings;

    private Crosswire(Optional<String> unusableSettings) {
        this.unusableSettings = unusableSettings;
    }

    /** Runs one command and exits with its code. */
    public static void main(String[] arguments) {
        System.exit(afterSettings().execute(arguments));
    }

    /** The command, once the files of settings are read; where they cannot be used, only what needs none of them works. */
    static CommandLine afterSettings() {
        Optional<String> unusable = Optional.empty();
        try {
            SettingsFiles.apply();
        } catch (IllegalArgumentException e) {
            unusable = Optional.of(sentence(String.valueOf(e.getMessage())));
        }
        return commandLine(unusable);
    }

    /** The command with all that it knows, without looking at any settings. */
    public static CommandLine commandLine() {
        return commandLine(Optional.empty());
    }

    private static CommandLine commandLine(Optional<String> unusableSettings) {
        Crosswire crosswire = new Crosswire(unusableSettings);
        return new CommandLine(crosswire)
                .setExecutionStrategy(crosswire::execute)
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

    /** Why the files of settings cannot be used, in one sentence; empty if they can, or if none is named. */
    Optional<String> unusableSettings() {
        return unusableSettings;
    }

    private int execute(CommandLine.ParseResult parsed) {
        List<CommandLine> commands = parsed.asCommandLineList();
        boolean isHelp = commands.stream().anyMatch(it -> it.isUsageHelpRequested() || it.isVersionHelpRequested());
        if (unusableSettings.isPresent()
                && !isHelp
                && !worksWithoutSettings(commands.getLast().getCommand())) {
            commands.getFirst().getErr().println(unusableSettings.get());
            return CommandLine.ExitCode.SOFTWARE;
        }
        return new CommandLine.RunLast().execute(parsed);
    }

    /** What somebody needs to see or stop what runs, and to find out what is wrong with the settings. */
    private static boolean worksWithoutSettings(Object command) {
        return command instanceof DownCommand || command instanceof StatusCommand || command instanceof DoctorCommand;
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
