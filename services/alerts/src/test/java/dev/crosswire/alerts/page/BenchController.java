package dev.crosswire.alerts.page;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;

/** A page that is styled like ours and does nothing by itself, for {@link Bench}. */
@Controller
@Requires(property = "crosswire.alerts.bench", value = "on")
final class BenchController {

    @Get(uri = "/bench", produces = "text/html; charset=utf-8")
    String page() {
        return """
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>Bench</title>
                <link rel="icon" href="/assets/icon.svg" type="image/svg+xml">
                <link rel="stylesheet" href="/assets/tokens.css">
                <link rel="stylesheet" href="/assets/crosswire.css">
                <link rel="stylesheet" href="/assets/detail.css">
                </head>
                <body><header><h1 class="quiet">Bench</h1></header><main class="detail-pane" id="detail"></main></body>
                </html>
                """;
    }
}
