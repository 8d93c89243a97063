package dev.crosswire.extraction.origin;

import dev.crosswire.extraction.entries.EntryFile;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The news agencies whose credit says where a text comes from, by all their names. Immutable. */
public final class Agencies {

    private final Map<String, String> idByName = new HashMap<>();

    private Agencies(List<Agency> agencies) {
        for (Agency agency : agencies) {
            idByName.put(agency.id().toLowerCase(Locale.ROOT), agency.id());
            agency.names().forEach(name -> idByName.put(name.toLowerCase(Locale.ROOT), agency.id()));
        }
    }

    /** The list that ships with the program. */
    public static Agencies load() {
        return new Agencies(EntryFile.builtIn(Agencies.class, "agencies.yaml", Agency.class));
    }

    /** The agency of exactly this name, whatever its case; "the" and marks around it count for nothing. */
    public Optional<String> named(String text) {
        String name = text.strip().toLowerCase(Locale.ROOT);
        int from = 0;
        int to = name.length();
        while (from < to && !Character.isLetterOrDigit(name.charAt(from))) {
            from++;
        }
        while (to > from && !Character.isLetterOrDigit(name.charAt(to - 1))) {
            to--;
        }
        name = name.substring(from, to);
        return Optional.ofNullable(idByName.get(name.startsWith("the ") ? name.substring(4) : name));
    }

    /** The canonical name of a credit, or the credit as it stands. */
    public String canonical(String credit) {
        return named(credit).orElse(credit);
    }

    /** The first agency among names that marks, "and" or "/" separate. */
    Optional<String> firstIn(String text) {
        for (String part : text.split("[,/;|()\\[\\]]|\\band\\b|&|\\.\\s|\\s[-–—]\\s?", 12)) {
            Optional<String> agency = named(part);
            if (agency.isPresent()) {
                return agency;
            }
        }
        return Optional.empty();
    }
}
