package dev.crosswire.extraction.statement;

import java.util.List;
import java.util.Optional;

/**
 * Somebody or something named in a sentence.
 *
 * @param key entity key
 * @param country the country that it is or acts for by office
 * @param from first token of the whole phrase
 * @param to token after the last
 */
record Actor(String key, Kind kind, Optional<String> country, int from, int to) {

    /** What it is, as far as its name shows. */
    enum Kind {
        COUNTRY,
        ORGANISATION,
        PERSON,
        /** A capitalised name of whatever kind. */
        NAME
    }

    /** The key under which it does what the entry lists, if its kind can do it. */
    Optional<String> as(StatementEntry entry, List<String> kinds) {
        return switch (kind) {
            case COUNTRY -> kinds.contains("country") ? Optional.of(key) : Optional.empty();
            case ORGANISATION ->
                kinds.contains("organisation") || kinds.contains("name") ? Optional.of(key) : Optional.empty();
            case PERSON -> {
                if (entry.office() && country.isPresent() && kinds.contains("country")) {
                    yield country;
                }
                yield kinds.contains("person") ? Optional.of(key) : Optional.empty();
            }
            case NAME -> kinds.contains("name") ? Optional.of(key) : Optional.empty();
        };
    }
}
