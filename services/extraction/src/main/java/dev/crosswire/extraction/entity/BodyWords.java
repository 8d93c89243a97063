package dev.crosswire.extraction.entity;

import dev.crosswire.extraction.entries.WordLists;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Nouns for bodies that speak, by what a key calls them. */
public final class BodyWords {

    /** Bodies that every country, town or county has one of: the key is the place's. */
    private static final Map<String, Set<String>> PUBLIC = Map.of(
            "police",
                    Set.of(
                            "police",
                            "sheriff",
                            "constabulary",
                            "gendarmerie",
                            "garda",
                            "gardaí",
                            "gardai",
                            "carabinieri"),
            "military", Set.of("military", "army", "navy", "forces", "troops", "staff", "commander"),
            "parliament",
                    Set.of(
                            "parliament",
                            "lawmaker",
                            "lawmakers",
                            "senate",
                            "congress",
                            "mps",
                            "legislature",
                            "assembly"),
            "court", Set.of("court", "judge", "judges", "tribunal"),
            "prosecutors", Set.of("prosecutor", "prosecutors"),
            "hospital", Set.of("hospital", "clinic"),
            "fire-service", Set.of("firefighters", "firefighter"),
            "rescue-service", Set.of("coastguard"),
            "government",
                    Set.of(
                            "government",
                            "official",
                            "officials",
                            "ministry",
                            "ministries",
                            "minister",
                            "ministers",
                            "president",
                            "presidency",
                            "chancellor",
                            "premier",
                            "leader",
                            "leaders",
                            "diplomat",
                            "diplomats",
                            "authority",
                            "authorities",
                            "spokesman",
                            "spokeswoman",
                            "spokesperson",
                            "envoy",
                            "delegation",
                            "prime",
                            "foreign",
                            "defence",
                            "defense",
                            "administration",
                            "secretary",
                            "side",
                            "negotiator",
                            "negotiators",
                            "mayor",
                            "governor",
                            "cabinet",
                            "council",
                            "ambassador",
                            "embassy"));

    /** The order in which the kinds are asked. */
    private static final String[] ORDER = {
        "hospital",
        "fire-service",
        "rescue-service",
        "police",
        "prosecutors",
        "court",
        "military",
        "parliament",
        "government"
    };

    /** Of a body that speaks without its country: nobody is named by the others ("officials", "leaders", "a side"). */
    private static final Set<String> BY_THEMSELVES = WordLists.of(BodyWords.class, "by themselves");

    /** Bodies that have names of their own. */
    private static final Set<String> NAMED = WordLists.of(BodyWords.class, "named");

    private static final Set<String> NOBODY = WordLists.of(BodyWords.class, "nobody");

    private BodyWords() {}

    /** The kind of public body that the word is a noun for, "government" last. */
    public static Optional<String> kind(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        for (String kind : ORDER) {
            if (PUBLIC.getOrDefault(kind, Set.of()).contains(lower)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    public static boolean speaksByItself(String word) {
        return BY_THEMSELVES.contains(word);
    }

    public static boolean isNamedBody(String word) {
        return NAMED.contains(word.toLowerCase(Locale.ROOT));
    }

    public static boolean isNobody(String word) {
        return NOBODY.contains(word);
    }
}
