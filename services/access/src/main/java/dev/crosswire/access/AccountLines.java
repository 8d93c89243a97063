package dev.crosswire.access;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The text of an accounts file: a line an account, its fields divided by blanks.
 *
 * <pre>
 * user   anna   editor        pbkdf2-sha512$210000$…$…
 * token  feed   ingest,read   sha256$…
 * </pre>
 *
 * A line that is empty or begins with # says nothing.
 */
final class AccountLines {

    private static final String USER = "user";
    private static final String TOKEN = "token";
    private static final String DIGEST = "sha256$";
    private static final int FIELDS = 4;

    private AccountLines() {}

    /**
     * What the lines say.
     *
     * @param where what the lines are called in a sentence
     * @throws UnusableAccountsException at the first line that cannot be used
     */
    static Accounts parse(List<String> lines, String where) {
        List<User> users = new ArrayList<>();
        List<Token> tokens = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (isAccount(line)) {
                try {
                    add(line.split("\\s+"), users, tokens);
                } catch (IllegalArgumentException e) {
                    throw new UnusableAccountsException(
                            "Line " + (i + 1) + " of " + where + " cannot be used: " + e.getMessage() + ".", e);
                }
            }
        }
        return new Accounts(users, tokens);
    }

    static String line(User user) {
        return String.join(
                " ", USER, user.name(), user.role().text(), user.password().text());
    }

    static String line(Token token) {
        return String.join(" ", TOKEN, token.name(), scopes(token.scopes()), DIGEST + token.digest());
    }

    /** As the file has them, in a fixed order. */
    static String scopes(Set<Right> scopes) {
        return scopes.stream().sorted().map(Right::scope).collect(Collectors.joining(","));
    }

    /** Whether the line is about the account of this name. */
    static boolean isOf(String line, String name) {
        String[] fields = line.strip().split("\\s+", 3);
        return isAccount(line.strip()) && fields.length > 1 && fields[1].equals(name);
    }

    /** @throws IllegalArgumentException that says, as the end of a sentence, what the scopes must be */
    static Set<Right> parseScopes(String text) {
        Set<Right> scopes = EnumSet.noneOf(Right.class);
        for (String scope : text.split(",", -1)) {
            scopes.add(Right.ofScope(scope.strip())
                    .orElseThrow(() -> new IllegalArgumentException(
                            "the scopes of a token are read, act and ingest, divided by commas")));
        }
        return scopes;
    }

    private static boolean isAccount(String line) {
        return !line.isEmpty() && !line.startsWith("#");
    }

    private static void add(String[] fields, List<User> users, List<Token> tokens) {
        if (fields.length != FIELDS || !Arrays.asList(USER, TOKEN).contains(fields[0])) {
            throw new IllegalArgumentException(
                    "a line is \"user NAME ROLE PASSWORD-HASH\" or \"token NAME SCOPES sha256$DIGEST\"");
        }
        String name = fields[1];
        if (!AccountName.isAllowed(name)) {
            throw new IllegalArgumentException("a name is " + AccountName.RULE);
        }
        if (users.stream().anyMatch(user -> user.name().equals(name))
                || tokens.stream().anyMatch(token -> token.name().equals(name))) {
            throw new IllegalArgumentException("the name " + name + " is there already");
        }
        if (fields[0].equals(USER)) {
            Role role = Role.ofText(fields[2])
                    .orElseThrow(() -> new IllegalArgumentException("the role of a user is viewer, editor or admin"));
            users.add(new User(name, role, PasswordHash.parse(fields[3])));
        } else {
            tokens.add(new Token(name, parseScopes(fields[2]), digest(fields[3], tokens)));
        }
    }

    private static String digest(String field, List<Token> tokens) {
        String digest = field.startsWith(DIGEST) ? field.substring(DIGEST.length()) : "";
        if (!TokenText.isDigest(digest)) {
            throw new IllegalArgumentException(
                    "a token is kept as sha256$ and the 64 lower-case hexadecimal digits of its digest");
        }
        if (tokens.stream().anyMatch(token -> token.digest().equals(digest))) {
            throw new IllegalArgumentException("the same token is there under another name");
        }
        return digest;
    }
}
