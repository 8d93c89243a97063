package dev.crosswire.alerts.rest;

import io.micronaut.http.HttpStatus;
import io.micronaut.serde.annotation.Serdeable;

/**
 * A problem as RFC 9457 has it.
 *
 * @param type always {@code about:blank}: the status says what kind of problem it is
 * @param title the status in words
 * @param status HTTP status of the answer
 * @param detail one sentence for a person: what is wrong, where, and what to do
 * @param requestId name of the request, which stands in the service's log too
 */
@Serdeable
public record ProblemJson(String type, String title, int status, String detail, String requestId) {

    /** A problem that its status says enough about. */
    static ProblemJson of(HttpStatus status, String detail, String requestId) {
        return new ProblemJson("about:blank", status.getReason(), status.getCode(), detail, requestId);
    }
}
