package dev.crosswire.alerts.export;

import dev.crosswire.alerts.index.AlertIndex;
import dev.crosswire.alerts.index.AlertQuery;
import dev.crosswire.alerts.json.AlertView;
import dev.crosswire.alerts.rest.AlertFilters;
import dev.crosswire.alerts.rest.AlertParameters;
import dev.crosswire.alerts.rest.EntityTag;
import dev.crosswire.alerts.rest.QueryParameters;
import dev.crosswire.alerts.rest.Unchanged;
import dev.crosswire.alerts.rest.WithProblems;
import dev.crosswire.alerts.stream.StreamCursor;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.json.JsonMapper;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Lists of alerts to take away: as a table, as lines of JSON and as a feed, with the filters of the list. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "exports")
final class ExportController {

    /** So many alerts are given at most. */
    static final int MOST = 10_000;
    /** So many entries of a feed, where nobody asks for more: readers fetch it again and again. */
    static final int FEED_ENTRIES = 200;

    private static final String TRUNCATED = "Crosswire-Truncated";
    private static final String CSV = "text/csv; charset=utf-8; header=present";
    private static final String NDJSON = "application/x-ndjson";
    private static final String ATOM = "application/atom+xml; charset=utf-8";
    private static final DateTimeFormatter IN_A_NAME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final AlertIndex index;
    private final AlertView view;
    private final PublicAddress address;
    private final JsonMapper json;
    private final InstantSource clock;

    ExportController(AlertIndex index, AlertView view, PublicAddress address, JsonMapper json, InstantSource clock) {
        this.index = index;
        this.view = view;
        this.address = address;
        this.json = json;
        this.clock = clock;
    }

    @Get(value = "/api/v1/alerts.csv", produces = "text/csv")
    @Operation(
            operationId = "exportAlertsAsCsv",
            summary = "Alerts as a table",
            description =
                    "RFC 4180 in UTF-8 with a line of names, one row an alert, values of one cell separated by \"; \"."
                            + " A cell that a spreadsheet would take for a formula begins with an apostrophe. At most"
                            + " 10,000 rows.")
    @AlertFilters
    @ApiResponse(
            responseCode = "200",
            description = "The table.",
            headers =
                    @Header(
                            name = TRUNCATED,
                            description = "true where more alerts match than are given; absent otherwise",
                            schema = @Schema(type = "string", allowableValues = "true")),
            content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
    @Parameter(name = "limit", ref = "#/components/parameters/exportLimit")
    @WithProblems
    HttpResponse<InputStream> csv(HttpRequest<?> request) {
        return file(request, new CsvTable(address.linksFor(request)), CSV, "csv");
    }

    @Get(value = "/api/v1/alerts.ndjson", produces = NDJSON)
    @Operation(
            operationId = "exportAlertsAsJsonLines",
            summary = "Alerts as lines of JSON",
            description = "One alert a line, each as in the list of alerts. At most 10,000 lines.")
    @AlertFilters
    @ApiResponse(
            responseCode = "200",
            description = "The lines.",
            headers =
                    @Header(
                            name = TRUNCATED,
                            description = "true where more alerts match than are given; absent otherwise",
                            schema = @Schema(type = "string", allowableValues = "true")),
            content = @Content(mediaType = NDJSON, schema = @Schema(type = "string")))
    @Parameter(name = "limit", ref = "#/components/parameters/exportLimit")
    @WithProblems
    HttpResponse<InputStream> jsonLines(HttpRequest<?> request) {
        return file(request, new JsonLines(view, json), NDJSON, "ndjson");
    }

    @Get(value = "/alerts.atom", produces = "application/atom+xml")
    @Operation(
            operationId = "alertsAsFeed",
            summary = "Alerts as an Atom feed",
            description =
                    "Atom 1.0. An entry's id stays the same for an alert, all text is plain text. 200 entries unless"
                            + " \"limit\" asks for more, at most 10,000.")
    @AlertFilters
    @ApiResponse(
            responseCode = "200",
            description = "The feed.",
            headers =
                    @Header(
                            name = TRUNCATED,
                            description = "true where more alerts match than are given; absent otherwise",
                            schema = @Schema(type = "string", allowableValues = "true")),
            content = @Content(mediaType = "application/atom+xml", schema = @Schema(type = "string")))
    @Unchanged
    @Parameter(name = "limit", ref = "#/components/parameters/exportLimit")
    @WithProblems
    HttpResponse<InputStream> atom(HttpRequest<?> request) {
        AlertQuery query = query(request, FEED_ENTRIES);
        AlertRows rows = new AlertRows(index, query, query.limit());
        Links links = address.linksFor(request);
        String asked = Optional.ofNullable(request.getUri().getRawQuery()).orElse("");
        // What is in the feed depends on these alone, but for a period or a mute that runs out, which is no news to a
        // reader.
        EntityTag tag =
                EntityTag.of(String.join("\n", StreamCursor.at(rows.position()).text(), links.root(), asked)
                        .getBytes(StandardCharsets.UTF_8));
        if (tag.isKnownTo(request)) {
            return HttpResponse.<InputStream>notModified().header(HttpHeaders.ETAG, tag.text());
        }
        AtomFeed feed = new AtomFeed(
                links, asked, rows.newest().orElseGet(() -> clock.instant().truncatedTo(ChronoUnit.SECONDS)));
        return answer(rows, feed, ATOM)
                .header(HttpHeaders.ETAG, tag.text())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"crosswire-alerts.atom\"");
    }

    private HttpResponse<InputStream> file(HttpRequest<?> request, ExportFormat format, String type, String ending) {
        AlertQuery query = query(request, MOST);
        String name = "crosswire-alerts-" + IN_A_NAME.format(clock.instant()) + "." + ending;
        return answer(new AlertRows(index, query, query.limit()), format, type)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
    }

    private AlertQuery query(HttpRequest<?> request, int otherwise) {
        return AlertParameters.whole(new QueryParameters(request, clock.instant()), MOST, otherwise);
    }

    private static MutableHttpResponse<InputStream> answer(AlertRows rows, ExportFormat format, String type) {
        MutableHttpResponse<InputStream> answer =
                HttpResponse.<InputStream>ok(new RowStream(rows, format)).header(HttpHeaders.CONTENT_TYPE, type);
        return rows.truncated() ? answer.header(TRUNCATED, "true") : answer;
    }
}
