/**
 * Who and where: countries, bodies and persons, from the gazetteer and as the text itself introduces them. Imports
 * {@code text}.
 */
@NullMarked
package dev.crosswire.extraction.entity;

import org.jspecify.annotations.NullMarked;
