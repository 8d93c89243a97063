package dev.crosswire.cli;

import dev.crosswire.access.Accounts;
import dev.crosswire.access.Right;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Prints who is in the file, and no secret. */
@Command(name = "list", description = "Prints the users and tokens in the file.", mixinStandardHelpOptions = true)
final class AccountListCommand implements Callable<Integer> {

    @Mixin
    private AccountsOption accounts;

    @Override
    public Integer call() {
        Accounts all = accounts.file().read();
        all.users()
                .forEach(user -> Terminal.answer(
                        "user\t" + user.name() + "\t" + user.role().text()));
        all.tokens()
                .forEach(token -> Terminal.answer("token\t" + token.name() + "\t"
                        + token.scopes().stream().sorted().map(Right::scope).collect(Collectors.joining(","))));
        return 0;
    }
}
