package dev.crosswire.alerts.rest;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Answers in JSON that carry an entity tag. Whoever names the tag again gets 304 and no body while nothing has changed.
 * The tag is of the body's bytes, so that whatever makes the body another one, a mute that runs out among them, makes
 * the tag another one.
 */
@Singleton
public final class JsonAnswers {

    private final JsonMapper json;

    JsonAnswers(JsonMapper json) {
        this.json = json;
    }

    /** The value as the answer to this request, or 304 where the client has it. */
    public MutableHttpResponse<byte[]> of(HttpRequest<?> request, Object value) {
        byte[] bytes;
        try {
            bytes = json.writeValueAsBytes(value);
        } catch (IOException e) {
            throw new UncheckedIOException("an answer could not be written", e);
        }
        EntityTag tag = EntityTag.of(bytes);
        MutableHttpResponse<byte[]> answer = tag.isKnownTo(request)
                ? HttpResponse.notModified()
                : HttpResponse.ok(bytes).contentType(MediaType.APPLICATION_JSON_TYPE);
        // A browser keeps it, and asks each time whether it still holds.
        return answer.header(HttpHeaders.ETAG, tag.text()).header(HttpHeaders.CACHE_CONTROL, "private, no-cache");
    }
}
