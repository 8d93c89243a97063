package dev.crosswire.cli;

import dev.crosswire.access.AccountsFile;
import dev.crosswire.access.HttpAddress;
import dev.crosswire.extraction.settings.Settings;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Which file of accounts a command is about. */
final class AccountsOption {

    private static final String SETTING = HttpAddress.ACCOUNTS;
    private static final String ENVIRONMENT = "CROSSWIRE_ACCESS_FILE";

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--file",
            paramLabel = "F",
            description = "The file of accounts; by default what " + ENVIRONMENT + " names.")
    private @Nullable Path file;

    AccountsFile file() {
        if (file != null) {
            return new AccountsFile(file);
        }
        return Settings.ofThisProcess()
                .text(SETTING)
                .filter(named -> !named.isBlank())
                .map(named -> new AccountsFile(Path.of(named)))
                .orElseThrow(() -> new CommandLine.ParameterException(
                        spec.commandLine(), "Name the file of accounts with --file, or in " + ENVIRONMENT + "."));
    }
}
