package dev.crosswire.alerts.rest;

import dev.crosswire.alerts.index.AlertIndex;
import dev.crosswire.alerts.index.AlertPage;
import dev.crosswire.alerts.index.Facet;
import dev.crosswire.alerts.index.IndexedAlert;
import dev.crosswire.alerts.json.AlertJson;
import dev.crosswire.alerts.json.AlertListJson;
import dev.crosswire.alerts.stream.AlertStreams;
import dev.crosswire.alerts.stream.StreamCursor;
import dev.crosswire.alerts.stream.StreamStart;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.sse.Event;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.reactivestreams.Publisher;

/** Alerts for programs: searched, one by one, and as a stream of events. */
@Controller("/api/v1/alerts")
final class AlertsController {

    private static final String LAST_EVENT_ID = "Last-Event-ID";

    private final AlertIndex index;
    private final AlertStreams streams;
    private final InstantSource clock;

    AlertsController(AlertIndex index, AlertStreams streams, InstantSource clock) {
        this.index = index;
        this.streams = streams;
        this.clock = clock;
    }

    @Get
    HttpResponse<AlertListJson> list(HttpRequest<?> request) {
        AlertPage page = index.search(
                QueryParameters.parse(name -> request.getParameters().getAll(name), clock.instant()));
        AlertListJson body = new AlertListJson(
                page.alerts().stream().map(AlertJson::of).toList(),
                facets(page.facets()),
                page.total(),
                page.next().map(PageCursor::text).orElse(null),
                StreamCursor.at(page.position()).text());
        return notCached(body);
    }

    @Get("/{id}")
    HttpResponse<AlertJson> one(@PathVariable String id) {
        IndexedAlert found = index.find(id)
                .orElseThrow(() -> new ProblemException(
                        HttpStatus.NOT_FOUND,
                        "There is no alert with this id; it may have expired, or its id may be mistyped."));
        return notCached(AlertJson.withHistory(found.alert()));
    }

    /**
     * The stream. {@code Last-Event-ID}, which a browser sends when it comes back, wins over {@code cursor}. A cursor that
     * no service gave out is the caller's mistake and refused; an event id that no service gave out is answered with
     * {@code resync}, since a browser could not do anything about a refusal.
     */
    @Get(value = "/stream", produces = MediaType.TEXT_EVENT_STREAM, headRoute = false)
    HttpResponse<Publisher<Event<String>>> stream(HttpRequest<?> request) {
        StreamStart start = start(request);
        if (!streams.hasRoom()) {
            throw new ProblemException(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "There are already " + streams.mostClients()
                            + " clients on the event stream, as many as this service allows: try again later, or raise "
                            + "crosswire.alerts.stream.clients.");
        }
        return HttpResponse.ok(streams.from(start)).header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private static StreamStart start(HttpRequest<?> request) {
        Optional<String> lastEventId = nonBlank(request.getHeaders().getAll(LAST_EVENT_ID));
        if (lastEventId.isPresent()) {
            return StreamCursor.parse(lastEventId.get())
                    .<StreamStart>map(StreamStart.After::new)
                    .orElseGet(StreamStart.Unknown::new);
        }
        return nonBlank(request.getParameters().getAll("cursor"))
                .<StreamStart>map(
                        text -> new StreamStart.After(
                                StreamCursor.parse(text)
                                        .orElseThrow(
                                                () -> ProblemException.badRequest(
                                                        "The parameter \"cursor\" is not one that this service gave out; allowed: the "
                                                                + "\"streamCursor\" of a list of alerts or the id of an event, or none to start now."))))
                .orElseGet(StreamStart.Now::new);
    }

    private static Optional<String> nonBlank(List<String> values) {
        return values.stream().filter(value -> !value.isBlank()).findFirst();
    }

    private static Map<String, Map<String, Integer>> facets(Map<Facet, Map<String, Integer>> counts) {
        Map<String, Map<String, Integer>> facets = new LinkedHashMap<>();
        counts.forEach((facet, counted) -> facets.put(facet.name().toLowerCase(Locale.ROOT), counted));
        return facets;
    }

    private static <T> HttpResponse<T> notCached(T body) {
        return HttpResponse.ok(body).header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
