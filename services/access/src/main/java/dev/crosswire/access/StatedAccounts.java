package dev.crosswire.access;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Accounts that are stated in the setting {@code crosswire.access.accounts}: the lines of an {@link AccountsFile}, divided
 * by semicolons. For containers, where a file that only its owner may read is hard to hand to a user of another number;
 * the environment of a container is as open as its other settings, and holds hashes and digests only.
 */
public record StatedAccounts(String text) implements AccountsSource {

    private static final String DIVIDER = ";";

    /** Says these accounts, as the setting takes them. */
    public static StatedAccounts of(List<User> users, List<Token> tokens) {
        return new StatedAccounts(Stream.concat(
                        users.stream().map(AccountLines::line), tokens.stream().map(AccountLines::line))
                .collect(Collectors.joining(DIVIDER)));
    }

    @Override
    public Accounts read() {
        return AccountLines.parse(List.of(text.split(DIVIDER, -1)), HttpAddress.STATED_ACCOUNTS);
    }

    /** Settings do not change while a process runs. */
    @Override
    public Stamp stamp() {
        return new Stamp(0, text.length(), "");
    }

    /** Without the hashes: this may land in a log. */
    @Override
    public String toString() {
        return "accounts stated in " + HttpAddress.STATED_ACCOUNTS;
    }
}
