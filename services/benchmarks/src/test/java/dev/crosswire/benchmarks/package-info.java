/** What the benchmarks make up and how they count: a figure is worth what these are. */
@NullMarked
package dev.crosswire.benchmarks;

import org.jspecify.annotations.NullMarked;
