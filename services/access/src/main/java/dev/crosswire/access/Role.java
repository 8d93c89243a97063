package dev.crosswire.access;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a user is. Nobody posts articles as a user: that is for programs, with a token. */
public enum Role {
    VIEWER,
    EDITOR,
    ADMIN;

    public Set<Right> rights() {
        return switch (this) {
            case VIEWER -> Set.of(Right.READ);
            case EDITOR -> Set.of(Right.READ, Right.ACT);
            case ADMIN -> Set.of(Right.READ, Right.ACT, Right.ADMINISTER);
        };
    }

    /** The role by the name it has in the file, in lower case. */
    public static Optional<Role> ofText(String text) {
        for (Role role : values()) {
            if (role.text().equals(text)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }

    /** As the file has it. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
