/**
 * Lists of alerts as files and feeds: CSV, NDJSON and Atom. Whatever stands in them was published by strangers, so each
 * format is written in a way in which it can be nothing but text. Imports {@code json}, {@code index}, {@code stream} and
 * {@code rest}.
 */
@NullMarked
package dev.crosswire.alerts.export;

import org.jspecify.annotations.NullMarked;
