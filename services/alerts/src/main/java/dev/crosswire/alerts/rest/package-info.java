/** The HTTP interface for programs. Imports {@code json}, {@code index}, {@code stream} and {@code topic}. */
@NullMarked
package dev.crosswire.alerts.rest;

import org.jspecify.annotations.NullMarked;
