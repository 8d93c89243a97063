package dev.crosswire.cli.doctor;

import java.util.List;

/** A few names of many. */
final class Names {

    private static final int MOST = 5;

    private Names() {}

    /** The first ones, and how many more there are. */
    static String of(List<String> names) {
        return names.size() <= MOST + 1
                ? String.join(", ", names)
                : String.join(", ", names.subList(0, MOST)) + " and " + (names.size() - MOST) + " more";
    }
}
