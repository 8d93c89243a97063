package dev.crosswire.cli;

import dev.crosswire.access.PasswordHash;
import dev.crosswire.access.Role;
import dev.crosswire.access.User;
import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Adds a user or gives one another role and password. The password is never an argument, which others could see. */
@Command(
        name = "add",
        description = {
            "Adds a user, or gives the one of that name another role and password.",
            "The password is asked for on the terminal, or is the first line of standard input."
        },
        mixinStandardHelpOptions = true)
final class AccountAddCommand implements Callable<Integer> {

    @Parameters(paramLabel = "NAME", description = "What the user signs in with, and what actions are signed with.")
    private String name = "";

    @Option(names = "--role", required = true, description = "One of ${COMPLETION-CANDIDATES}.")
    private Role role = Role.VIEWER;

    @Mixin
    private AccountsOption accounts;

    @Override
    public Integer call() {
        var file = accounts.file();
        char[] password = password();
        try {
            if (password.length < PasswordHash.SHORTEST || password.length > PasswordHash.LONGEST) {
                throw new CommandFailedException("The password has " + password.length + " characters and needs "
                        + PasswordHash.SHORTEST + " to " + PasswordHash.LONGEST + ": choose another one.");
            }
            file.put(new User(name, role, PasswordHash.of(password)));
        } finally {
            Arrays.fill(password, ' ');
        }
        Terminal.say(name + " may sign in as " + role.text() + ".");
        return 0;
    }

    /** Without a terminal there is no console: the JDK 25 gives null again, which JDKs before did not. */
    @SuppressWarnings("SystemConsoleNull")
    private static char[] password() {
        Console console = System.console();
        if (console != null && console.isTerminal()) {
            char[] first = read(console, "Password: ");
            if (!Arrays.equals(first, read(console, "Again: "))) {
                throw new CommandFailedException("The two passwords differ: nothing was changed.");
            }
            return first;
        }
        try {
            String line = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
            return line == null ? new char[0] : line.toCharArray();
        } catch (IOException e) {
            throw new CommandFailedException("The password cannot be read (" + e.getMessage() + ").", e);
        }
    }

    private static char[] read(Console console, String prompt) {
        char[] typed = console.readPassword(prompt);
        return typed == null ? new char[0] : typed;
    }
}
