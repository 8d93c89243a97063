package dev.crosswire.extraction.entity;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Nouns for bodies that speak, by what a key calls them. */
public final class BodyWords {

    /** Bodies that every country, town or county has one of: the key is the place's. */
    private static final Map<String, Set<String>> PUBLIC = Map.of(
            "police", Set.of("police", "sheriff", "constabulary", "gendarmerie"),
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
    private static final Set<String> BY_THEMSELVES = Set.of(
            "police",
            "sheriff",
            "constabulary",
            "gendarmerie",
            "military",
            "army",
            "navy",
            "parliament",
            "senate",
            "congress",
            "court",
            "tribunal",
            "prosecutors",
            "hospital",
            "firefighters",
            "coastguard",
            "government",
            "ministry",
            "presidency",
            "minister",
            "president",
            "premier",
            "chancellor",
            "council",
            "cabinet",
            "mayor",
            "governor");

    /** Bodies that have names of their own. */
    private static final Set<String> NAMED = Set.of(
            "commission",
            "office",
            "authority",
            "agency",
            "department",
            "university",
            "union",
            "institute",
            "committee",
            "observatory",
            "bank",
            "party",
            "company",
            "association",
            "federation",
            "bureau",
            "council",
            "fund",
            "foundation",
            "society",
            "organisation",
            "organization",
            "centre",
            "center",
            "board",
            "service",
            "services",
            "survey",
            "club",
            "airline",
            "group",
            "network",
            "college",
            "laboratory",
            "initiative",
            "programme",
            "trust",
            "charity",
            "alliance",
            "front",
            "movement",
            "corporation",
            "airways",
            "railway",
            "railways",
            "operator",
            "regulator",
            "watchdog",
            "hospital",
            "tribunal",
            "exchange",
            "press",
            "monitor",
            "academy",
            "league",
            "coalition",
            "brotherhood",
            "corps",
            "guard",
            "command",
            "directorate",
            "inspectorate",
            "secretariat",
            "ombudsman",
            "museum",
            "church",
            "diocese",
            "clinic",
            "inc",
            "corp",
            "plc",
            "ltd",
            "ag",
            "gmbh",
            "holdings");

    private static final Set<String> NOBODY = Set.of(
            "witness",
            "witnesses",
            "resident",
            "residents",
            "source",
            "sources",
            "analyst",
            "analysts",
            "expert",
            "experts",
            "activist",
            "activists",
            "medic",
            "medics",
            "doctor",
            "doctors",
            "people",
            "survivor",
            "survivors",
            "relative",
            "relatives",
            "protester",
            "protesters",
            "media",
            "report",
            "reports",
            "rescuer",
            "rescuers",
            "worker",
            "workers",
            "officials",
            "official",
            "authorities",
            "locals",
            "villagers",
            "others",
            "many",
            "some",
            "most",
            "critics",
            "observers",
            "scientists",
            "researchers",
            "economists",
            "lawyers",
            "study",
            "eyewitnesses",
            "everyone",
            "nobody",
            "neighbours",
            "neighbors",
            "volunteers",
            "aid",
            "diplomats",
            "leaders",
            "men",
            "women",
            "parents",
            "farmers");

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
