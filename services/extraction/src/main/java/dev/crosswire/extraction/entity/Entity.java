package dev.crosswire.extraction.entity;

import java.util.Optional;

/**
 * A name in a sentence.
 *
 * @param from first token
 * @param to token after the last
 * @param key entity key: "UA", "org:nato", "person:macron"
 * @param country the country it is, belongs to or speaks for, if any
 * @param standing of an organisation: whether its number of members is a fact about it ({@link Organisation#members})
 */
public record Entity(int from, int to, String key, Optional<String> country, Form form, boolean standing) {

    /** How it is named. */
    public enum Form {
        /** "France". */
        NAME,
        /** "French", "Frenchmen". */
        DEMONYM,
        /** "Paris": a town, or the government in it. */
        CAPITAL,
        /** "the Kremlin". */
        METONYM,
        ORGANISATION,
        PERSON
    }

    /** Key of the town for a capital, of the entity for everything else: what the company of an article counts. */
    public boolean isTown() {
        return form == Form.CAPITAL;
    }
}
