package dev.crosswire.extraction;

import dev.crosswire.core.claim.Claim;
import java.util.List;

/**
 * All that was read in an article.
 *
 * @param quantities in text order, those of a repeated paragraph once
 * @param claims in text order
 * @param characters how much of the text was looked at; all of it, unless it is longer than any article
 */
public record Reading(Coverage coverage, List<QuantityInText> quantities, List<Claim> claims, int characters) {

    /** Copies the lists. */
    public Reading {
        quantities = List.copyOf(quantities);
        claims = List.copyOf(claims);
    }
}
