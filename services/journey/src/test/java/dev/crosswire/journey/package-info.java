/** The whole path, end to end: one article in, one alert out. Imports everything; nothing imports it. */
@NullMarked
package dev.crosswire.journey;

import org.jspecify.annotations.NullMarked;
