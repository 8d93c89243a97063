/**
 * Step one of the path: what was published. Imports nothing else of Crosswire.
 */
@NullMarked
package dev.crosswire.core.article;

import org.jspecify.annotations.NullMarked;
