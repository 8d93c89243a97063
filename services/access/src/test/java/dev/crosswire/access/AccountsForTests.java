package dev.crosswire.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/** A file with a user of each role, called as the role is, and some tokens. */
public final class AccountsForTests {

    public static final String PASSWORD = "a long password";

    private static final String TOKEN = TokenText.PREFIX + "0".repeat(43);
    private static final PasswordHash HASH = PasswordHash.of(PASSWORD.toCharArray(), PasswordHash.FEWEST_ITERATIONS);

    private final Path path;

    public AccountsForTests(Path path) {
        this.path = path;
    }

    /** A new file. */
    public static AccountsForTests make() {
        try {
            AccountsForTests accounts = new AccountsForTests(
                    Files.createTempDirectory("crosswire-accounts").resolve("accounts"));
            for (Role role : Role.values()) {
                accounts.file().put(new User(role.text(), role, HASH));
            }
            accounts.put("reader-token", Set.of(Right.READ));
            accounts.put("actor-token", Set.of(Right.READ, Right.ACT));
            accounts.put("ingest-token", Set.of(Right.INGEST));
            return accounts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path path() {
        return path;
    }

    public AccountsFile file() {
        return new AccountsFile(path);
    }

    /** What the token of this name is. */
    public String tokenText(String name) {
        return TOKEN + name;
    }

    public void user(String name, Role role, String password) {
        file().put(new User(name, role, PasswordHash.of(password.toCharArray(), PasswordHash.FEWEST_ITERATIONS)));
    }

    /** Another role, the same password. */
    public void role(String name, Role role) {
        file().put(new User(name, role, file().read().user(name).orElseThrow().password()));
    }

    public String token(String name, Right scope) {
        put(name, Set.of(scope));
        return tokenText(name);
    }

    private void put(String name, Set<Right> scopes) {
        file().put(new Token(name, scopes, TokenText.digest(tokenText(name))));
    }
}
