package dev.crosswire.alerts.rest;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Describes an answer that carries an entity tag, and how a client that has it asks for no more than a change. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Parameter(name = "If-None-Match", ref = "#/components/parameters/ifNoneMatch")
@ApiResponse(responseCode = "304", description = "Nothing has changed since the entity tag in If-None-Match.")
public @interface Unchanged {}
