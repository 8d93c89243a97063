package dev.crosswire.alerts.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@MicronautTest
@Property(name = "crosswire.alerts.kafka", value = "off")
class PageControllerTest {

    @Inject
    EmbeddedServer server;

    private final HttpClient client = HttpClient.newHttpClient();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/alerts",
                "/alerts/any-id",
                "/assets/main.js",
                "/assets/crosswire.css",
                "/api/v1/alerts",
                "/nowhere"
            })
    void sendsTheStrictPolicyWithEverything(String path) throws Exception {
        HttpResponse<String> answer = get(path);

        assertThat(answer.headers().firstValue("Content-Security-Policy")).contains(SecurityHeaders.POLICY);
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("Referrer-Policy")).contains("no-referrer");
    }

    @Test
    void servesThePageUnderAllOfItsAddressesAndLeadsThereFromTheRoot() throws Exception {
        assertThat(get("/alerts").body())
                .startsWith("<!doctype html>")
                .isEqualTo(get("/alerts/some-id").body())
                .isEqualTo(get("/subjects/army-size%2Flimited%3DUA%2Fx").body())
                .isEqualTo(get("/subjects/army-size/limited=UA/x").body())
                .isEqualTo(get("/sources").body())
                .isEqualTo(get("/mutes").body())
                .isEqualTo(get("/claims").body())
                .isEqualTo(get("/status").body());
        assertThat(get("/alerts").headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
        assertThat(get("/").statusCode()).isEqualTo(307);
        assertThat(get("/").headers().firstValue("Location")).contains("/alerts");
    }

    @Test
    void letsABrowserKeepFilesAndAskWhetherTheyChanged() throws Exception {
        HttpResponse<String> first = get("/assets/main.js");
        assertThat(first.headers().firstValue("Content-Type").orElse("")).startsWith("text/javascript");
        assertThat(first.headers().firstValue("Cache-Control")).contains("no-cache");

        HttpResponse<String> again = client.send(
                HttpRequest.newBuilder(URI.create(server.getURI() + "/assets/main.js"))
                        .header(
                                "If-None-Match",
                                first.headers().firstValue("ETag").orElseThrow())
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assets/index.html",
                "/assets/..%2fapplication.properties",
                "/assets/%2e%2e/logback.xml",
                "/assets/main.js%00.css",
                "/assets/",
                "/page/main.js",
                "/application.properties"
            })
    void servesNothingElseOfTheClassPath(String path) throws Exception {
        assertThat(get(path).statusCode()).isIn(400, 404);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(server.getURI() + path)).build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
