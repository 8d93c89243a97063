package dev.crosswire.access.http;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Describes what may come instead of what was asked for: a problem, which the service that people sign in to describes, as it does the parameters. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Parameter(name = "X-Request-Id", ref = "#/components/parameters/requestId")
@ApiResponse(
        responseCode = "4XX",
        description = "A problem (RFC 9457) with the request: its detail says what is wrong and what to do.",
        content =
                @Content(
                        mediaType = "application/problem+json",
                        schema = @Schema(ref = "#/components/schemas/ProblemJson")))
@ApiResponse(
        responseCode = "5XX",
        description = "A problem (RFC 9457) with the service: its detail says whether to try again.",
        content =
                @Content(
                        mediaType = "application/problem+json",
                        schema = @Schema(ref = "#/components/schemas/ProblemJson")))
@interface WithRefusals {}
