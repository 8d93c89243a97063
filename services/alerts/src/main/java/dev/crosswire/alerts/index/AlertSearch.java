package dev.crosswire.alerts.index;

import dev.crosswire.core.alert.Alert;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.Query;

/** A search among the alerts of one moment. */
final class AlertSearch {

    private AlertSearch() {}

    static AlertPage of(AlertQuery query, Moment<AlertState> moment, Instant now, AlertStore store) {
        AlertState state = moment.state();
        try {
            Query among = AlertQueries.outsideFacets(query.filter(), state.mutes(), now);
            AlertScan.Found found = AlertScan.of(query, among, moment.searcher());
            List<Alert> alerts = store.alerts(moment, found.documents());
            Optional<PageKey> next = found.more()
                    ? Optional.of(query.sort().keyOf(alerts.getLast().finding()))
                    : Optional.empty();
            return new AlertPage(alerts, found.facets(), found.total(), next, state.position());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
