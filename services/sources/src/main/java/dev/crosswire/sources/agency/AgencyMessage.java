package dev.crosswire.sources.agency;

import dev.crosswire.sources.Item;
import java.util.List;

/**
 * What one file or message of an agency held.
 *
 * @param items the text items, in the order of the message, except that versions of one item stand oldest first
 * @param skipped a sentence for each item that is no article or cannot be used: pictures, packages, items without an id,
 *     items withheld before they were ever usable
 */
public record AgencyMessage(List<Item> items, List<String> skipped) {

    public AgencyMessage {
        items = List.copyOf(items);
        skipped = List.copyOf(skipped);
    }
}
