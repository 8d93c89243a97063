/** From article to claims. Imports core; knows neither Kafka nor Micronaut. */
@NullMarked
package dev.crosswire.extraction;

import org.jspecify.annotations.NullMarked;
