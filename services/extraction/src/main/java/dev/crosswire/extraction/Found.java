package dev.crosswire.extraction;

import dev.crosswire.core.claim.Aggregation;
import dev.crosswire.extraction.clause.Stance;
import java.util.Optional;
import java.util.SortedMap;

/**
 * A number that is of a type, with all that its claim needs.
 *
 * @param certainty factor of the confidence
 */
record Found(
        Match match,
        Stance stance,
        SortedMap<String, String> entities,
        Optional<String> place,
        Aggregation aggregation,
        double certainty) {}
