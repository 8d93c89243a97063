package dev.crosswire.alerts.index;

import dev.crosswire.core.alert.Alert;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A page of alerts.
 *
 * @param facets how many alerts each value of a dimension would leave, with all other filters applied
 * @param total how many alerts match, over all pages
 * @param next end of this page, if there are more
 * @param position moment that the page shows
 */
public record AlertPage(
        List<Alert> alerts,
        Map<Facet, Map<String, Integer>> facets,
        int total,
        Optional<PageKey> next,
        IndexPosition position) {

    /** Copies the list. */
    public AlertPage {
        alerts = List.copyOf(alerts);
    }
}
