package dev.crosswire.sources.fetch;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpResponse;

/** One answer of one server, bounded. */
final class Answer {

    private final HttpResponse head;
    private final Content body;

    /** @param body decompressed; empty unless the status is 200 or 203 */
    Answer(HttpResponse head, Content body) {
        this.head = head;
        this.body = body;
    }

    int status() {
        return head.getCode();
    }

    Content body() {
        return body;
    }

    /** The first of a name, one character a byte. */
    Optional<String> header(String name) {
        return headers(name).stream().findFirst();
    }

    List<String> headers(String name) {
        return Arrays.stream(head.getHeaders(name))
                .map(Header::getValue)
                .flatMap(value -> Optional.ofNullable(value).stream())
                .toList();
    }
}
