package dev.crosswire.extraction.catalogue;

import dev.crosswire.core.quantity.Unit;
import java.util.Set;

/** The kind of unit that a number is in, as the catalogue and the types {@code open:<unit class>:<noun>} name it. */
public final class UnitClass {

    private static final Set<String> NAMES = Set.of(
            "count",
            "percent",
            "points",
            "money",
            "length",
            "area",
            "volume",
            "mass",
            "duration",
            "temperature",
            "speed",
            "energy",
            "power",
            "magnitude");

    private UnitClass() {}

    /** "count", "percent" for every ratio, "money" for every currency, else the dimension. */
    public static String of(Unit unit) {
        String dimension = unit.dimension();
        int colon = dimension.indexOf(':');
        String first = colon < 0 ? dimension : dimension.substring(0, colon);
        int per = first.indexOf(" per ");
        return switch (per < 0 ? first : first.substring(0, per)) {
            case "ratio" -> "percent";
            case "ratio difference" -> "points";
            case "time", "calendar" -> "duration";
            case "degree" -> "temperature";
            case String name -> name;
        };
    }

    static boolean exists(String name) {
        return NAMES.contains(name);
    }

    static String names() {
        return String.join(", ", NAMES.stream().sorted().toList());
    }
}
