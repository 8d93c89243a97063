package dev.crosswire.sources.agency;

import java.util.Locale;
import java.util.Optional;

/** The publishing status of both formats, from the IPTC NewsCodes; an item without one is usable. */
enum Status {
    USABLE,
    /** Must not be used until further notice. */
    WITHHELD,
    /** Must not be used, ever; what was published is taken back. */
    CANCELED;

    /**
     * @param code the word alone, a QCode such as {@code stat:usable}, or the URI of the concept
     * @return empty for a word of no known meaning
     */
    static Optional<Status> of(String code) {
        String word = code.strip().toLowerCase(Locale.ROOT);
        word = word.substring(Math.max(word.lastIndexOf(':'), word.lastIndexOf('/')) + 1);
        return switch (word) {
            case "usable" -> Optional.of(USABLE);
            case "withheld", "withhold" -> Optional.of(WITHHELD);
            case "canceled", "cancelled" -> Optional.of(CANCELED);
            default -> Optional.empty();
        };
    }
}
