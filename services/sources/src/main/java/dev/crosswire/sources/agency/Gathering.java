package dev.crosswire.sources.agency;

import dev.crosswire.sources.Item;
import dev.crosswire.sources.UnreadableException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The items of one message while it is read. */
final class Gathering {

    /** Within one item only; a version that is not counted has its time. */
    private static final Comparator<Item> OLDEST_FIRST = Comparator.comparingInt(
                    (Item item) -> item.version().orElse(0))
            .thenComparing(item -> item.updatedAt().orElse(Instant.MIN));

    private final String name;
    private final Map<String, List<Item>> items = new LinkedHashMap<>();
    private final List<String> skipped = new ArrayList<>();
    private int seen;

    Gathering(String name) {
        this.name = name;
    }

    /** The number of the item that comes next, from 1. */
    int next() throws UnreadableException {
        if (++seen > AgencyReader.MOST_ITEMS) {
            throw new UnreadableException(
                    name + " holds more than " + AgencyReader.MOST_ITEMS + " items; send it in parts.");
        }
        return seen;
    }

    void add(AgencyItem.Outcome outcome) {
        switch (outcome) {
            case AgencyItem.Outcome.Usable usable ->
                items.computeIfAbsent(usable.item().id(), id -> new ArrayList<>())
                        .add(usable.item());
            case AgencyItem.Outcome.Skipped reason -> skipped.add(reason.sentence());
        }
    }

    AgencyMessage message() {
        List<Item> ordered = new ArrayList<>();
        for (List<Item> versions : items.values()) {
            versions.sort(OLDEST_FIRST);
            ordered.addAll(versions);
        }
        return new AgencyMessage(ordered, skipped);
    }
}
