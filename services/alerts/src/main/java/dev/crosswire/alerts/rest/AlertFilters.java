package dev.crosswire.alerts.rest;

import io.swagger.v3.oas.annotations.Parameter;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Describes the filters of a list of alerts, which {@link AlertParameters} reads. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Parameter(name = "kind", ref = "#/components/parameters/kind")
@Parameter(name = "state", ref = "#/components/parameters/state")
@Parameter(name = "status", ref = "#/components/parameters/status")
@Parameter(name = "severity", ref = "#/components/parameters/severity")
@Parameter(name = "source", ref = "#/components/parameters/source")
@Parameter(name = "desk", ref = "#/components/parameters/desk")
@Parameter(name = "type", ref = "#/components/parameters/type")
@Parameter(name = "subject", ref = "#/components/parameters/subject")
@Parameter(name = "assignee", ref = "#/components/parameters/assignee")
@Parameter(name = "muted", ref = "#/components/parameters/muted")
@Parameter(name = "q", ref = "#/components/parameters/q")
@Parameter(name = "since", ref = "#/components/parameters/since")
@Parameter(name = "sort", ref = "#/components/parameters/alertSort")
public @interface AlertFilters {}
