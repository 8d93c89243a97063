package dev.crosswire.extraction.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Locale;

/**
 * Who fills a role of a type.
 *
 * @param type what may fill it; so far only {@code country}
 * @param from where it is looked for; the first place that names exactly one fills the role
 * @param optional whether a claim can do without; such a role tells no two subjects apart
 */
public record Role(String type, List<Source> from, boolean optional) {

    /** A place in or near the clause that can name who fills a role. */
    public enum Source {
        /** "Ukraine's army", "its army". */
        POSSESSOR,
        /** "3,000 French troops", "3,000 troops from France". */
        MODIFIER,
        /** "would be sent by France". */
        AGENT,
        /** The subject of the trigger: "Paris could contribute". */
        SUBJECT,
        /** "a ceiling of 700,000 for Ukraine", "allow Ukraine an army of". */
        BENEFICIARY,
        /** The only country that the clause names and that is not its subject. */
        OBJECT,
        /** Whose share is spoken of: "a fifth of Ukraine's territory". */
        SHARE,
        /** The only country that the sentence before names. */
        CONTEXT;

        /** Reads the lower-case name of the catalogue. */
        @com.fasterxml.jackson.annotation.JsonCreator
        static Source named(String name) {
            for (Source source : values()) {
                if (source.name().toLowerCase(Locale.ROOT).equals(name)) {
                    return source;
                }
            }
            throw new IllegalArgumentException("a role cannot be filled from \"" + name + "\"");
        }
    }

    /** Copies the list and checks the type. */
    public Role(@JsonProperty(required = true) String type, List<Source> from, boolean optional) {
        if (!type.equals("country")) {
            throw new IllegalArgumentException("a role is of type country, not of \"" + type + "\"");
        }
        if (from.isEmpty()) {
            throw new IllegalArgumentException("a role needs \"from\"");
        }
        this.type = type;
        this.from = List.copyOf(from);
        this.optional = optional;
    }
}
