package dev.crosswire.access;

import java.util.Set;

/**
 * A program with a token.
 *
 * @param name what its actions are signed with; as {@link AccountName} allows
 * @param digest of the token's text, as {@link TokenText} makes it
 */
public record Token(String name, Set<Right> scopes, String digest) {

    public Token {
        scopes = Set.copyOf(scopes);
    }
}
