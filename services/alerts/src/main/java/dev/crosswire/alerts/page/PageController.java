package dev.crosswire.alerts.page;

import dev.crosswire.access.http.Open;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;

/**
 * The page and its files. Only the files that the page uses are served, so that no path reaches anything else. A browser asks
 * each time whether a file has changed: they are few and small, and a page with parts of two versions would be worse.
 */
@Open
@Hidden
@Controller
final class PageController {

    private final PageFiles files = PageFiles.read();

    @Get("/")
    HttpResponse<?> root() {
        return HttpResponse.temporaryRedirect(URI.create("/alerts"));
    }

    /**
     * The page; what it shows is its own affair, so that a shared address works for an alert that is gone too, and for a
     * reader who has to sign in first. The key of a subject has slashes of its own.
     */
    @Get(
            uris = {"/alerts", "/alerts/{id}", "/subjects/{+key}", "/sources", "/mutes", "/claims", "/status"},
            produces = "text/html")
    HttpResponse<?> page(HttpRequest<?> request) {
        return answer(request, files.page());
    }

    @Get("/assets/{+name}")
    HttpResponse<?> asset(HttpRequest<?> request, @PathVariable String name) {
        return files.asset(name)
                .<HttpResponse<?>>map(file -> answer(request, file))
                .orElseGet(HttpResponse::notFound);
    }

    private static MutableHttpResponse<?> answer(HttpRequest<?> request, PageFile file) {
        boolean known = request.getHeaders().getAll(HttpHeaders.IF_NONE_MATCH).contains(file.etag());
        MutableHttpResponse<?> response = known
                ? HttpResponse.notModified()
                : HttpResponse.ok(file.text()).contentType(file.type());
        return response.header(HttpHeaders.ETAG, file.etag()).header(HttpHeaders.CACHE_CONTROL, "no-cache");
    }
}
