package dev.crosswire.extraction.entity;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A body that acts and speaks for itself.
 *
 * @param id its entity key is {@code org:} and this ("nato")
 * @param members whether its number of members is a fact about it, and no attendance
 * @param country id of the country that it belongs to, if it belongs to one
 */
public record Organisation(
        String id,
        List<String> names,
        boolean members,
        @Nullable String country) {

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

    Optional<String> home() {
        return Optional.ofNullable(country);
    }
}
