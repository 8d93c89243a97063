package dev.crosswire.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Users and tokens, in the file that the services read. */
@Command(
        name = "account",
        description = {
            "Keeps the file of accounts: users who sign in on the page, and tokens of programs.",
            "The services read it where crosswire.access.file (CROSSWIRE_ACCESS_FILE) says, and again when it has"
                    + " changed."
        },
        subcommands = {
            AccountAddCommand.class,
            AccountTokenCommand.class,
            AccountListCommand.class,
            AccountRemoveCommand.class,
            AccountComposeEnvCommand.class
        },
        mixinStandardHelpOptions = true)
final class AccountCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                spec.commandLine(), "Say what to do: add, token, list, remove or compose-env.");
    }
}
