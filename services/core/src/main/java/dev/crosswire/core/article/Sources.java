package dev.crosswire.core.article;

import java.util.Map;
import java.util.Optional;

/** The outlets that an editor listed, by id; others are welcome and stand on their own. */
public record Sources(Map<String, Source> byId) {

    /** Nothing is known of any outlet. */
    public static final Sources NONE = new Sources(Map.of());

    /** Copies the map. */
    public Sources {
        byId = Map.copyOf(byId);
    }

    public Optional<Source> of(String id) {
        return Optional.ofNullable(byId.get(id));
    }
}
