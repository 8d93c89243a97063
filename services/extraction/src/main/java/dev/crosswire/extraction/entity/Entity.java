package dev.crosswire.extraction.entity;

import java.util.Optional;

/**
 * A name in a sentence.
 *
 * @param from first token
 * @param to token after the last
 * @param key entity key: "UA", "org:nato", "person:macron", "SY/aleppo"
 * @param country the country it is, belongs to or speaks for, if any; none for a town or region, which is only in one
 * @param standing of an organisation: whether its number of members is a fact about it ({@link Organisation#members})
 * @param voice of a person: the authority that the person speaks for, where that is no country's government
 */
public record Entity(
        int from, int to, String key, Optional<String> country, Form form, boolean standing, Optional<String> voice) {

    /** A name that speaks for nobody else. */
    public Entity(int from, int to, String key, Optional<String> country, Form form, boolean standing) {
        this(from, to, key, country, form, standing, Optional.empty());
    }

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
        /** "Aleppo", "Queensland": a place that is no country and stands for no government. */
        PLACE,
        ORGANISATION,
        PERSON
    }

    /** Key of the town for a capital, of the entity for everything else: what the company of an article counts. */
    public boolean isTown() {
        return form == Form.CAPITAL;
    }

    /** Where it is: the path of a country, town or region; nothing for who is no place. */
    public Optional<String> place() {
        return switch (form) {
            case NAME -> country;
            case CAPITAL -> country.map(id -> id + "/" + key.substring(key.indexOf(':') + 1));
            case PLACE -> Optional.of(key);
            case DEMONYM, METONYM, ORGANISATION, PERSON -> Optional.empty();
        };
    }
}
