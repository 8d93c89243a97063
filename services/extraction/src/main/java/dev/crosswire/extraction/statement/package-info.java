/**
 * Claims without a number: who leads, joins, signs, rejects, sends, resigns or is charged. Predicates are data
 * ({@code statements.yaml}); here is how a sentence affirms or denies one of somebody. Imports {@code text}, {@code entity},
 * {@code clause}, {@code entries} and core.
 */
@NullMarked
package dev.crosswire.extraction.statement;

import org.jspecify.annotations.NullMarked;
