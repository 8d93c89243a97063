package dev.crosswire.extraction.statement;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The object of a predicate.
 *
 * @param forms normal forms; several where several are joined ("hubs and facilities")
 * @param key entity key where the object is named
 * @param end token after its phrase
 */
record Thing(List<String> forms, Optional<String> key, int end) {

    static Optional<Thing> of(List<String> forms, int end) {
        return forms.isEmpty() ? Optional.empty() : Optional.of(new Thing(List.copyOf(forms), Optional.empty(), end));
    }

    static Thing named(String key, int end) {
        String form = key.substring(key.indexOf(':') + 1).toLowerCase(Locale.ROOT);
        return new Thing(List.of(form), Optional.of(key), end);
    }
}
