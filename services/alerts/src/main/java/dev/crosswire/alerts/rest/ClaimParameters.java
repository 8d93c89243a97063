package dev.crosswire.alerts.rest;

import dev.crosswire.alerts.index.ClaimQuery;
import dev.crosswire.alerts.index.ClaimQuery.ClaimKey;
import dev.crosswire.alerts.index.ClaimQuery.ClaimSort;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/** Which claims a query string asks for, and the cursor of a page of them: opaque text that a client hands back. */
final class ClaimParameters {

    private static final String VERSION = "c1";
    private static final int PARTS = 4;

    private ClaimParameters() {}

    static ClaimQuery page(QueryParameters parameters) {
        ClaimSort sort = parameters.one("sort", ClaimSort.class).orElse(ClaimSort.PUBLISHED);
        return new ClaimQuery(
                parameters.words("q"),
                parameters.folded("source"),
                parameters.folded("type"),
                parameters.single("subject"),
                parameters.since("since"),
                sort,
                parameters.limit("limit", ClaimQuery.MOST, ClaimQuery.DEFAULT_LIMIT),
                parameters.single("cursor").map(value -> after(value, sort)));
    }

    static String cursor(ClaimKey key) {
        String plain = String.join("|", VERSION, key.sort().name(), Long.toString(key.at()), key.key());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    private static ClaimKey after(String value, ClaimSort sort) {
        ClaimKey key = parsed(value)
                .orElseThrow(() -> QueryParameters.wrong("cursor", value, "what \"next\" of the page before said"));
        if (key.sort() != sort) {
            throw ProblemException.badRequest("The parameter \"cursor\" belongs to a list sorted by "
                    + key.sort().name().toLowerCase(Locale.ROOT)
                    + ": keep \"sort\" from page to page, or leave \"cursor\" out to start again.");
        }
        return key;
    }

    private static Optional<ClaimKey> parsed(String text) {
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            String[] parts = plain.split("\\|", PARTS);
            if (parts.length != PARTS || !parts[0].equals(VERSION)) {
                return Optional.empty();
            }
            ClaimKey key = new ClaimKey(ClaimSort.valueOf(parts[1]), Long.parseLong(parts[2]), parts[3]);
            // One place has one text: what decodes but was not written here is not taken.
            return cursor(key).equals(text) ? Optional.of(key) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
