/** The services against a broker and a registry that let nobody in without a name, a password and a right. */
@NullMarked
package dev.crosswire.journey.secured;

import org.jspecify.annotations.NullMarked;
