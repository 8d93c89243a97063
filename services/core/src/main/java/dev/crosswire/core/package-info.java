/**
 * The rules, one package a step: article, quantity, claim, subject, comparison, finding, alert; each imports only
 * what is left of it.
 */
@NullMarked
package dev.crosswire.core;

import org.jspecify.annotations.NullMarked;
