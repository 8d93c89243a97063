/** What the path costs: JMH and the macro harness. Nothing imports it. */
@NullMarked
package dev.crosswire.benchmarks;

import org.jspecify.annotations.NullMarked;
