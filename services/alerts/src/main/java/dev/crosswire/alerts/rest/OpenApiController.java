package dev.crosswire.alerts.rest;

import dev.crosswire.access.http.Open;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.openapi.annotation.OpenAPIInclude;
import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.info.License;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The description of this interface, which the compiler writes from the controllers and what they answer. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Crosswire alerts",
                        version = "1",
                        description =
                                "Which published numbers disagree, whether the reports are independent, and the exact"
                                        + " words. Times are ISO 8601 in UTC; enums are upper case in bodies and may be of"
                                        + " any case in query strings; parameters that are not known are ignored; every"
                                        + " answer carries X-Request-Id; errors are problems as RFC 9457 has them.",
                        license = @License(name = "Apache-2.0", url = "https://www.apache.org/licenses/LICENSE-2.0")))
@OpenAPIInclude(
        classNames = {
            "dev.crosswire.access.http.MeController",
            "dev.crosswire.access.http.SessionController",
            "dev.crosswire.access.http.AdminController"
        })
@Open
@Controller
@Hidden
final class OpenApiController {

    private static final String FILE = "/META-INF/swagger/openapi.yml";
    private static final String TYPE = "application/yaml";

    private final byte[] description = read();
    private final EntityTag tag = EntityTag.of(description);

    @Get(value = "/openapi.yml", produces = TYPE)
    HttpResponse<?> description(HttpRequest<?> request) {
        MutableHttpResponse<?> answer = tag.isKnownTo(request)
                ? HttpResponse.notModified()
                : HttpResponse.ok(description).header(HttpHeaders.CONTENT_TYPE, TYPE);
        return answer.header(HttpHeaders.ETAG, tag.text()).header(HttpHeaders.CACHE_CONTROL, "no-cache");
    }

    private static byte[] read() {
        try (InputStream in = OpenApiController.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("the description " + FILE + " is not on the class path");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("the description " + FILE + " cannot be read", e);
        }
    }
}
