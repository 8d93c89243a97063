package dev.crosswire.extraction.time;

import java.time.Instant;
import java.util.Optional;

/**
 * The times of one number.
 *
 * @param asOf the moment that the figure describes ("by Friday noon")
 * @param validFrom start of the day or period of what it counts ("killed on Saturday", "between May and September")
 * @param validTo end of that period, not in it
 */
public record Moments(Optional<Instant> asOf, Optional<Instant> validFrom, Optional<Instant> validTo) {

    public static final Moments NONE = new Moments(Optional.empty(), Optional.empty(), Optional.empty());
}
