package dev.crosswire.core.claim;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * Who says it: the outlet, and where the outlet has it from.
 *
 * @param source id of the outlet
 * @param owner who owns the outlet, as the list of sources has it when the claim is placed; two titles of one owner are
 *     one origin
 * @param authority key of the authority that the outlet cites, body and country or place ("FR:government"); an outlet
 *     that only reports what an authority says makes the authority's claim
 * @param wire agency credited for the article
 * @param fingerprint near-duplicate fingerprint (64-bit SimHash) of the article's text, where it is long enough for one
 */
public record Attribution(
        String source,
        Optional<String> owner,
        Optional<String> authority,
        Optional<String> wire,
        OptionalLong fingerprint) {

    /** Checks that somebody speaks. */
    public Attribution {
        if (source.isBlank()) {
            throw new IllegalArgumentException("a claim names no source");
        }
    }

    /** Of an outlet whose owner is not known, as an article alone tells it. */
    public Attribution(String source, Optional<String> authority, Optional<String> wire, OptionalLong fingerprint) {
        this(source, Optional.empty(), authority, wire, fingerprint);
    }

    /** Who speaks: the cited authority, or the source in its own words. */
    public String voice() {
        return authority.orElse(source);
    }
}
