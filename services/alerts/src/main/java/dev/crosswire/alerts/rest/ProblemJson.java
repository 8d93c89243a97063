package dev.crosswire.alerts.rest;

import io.micronaut.http.HttpStatus;
import io.micronaut.serde.annotation.Serdeable;

/** A problem as RFC 9457 has it; {@code detail} is a sentence for a person. */
@Serdeable
public record ProblemJson(String type, String title, int status, String detail) {

    /** A problem that its status says enough about. */
    static ProblemJson of(HttpStatus status, String detail) {
        return new ProblemJson("about:blank", status.getReason(), status.getCode(), detail);
    }
}
