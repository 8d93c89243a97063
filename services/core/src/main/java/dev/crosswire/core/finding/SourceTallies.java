package dev.crosswire.core.finding;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the parts of the stream have counted of one source so far, by part; each tells all that it has, not what is new. */
public record SourceTallies(SortedMap<String, SourceTally> byPart) {

    /** No part has counted anything. */
    public static final SourceTallies NONE = new SourceTallies(new TreeMap<>());

    /** Copies the map. */
    public SourceTallies {
        byPart = Collections.unmodifiableSortedMap(new TreeMap<>(byPart));
    }

    /** With what a part tells now; empty where it has forgotten the source. */
    public SourceTallies with(String part, Optional<SourceTally> tally) {
        SortedMap<String, SourceTally> parts = new TreeMap<>(byPart);
        tally.ifPresentOrElse(told -> parts.put(part, told), () -> parts.remove(part));
        return new SourceTallies(parts);
    }

    /** All parts together. */
    public SourceTally total() {
        return byPart.values().stream().reduce(SourceTally.NONE, SourceTally::plus);
    }
}
