package dev.crosswire.alerts.json;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page of claims.
 *
 * @param claims latest first
 * @param facets dimension ({@code source}, {@code type}) to value to how many claims it would leave
 * @param total how many claims match, over all pages
 * @param next cursor of the next page, null on the last
 */
@Serdeable
public record ClaimListJson(
        List<PlacedClaimJson> claims,
        Map<String, Map<String, Integer>> facets,
        int total,
        @Nullable String next) {}
