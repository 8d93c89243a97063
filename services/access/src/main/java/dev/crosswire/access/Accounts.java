package dev.crosswire.access;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Everybody who may come in; no name is there twice, be it of a user or of a token. */
public final class Accounts {

    private final Map<String, User> users;
    private final Map<String, Token> tokens;
    private final Map<String, Token> byDigest;

    /** Of both, in the order in which they are listed. */
    Accounts(List<User> users, List<Token> tokens) {
        this.users = inOrder(users, User::name);
        this.tokens = inOrder(tokens, Token::name);
        this.byDigest = inOrder(tokens, Token::digest);
    }

    public Optional<User> user(String name) {
        return Optional.ofNullable(users.get(name));
    }

    /** The token of this text. Found by its digest: how long that takes tells nothing about the texts of others. */
    public Optional<Token> tokenOf(String text) {
        return Optional.ofNullable(byDigest.get(TokenText.digest(text)));
    }

    public List<User> users() {
        return List.copyOf(users.values());
    }

    public List<Token> tokens() {
        return List.copyOf(tokens.values());
    }

    boolean has(String name) {
        return users.containsKey(name) || tokens.containsKey(name);
    }

    private static <T> Map<String, T> inOrder(List<T> all, Function<T, String> key) {
        return all.stream().collect(Collectors.toMap(key, Function.identity(), (a, b) -> b, LinkedHashMap::new));
    }
}
