package dev.crosswire.access;

/**
 * A person with an account.
 *
 * @param name what the actions of this person are signed with; as {@link AccountName} allows
 */
public record User(String name, Role role, PasswordHash password) {}
