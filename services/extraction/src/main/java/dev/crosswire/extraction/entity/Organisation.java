package dev.crosswire.extraction.entity;

import java.util.List;

/**
 * A body that acts and speaks for itself.
 *
 * @param id its entity key is {@code org:} and this ("nato")
 * @param members whether its number of members is a fact about it, and no attendance
 */
public record Organisation(String id, List<String> names, boolean members) {

    /** Copies the names. */
    public Organisation {
        if (id.isBlank() || names.isEmpty()) {
            throw new IllegalArgumentException("an organisation needs an id and a name");
        }
        names = List.copyOf(names);
    }

    public String key() {
        return "org:" + id;
    }
}
