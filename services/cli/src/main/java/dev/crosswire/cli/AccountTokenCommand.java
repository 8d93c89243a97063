package dev.crosswire.cli;

import dev.crosswire.access.Right;
import dev.crosswire.access.Token;
import dev.crosswire.access.TokenText;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a token and prints it, once: the file keeps its digest only. */
@Command(
        name = "token",
        description = {
            "Makes a token for a program, or replaces the one of that name, and prints it; it cannot be shown again.",
            "Programs send it as \"Authorization: Bearer TOKEN\"; `crosswire ingest` takes it from CROSSWIRE_TOKEN."
        },
        mixinStandardHelpOptions = true)
final class AccountTokenCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "NAME", description = "What the program is called, and what its actions are signed with.")
    private String name = "";

    @Option(
            names = "--scope",
            required = true,
            split = ",",
            description = "What it may: read, act, ingest; several divided by commas.")
    private List<String> scopes = List.of();

    @Mixin
    private AccountsOption accounts;

    @Override
    public Integer call() {
        Set<Right> rights = EnumSet.noneOf(Right.class);
        for (String scope : scopes) {
            rights.add(Right.ofScope(scope.strip())
                    .orElseThrow(() -> new CommandLine.ParameterException(
                            spec.commandLine(), "The scopes are read, act and ingest, divided by commas.")));
        }
        String text = TokenText.fresh();
        accounts.file().put(new Token(name, rights, TokenText.digest(text)));
        Terminal.answer(text);
        return 0;
    }
}
