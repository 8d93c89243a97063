package dev.crosswire.extraction;

import dev.crosswire.core.quantity.Quantity;

/**
 * A number of a text with where it stands.
 *
 * @param start UTF-16 offset of its surface in the article's text as given
 * @param end offset after its last character: the text between the two is exactly {@code quantity.surface()}
 * @param unitSurface the unit or the counted noun as written, an empty string where there is neither
 */
public record QuantityInText(int start, int end, Quantity quantity, String unitSurface) {}
