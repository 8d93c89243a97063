package dev.crosswire.core.article;

import java.util.Optional;

/**
 * An outlet as an editor lists it.
 *
 * @param id as articles name their source
 * @param name how a person reads it
 * @param owner who owns it, spelled the same for all titles of one owner
 * @param agency canonical name of the news agency that it is ("AP"), where it is one: what it writes and what others
 *     print with its credit come from one origin
 */
public record Source(String id, String name, Optional<String> owner, Optional<String> agency) {

    /** Checks that no name is blank. */
    public Source {
        if (id.isBlank()) {
            throw new IllegalArgumentException("a source needs an id");
        }
        if (name.isBlank() || owner.filter(String::isBlank).isPresent()) {
            throw new IllegalArgumentException("the source " + id + " has a name or an owner that is blank");
        }
    }
}
