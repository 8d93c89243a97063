/**
 * What can stand in the way of Crosswire on this machine or on a cluster, a class a check. Imports wire, local, extraction,
 * access and sources for their validators; looks and changes nothing, and prints nothing.
 */
@NullMarked
package dev.crosswire.cli.doctor;

import org.jspecify.annotations.NullMarked;
