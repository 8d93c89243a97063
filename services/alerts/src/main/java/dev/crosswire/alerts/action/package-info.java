/**
 * What people do: from a request to a record on the topic of actions, and back from there into the index. Imports wire,
 * {@code index}, {@code json}, the problems of {@code rest} and who calls from access.
 */
@NullMarked
package dev.crosswire.alerts.action;

import org.jspecify.annotations.NullMarked;
