package dev.crosswire.cli;

import dev.crosswire.access.AccountsFile;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Which file of accounts a command is about. */
final class AccountsOption {

    private static final String ENVIRONMENT = "CROSSWIRE_ACCESS_FILE";

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--file",
            paramLabel = "F",
            description = "The file of accounts; by default what " + ENVIRONMENT + " names.")
    private @Nullable Path file;

    AccountsFile file() {
        String named = System.getenv(ENVIRONMENT);
        if (file != null) {
            return new AccountsFile(file);
        }
        if (named == null || named.isBlank()) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "Name the file of accounts with --file, or in " + ENVIRONMENT + ".");
        }
        return new AccountsFile(Path.of(named));
    }
}
