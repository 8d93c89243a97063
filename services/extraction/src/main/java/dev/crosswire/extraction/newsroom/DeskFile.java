package dev.crosswire.extraction.newsroom;

import dev.crosswire.core.claim.ClaimType;
import dev.crosswire.core.claim.Place;
import dev.crosswire.core.finding.Desk;
import dev.crosswire.core.finding.DeskRule;
import dev.crosswire.core.finding.Desks;
import dev.crosswire.core.finding.FindingKind;
import dev.crosswire.core.finding.Severity;
import dev.crosswire.extraction.catalogue.Catalogue;
import dev.crosswire.extraction.entries.EntryException;
import dev.crosswire.extraction.entries.EntryFile;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The list of desks as an editor writes it in YAML; {@code docs/desks-and-sources.md} shows every field. */
public final class DeskFile {

    /** Names the file, for the checker. */
    public static final String SETTING = "crosswire.desks";

    /** A desk is a topic of its own; a newsroom has a dozen. */
    private static final int MOST_DESKS = 100;

    /** Types and families that the catalogue does not list begin so. */
    private static final String OPEN = "open:";

    private final Set<String> types;
    private final Set<String> families;

    private DeskFile(Map<String, ClaimType> catalogue) {
        types = catalogue.keySet();
        families = catalogue.values().stream().map(ClaimType::family).collect(Collectors.toSet());
    }

    /** A desk in the file. */
    record DeskEntry(@Nullable String id, List<RuleEntry> rules) {

        /** Fills in what is left out. */
        DeskEntry {
            rules = rules == null ? List.of() : List.copyOf(rules);
            if (id == null) {
                throw new IllegalArgumentException("the field \"id\" is missing");
            }
        }
    }

    /** A rule in the file; what is left out asks nothing. */
    record RuleEntry(
            List<String> family,
            List<String> type,
            List<String> place,
            List<String> entity,
            List<String> kind,
            @Nullable String severity) {}

    /** @throws EntryException for the first desk that cannot be used */
    public static Desks read(String file, InputStream in, Catalogue catalogue) throws EntryException {
        DeskFile reader = new DeskFile(catalogue.claimTypes().byId());
        Map<String, Desk> desks = new TreeMap<>();
        List<Desk> inOrder = new ArrayList<>();
        for (EntryFile.Entry<DeskEntry> entry : EntryFile.read(file, in, DeskEntry.class)) {
            try {
                Desk desk = reader.desk(entry.value());
                inOrder.add(desk);
                if (desks.put(desk.id(), desk) != null) {
                    throw new IllegalArgumentException("the desk " + desk.id() + " is listed twice");
                }
                if (inOrder.size() > MOST_DESKS) {
                    throw new IllegalArgumentException("there are more than " + MOST_DESKS + " desks");
                }
            } catch (IllegalArgumentException e) {
                throw new EntryException(file, entry.line(), String.valueOf(e.getMessage()));
            }
        }
        return new Desks(inOrder);
    }

    private Desk desk(DeskEntry entry) {
        String id = entry.id() == null ? "" : entry.id();
        List<DeskRule> rules = new ArrayList<>();
        for (RuleEntry rule : entry.rules()) {
            try {
                rules.add(rule(rule));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("the desk " + id + ": " + e.getMessage(), e);
            }
        }
        return new Desk(id, rules);
    }

    private DeskRule rule(RuleEntry entry) {
        for (String family : entry.family()) {
            require(
                    families.contains(family) || family.startsWith(OPEN),
                    "no claim type of the catalogue is of the family \"" + family + "\"");
        }
        for (String type : entry.type()) {
            require(types.contains(type) || type.startsWith(OPEN), "the catalogue has no claim type \"" + type + "\"");
        }
        for (String place : entry.place()) {
            require(
                    place.matches("([A-Z]{2}|/[a-z0-9-]+)(/[a-z0-9-]+)*"),
                    "a place is the code of a country such as UA or a path in it such as UA/kharkiv, not \"" + place
                            + "\"");
        }
        String severity = entry.severity();
        return new DeskRule(
                Set.copyOf(entry.family()),
                Set.copyOf(entry.type()),
                entry.place().stream().map(Place::new).collect(Collectors.toSet()),
                Set.copyOf(entry.entity()),
                entry.kind().stream()
                        .map(kind -> named("kind", FindingKind.class, kind))
                        .collect(Collectors.toSet()),
                severity == null ? Severity.LOW : named("severity", Severity.class, severity));
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    private static <E extends Enum<E>> E named(String field, Class<E> type, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> value.name().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(field + " is "
                        + Arrays.stream(type.getEnumConstants())
                                .map(value -> value.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(" or "))
                        + ", not \"" + text + "\""));
    }
}
