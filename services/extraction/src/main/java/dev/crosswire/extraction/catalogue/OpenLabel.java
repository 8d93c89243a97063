package dev.crosswire.extraction.catalogue;

import java.util.Optional;

/** A type that no entry lists, in words: {@code open:count:hospital} as "Number of hospitals". */
final class OpenLabel {

    static final String OPEN = "open:";

    private OpenLabel() {}

    /** Empty for a family that is not open. */
    static Optional<String> of(String family) {
        int colon = family.indexOf(':', OPEN.length());
        if (!family.startsWith(OPEN) || colon < 0) {
            return Optional.empty();
        }
        String unit = family.substring(OPEN.length(), colon);
        String noun = family.substring(colon + 1).replace('-', ' ');
        return Optional.of(
                switch (unit) {
                    case "count" -> "Number of " + Plurals.of(noun);
                    case "percent" -> "Share (" + noun + ")";
                    case "money" -> "Sum (" + noun + ")";
                    default -> unit + " (" + noun + ")";
                });
    }
}
