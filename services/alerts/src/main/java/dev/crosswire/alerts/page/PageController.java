package dev.crosswire.alerts.page;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The page and its files. Only the files named here are served, so that no path reaches anything else. A browser asks
 * each time whether a file has changed: they are few and small, and a page with parts of two versions would be worse.
 */
@Controller
final class PageController {

    private static final List<String> ASSETS = List.of(
            "main.js",
            "detail.js",
            "dom.js",
            "filters.js",
            "list.js",
            "live.js",
            "numberline.js",
            "times.js",
            "words.js",
            "crosswire.css",
            "icon.svg");

    private final PageFile page = PageFile.read("index.html");
    private final Map<String, PageFile> assets =
            ASSETS.stream().collect(Collectors.toUnmodifiableMap(Function.identity(), PageFile::read));

    @Get("/")
    HttpResponse<?> root() {
        return HttpResponse.temporaryRedirect(URI.create("/alerts"));
    }

    /** The page; which alert it shows is its own affair, so that a shared address works for one that is gone too. */
    @Get(
            uris = {"/alerts", "/alerts/{id}"},
            produces = "text/html")
    HttpResponse<?> page(HttpRequest<?> request) {
        return answer(request, page);
    }

    @Get("/assets/{name}")
    HttpResponse<?> asset(HttpRequest<?> request, @PathVariable String name) {
        PageFile file = assets.get(name);
        return file == null ? HttpResponse.notFound() : answer(request, file);
    }

    private static MutableHttpResponse<?> answer(HttpRequest<?> request, PageFile file) {
        boolean known = request.getHeaders().getAll(HttpHeaders.IF_NONE_MATCH).contains(file.etag());
        MutableHttpResponse<?> response = known
                ? HttpResponse.notModified()
                : HttpResponse.ok(file.text()).contentType(file.type());
        return response.header(HttpHeaders.ETAG, file.etag()).header(HttpHeaders.CACHE_CONTROL, "no-cache");
    }
}
