package dev.crosswire.alerts.rest;

import io.swagger.v3.oas.annotations.Parameter;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Describes how a list is asked for page by page. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Parameter(name = "limit", ref = "#/components/parameters/limit")
@Parameter(name = "cursor", ref = "#/components/parameters/pageCursor")
public @interface Paging {}
