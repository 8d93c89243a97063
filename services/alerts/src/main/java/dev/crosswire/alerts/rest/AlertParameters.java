package dev.crosswire.alerts.rest;

import dev.crosswire.alerts.index.AlertFilter;
import dev.crosswire.alerts.index.AlertQuery;
import dev.crosswire.alerts.index.PageKey;
import dev.crosswire.alerts.index.Sort;
import dev.crosswire.core.alert.HumanState;
import dev.crosswire.core.finding.FindingKind;
import dev.crosswire.core.finding.FindingState;
import dev.crosswire.core.finding.Severity;
import java.util.Locale;

/** Which alerts a query string asks for. */
public final class AlertParameters {

    private AlertParameters() {}

    /** A page of a list. */
    static AlertQuery page(QueryParameters parameters) {
        Sort sort = sort(parameters);
        return new AlertQuery(
                filter(parameters),
                sort,
                parameters.limit("limit", AlertQuery.MOST, AlertQuery.DEFAULT_LIMIT),
                parameters.single("cursor").map(value -> after(value, sort)));
    }

    /**
     * A list that is taken away as a whole.
     *
     * @param most so many are given at most
     * @param otherwise so many if no limit is asked for
     */
    public static AlertQuery whole(QueryParameters parameters, int most, int otherwise) {
        if (parameters.single("cursor").isPresent()) {
            throw ProblemException.badRequest(
                    "The parameter \"cursor\" belongs to the pages of /api/v1/alerts: this list comes as a whole, so"
                            + " leave it out and narrow the filters down instead.");
        }
        return new AlertQuery(
                filter(parameters),
                sort(parameters),
                parameters.limit("limit", most, otherwise),
                java.util.Optional.empty());
    }

    private static Sort sort(QueryParameters parameters) {
        return parameters.one("sort", Sort.class).orElse(Sort.UPDATED);
    }

    private static AlertFilter filter(QueryParameters parameters) {
        return AlertFilter.builder()
                .kinds(parameters.all("kind", FindingKind.class))
                .states(parameters.all("state", FindingState.class))
                .statuses(parameters.all("status", HumanState.Status.class))
                .severities(parameters.all("severity", Severity.class))
                .sources(parameters.folded("source"))
                .desks(parameters.folded("desk"))
                .types(parameters.folded("type"))
                .subject(parameters.single("subject"))
                .assignees(parameters.folded("assignee"))
                .muted(parameters.one("muted", AlertFilter.Muted.class).orElse(AlertFilter.Muted.ALL))
                .words(parameters.words("q"))
                .since(parameters.since("since"))
                .build();
    }

    private static PageKey after(String value, Sort sort) {
        PageKey key = PageCursor.parse(value)
                .orElseThrow(() -> QueryParameters.wrong("cursor", value, "what \"next\" of the page before said"));
        if (key.sort() != sort) {
            throw ProblemException.badRequest("The parameter \"cursor\" belongs to a list sorted by "
                    + key.sort().name().toLowerCase(Locale.ROOT)
                    + ": keep \"sort\" from page to page, or leave \"cursor\" out to start again.");
        }
        return key;
    }
}
