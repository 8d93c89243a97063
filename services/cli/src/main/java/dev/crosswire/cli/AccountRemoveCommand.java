package dev.crosswire.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Takes a user or a token out of the file; whoever is signed in under that name is out within seconds. */
@Command(name = "remove", description = "Takes a user or a token out of the file.", mixinStandardHelpOptions = true)
final class AccountRemoveCommand implements Callable<Integer> {

    @Parameters(paramLabel = "NAME", description = "Of the user or the token.")
    private String name = "";

    @Mixin
    private AccountsOption accounts;

    @Override
    public Integer call() {
        if (!accounts.file().remove(name)) {
            throw new CommandFailedException(
                    "There is no account " + Printable.of(name) + ": `crosswire account list` shows those there are.");
        }
        Terminal.say(Printable.of(name) + " is no account any more.");
        return 0;
    }
}
