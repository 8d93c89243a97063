package dev.crosswire.sources.agency;

import dev.crosswire.sources.Item;
import dev.crosswire.sources.Shown;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The members that both formats have, as they stand in the message, and the rules that turn them into an item. Empty
 * strings stand for what is missing.
 *
 * @param type {@code text} or another nature of the IPTC; empty counts as text
 * @param status as stated; empty counts as usable
 * @param embargo empty if there is none
 * @param remote a page elsewhere that holds the words
 */
record AgencyItem(
        String id,
        String type,
        String version,
        String status,
        Optional<String> embargo,
        String firstCreated,
        String versionCreated,
        String headline,
        String language,
        String credit,
        Optional<Item.Body> body,
        Optional<String> remote) {

    /** Above it, a number is a time or a serial number of the agency's system, not a count of versions. */
    private static final int HIGHEST_VERSION = 1_000_000;

    private static final Set<String> WEB = Set.of("http", "https");

    /** The item, or a sentence why there is none. */
    sealed interface Outcome {
        record Usable(Item item) implements Outcome {}

        record Skipped(String sentence) implements Outcome {}
    }

    /** @param number of the item in its message, from 1, to name it where it has no id */
    Outcome outcome(int number) {
        String name = id.isBlank() ? "Item " + number : "Item " + number + " (" + Shown.of(id.strip()) + ")";
        if (id.isBlank()) {
            return new Outcome.Skipped(name + " has no identifier, so that its versions could not be told apart.");
        }
        if (!type.isBlank() && !type.strip().toLowerCase(Locale.ROOT).equals("text")) {
            return new Outcome.Skipped(name + " is of the type " + Shown.of(type.strip()) + ", which is no article.");
        }
        Optional<Status> known = status.isBlank() ? Optional.of(Status.USABLE) : Status.of(status);
        if (known.isEmpty()) {
            return new Outcome.Skipped(
                    name + " has the status " + Shown.of(status.strip()) + ", which does not allow to publish it.");
        }
        OptionalInt counted = countedVersion();
        return switch (known.get()) {
            case CANCELED -> new Outcome.Usable(takenBack(counted));
            // Nothing can have been published before a first version; of a later one, something may have been.
            case WITHHELD ->
                counted.isPresent() && counted.getAsInt() == 1
                        ? new Outcome.Skipped(name + " is withheld by its source until it sends a usable version.")
                        : new Outcome.Usable(takenBack(counted));
            case USABLE -> usable(name, counted);
        };
    }

    private Outcome usable(String name, OptionalInt counted) {
        Optional<Instant> until = embargo.flatMap(AgencyTime::latest);
        if (embargo.isPresent() && until.isEmpty()) {
            return new Outcome.Skipped(
                    name + " is under an embargo without an end that could be read; it waits for another version.");
        }
        if (body.isEmpty() && remote.isEmpty()) {
            return new Outcome.Skipped(name + " holds no text.");
        }
        return new Outcome.Usable(item(counted, body, until, false));
    }

    private Item takenBack(OptionalInt counted) {
        return item(counted, Optional.empty(), Optional.empty(), true);
    }

    private Item item(OptionalInt counted, Optional<Item.Body> words, Optional<Instant> until, boolean retracted) {
        return new Item(
                id.strip(),
                counted,
                remote.or(() -> Optional.of(id.strip())).filter(AgencyItem::isWebAddress),
                headline.strip(),
                AgencyTime.stated(firstCreated),
                AgencyTime.stated(versionCreated),
                present(language),
                present(credit),
                words,
                until,
                retracted);
    }

    /**
     * Only a plain count; of anything else, the order of the versions is that of their times. A number made from the
     * time would stand above every count, so that an agency that begins to count would be taken to go back.
     */
    private OptionalInt countedVersion() {
        String stated = version.strip();
        if (stated.isEmpty() || stated.length() > 7 || !stated.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return OptionalInt.empty();
        }
        int number = Integer.parseInt(stated);
        return number >= 1 && number <= HIGHEST_VERSION ? OptionalInt.of(number) : OptionalInt.empty();
    }

    private static boolean isWebAddress(String address) {
        int colon = address.indexOf("://");
        return colon > 0 && WEB.contains(address.substring(0, colon).toLowerCase(Locale.ROOT));
    }

    private static Optional<String> present(String text) {
        return Optional.of(text.strip()).filter(stripped -> !stripped.isEmpty());
    }
}
